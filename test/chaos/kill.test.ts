import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder, newsroom } from '../stemma.ts';
import { mainLine, replay, replayUnderKills } from './killer.ts';

const path = join(newsroom, 'cassette.jsonl');

it('kill -9 at random moments, again and again: the same store, nothing twice, every message a fate', async () => {
  const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
  const calm = await replay(path, folder(onTestFinished));
  const { kills, survived } = await replayUnderKills({
    path,
    dir: folder(onTestFinished),
    kills: 12,
    seed,
    fromMs: 250,
    toMs: 1500,
    args: ['--order', 'shuffled', '--seed', '5', '--workers', 'cleaner=2'],
  });
  const { hash, articles, families } = calm;
  expect({ seed, ...survived }).toMatchObject({ seed, hash, articles, families });
  expect({ seed, fates: mainLine(survived) }).toEqual({ seed, fates: mainLine(calm) });
  expect(kills).toBeGreaterThan(0);
});
