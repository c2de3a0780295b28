import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder, last, newsroom, stemmaJson } from '../stemma.ts';

interface Replayed {
  items: number;
  articles: number;
  families: number;
  hash: string;
  fates: Record<string, { emit: number; drop: number; reject: number }>;
}

const replay = async (...args: string[]): Promise<Replayed> =>
  last(
    await stemmaJson<Replayed>([
      'replay',
      join(newsroom, 'cassette.jsonl'),
      '--data-dir',
      folder(onTestFinished),
      ...args,
    ]),
  );

const total = (fates: { emit: number; drop: number; reject: number } | undefined) =>
  fates ? fates.emit + fates.drop + fates.reject : 0;

it('the newsroom ends in the same store in any order, with one worker and with three', async () => {
  const recorded = await replay();
  expect(recorded.articles).toBeGreaterThan(150);
  for (const args of [
    ['--order', 'reversed'],
    ['--order', 'shuffled', '--seed', '7'],
    ['--workers', 'cleaner=3'],
    ['--order', 'shuffled', '--seed', '8', '--workers', 'cleaner=3', '--workers', 'tagger=2', '--workers', 'indexer=2'],
  ]) {
    const again = await replay(...args);
    expect({ args, hash: again.hash }).toEqual({ args, hash: recorded.hash });
    expect([again.items, again.articles, again.families]).toEqual([
      recorded.items,
      recorded.articles,
      recorded.families,
    ]);
  }
});

it('every message has exactly one fate in every stage that it reaches', async () => {
  const { items, fates } = await replay('--order', 'shuffled', '--seed', '3');
  expect(total(fates.cleaner)).toBe(items);
  expect(total(fates.deduper)).toBe(fates.cleaner?.emit);
  expect(total(fates.tagger)).toBe(fates.deduper?.emit);
  expect(total(fates.indexer)).toBe(fates.tagger?.emit);
  expect(fates.indexer?.drop).toBe(0);
  expect(fates.indexer?.reject).toBe(0);
});

it('a recording replayed twice into the same store changes nothing', async () => {
  const dir = folder(onTestFinished);
  const twice = async (...args: string[]) =>
    last(await stemmaJson<Replayed>(['replay', join(newsroom, 'cassette.jsonl'), '--data-dir', dir, ...args]));
  const first = await twice();
  const { seconds: _, rates: __, ...same } = { rates: {}, seconds: 0, ...(await twice('--order', 'reversed')) };
  expect(same).toMatchObject({
    items: first.items,
    articles: first.articles,
    families: first.families,
    hash: first.hash,
    fates: first.fates,
  });
});
