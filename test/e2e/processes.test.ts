import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder, last, newsroom, type Running, start, stemmaJson } from '../stemma.ts';

const cassette = join(newsroom, 'cassette.jsonl');
const replay = async (dir: string, ...args: string[]) =>
  last(await stemmaJson<{ hash: string; articles: number }>(['replay', cassette, '--data-dir', dir, ...args]));

it('six processes on one data directory end in the same store as one', async () => {
  const expected = await replay(folder(onTestFinished));
  const dir = folder(onTestFinished);
  const services: Running[] = ['fetcher', 'cleaner', 'deduper', 'tagger', 'indexer', 'api'].map((name) =>
    start(['run', name, '--data-dir', dir, ...(name === 'api' ? ['--port', '0'] : [])]),
  );
  onTestFinished(() => {
    for (const { child } of services) child.kill('SIGKILL');
  });
  const { hash, articles } = await replay(dir, '--publish');
  expect({ hash, articles }).toEqual({ hash: expected.hash, articles: expected.articles });

  const asked = performance.now();
  for (const { child } of services) child.kill('SIGTERM');
  const ended = await Promise.all(services.map((service) => service.ended));
  expect(ended.map(({ code }) => code)).toEqual(services.map(() => 0));
  expect(performance.now() - asked).toBeLessThan(5000);
});
