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

it('a service whose Kafka is away waits for it, and stops at once when it is told to', async () => {
  const env = { STEMMA_BUS: 'kafka', STEMMA_KAFKA_BROKERS: '127.0.0.1:19' };
  const service = start(['run', 'tagger', '--data-dir', folder(onTestFinished)], env);
  await new Promise<void>((waits) => service.child.stderr?.on('data', (line) => /waiting/.test(line) && waits()));
  const told = performance.now();
  service.child.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
  expect(performance.now() - told).toBeLessThan(5_000);
});
