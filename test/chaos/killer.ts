import { setTimeout as sleep } from 'node:timers/promises';
import { last, start, stemmaJson } from '../stemma.ts';
import { random } from './random.ts';

/** What a replay ended in, as `--json` tells it. */
export interface Replayed {
  readonly items: number;
  readonly hash: string;
  readonly articles: number;
  readonly families: number;
  readonly fates: Readonly<Record<string, { emit: number; drop: number; reject: number }>>;
  readonly seconds: number;
}

/**
 * Fates of the stages that every capture passes. How often a family was told (linker) depends on the order of arrival,
 * and so on the kills; what was told last does not.
 */
export const mainLine = ({ fates: { cleaner, deduper, tagger, indexer } }: Replayed) => ({
  cleaner,
  deduper,
  tagger,
  indexer,
});

export const replay = async (path: string, dir: string, ...args: string[]): Promise<Replayed> =>
  last(await stemmaJson<Replayed>(['replay', path, '--data-dir', dir, ...args]));

/**
 * Starts a replay of `path` into `dir` again and again, and kills each with SIGKILL after a random time of `fromMs` to
 * `toMs`; then lets one run to its end. A run that ends before its time is not counted as a kill.
 */
export async function replayUnderKills(options: {
  path: string;
  dir: string;
  kills: number;
  seed: number;
  fromMs: number;
  toMs: number;
  args?: readonly string[];
  killed?: (count: number, afterMs: number) => void;
}): Promise<{ kills: number; survived: Replayed }> {
  const { path, dir, seed, fromMs, toMs, args = [] } = options;
  const next = random(seed);
  let kills = 0;
  for (let round = 0; round < options.kills; round++) {
    const running = start(['replay', path, '--data-dir', dir, ...args]);
    const afterMs = fromMs + next() * (toMs - fromMs);
    await Promise.race([sleep(afterMs), running.ended]);
    if (running.child.exitCode === null) {
      kills += 1;
      options.killed?.(kills, afterMs);
    }
    running.child.kill('SIGKILL');
    await running.ended;
  }
  return { kills, survived: await replay(path, dir, ...args) };
}
