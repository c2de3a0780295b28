import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedBus } from '@stemma/bus-embedded';
import { articleId, topics } from '@stemma/contracts';
import { expect, it, onTestFinished } from 'vitest';
import { folder, start, stemma, stemmaJson } from '../stemma.ts';

const url = 'https://a.example/broken';
const letter = { id: 'stemma.captures.cleaner.dlq/0/0', key: articleId(url), reason: 'schema' };

it('a message that breaks its contract waits in the dead letters whole, and goes home when it is sent back', async () => {
  const dir = folder(onTestFinished);
  await stemma(['topics', 'apply', '--yes', '--data-dir', dir]);
  const bus = openEmbeddedBus({ file: join(dir, 'log.db') });
  const value = Buffer.from(JSON.stringify({ id: articleId(url), url, note: 'no source, no time, no text' }));
  await bus.publish([
    {
      topic: topics.captures.name,
      key: articleId(url),
      value,
      headers: { ce_id: 'broken-1', ce_dataversion: '1', note: 'kept' },
    },
  ]);
  await bus.close();

  const cleaner = start(['run', 'cleaner', '--data-dir', dir]);
  const indexer = start(['run', 'indexer', '--data-dir', dir]);
  onTestFinished(() => {
    for (const { child } of [cleaner, indexer]) child.kill('SIGKILL');
  });
  const waiting = async (count: number): Promise<Record<string, unknown>[]> => {
    for (;;) {
      const letters = await stemmaJson(['dlq', 'ls', '--data-dir', dir]);
      if (letters.length === count) return letters;
      await sleep(200);
    }
  };
  expect(await waiting(1)).toMatchObject([letter]);
  const [whole] = await stemmaJson<{ headers: object; value: string }>(['dlq', 'show', letter.id, '--data-dir', dir]);
  expect(whole).toMatchObject({
    value: value.toString(),
    headers: { ce_id: 'broken-1', note: 'kept', 'stemma-topic': 'stemma.captures', 'stemma-attempts': '1' },
  });
  const [why] = await stemmaJson<{ fates: object[] }>(['why', url, '--data-dir', dir]);
  expect(why?.fates).toMatchObject([{ id: 'broken-1', stage: 'cleaner', outcome: 'reject', reason: 'schema' }]);

  // Nothing was mended, so it comes back: as a new letter, and still as one fate.
  expect(await stemmaJson(['dlq', 'redrive', '--data-dir', dir])).toEqual([{ redriven: 1 }]);
  expect(await waiting(1)).toMatchObject([{ ...letter, id: 'stemma.captures.cleaner.dlq/0/1' }]);
  const [again] = await stemmaJson<{ fates: object[] }>(['why', url, '--data-dir', dir]);
  expect(again?.fates).toHaveLength(1);
});
