import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainLine, type Replayed, replay, replayUnderKills } from '../chaos/killer.ts';
import { stemmaJson } from '../stemma.ts';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';

interface Exported {
  readonly id: string;
}

/** Kills a replay again and again, and compares what it ends in with a replay that was left alone. */
export const chaos: Bench = async ({ data, kills: wanted, seed, say }) => {
  const path = dataFolder(data, 'stream');
  const [calm, dir] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'stemma-chaos-'))) as [string, string];
  try {
    say(`replaying ${path} undisturbed, then under ${wanted} kills, seed ${seed}`);
    const expected = await replay(path, calm);
    // Spread over the run, so that the last kill falls near its end.
    const each = (expected.seconds * 1000) / wanted;
    const { kills, survived } = await replayUnderKills({
      path,
      dir,
      kills: wanted,
      seed,
      fromMs: 400,
      toMs: 400 + 2 * each,
      killed: (count, afterMs) => say(`kill ${count} after ${Math.round(afterMs)} ms`),
    });
    const [before, after] = [await stories(calm), await stories(dir)];
    const lost = [...before.keys()].filter((id) => !after.has(id)).length;
    const stale = [...before].filter(([id, text]) => after.has(id) && after.get(id) !== text).length;
    const doubled = Math.max(0, survived.articles - after.size) + Math.abs(total(survived) - total(expected));
    return {
      kills,
      lost,
      doubled,
      stale,
      same_hash: String(survived.hash === expected.hash),
      hash: survived.hash,
      seed,
    };
  } finally {
    for (const folder of [calm, dir]) rmSync(folder, { recursive: true, force: true });
  }
};

async function stories(dir: string): Promise<Map<string, string>> {
  const lines = await stemmaJson<Exported>(['export', '--data-dir', dir]);
  return new Map(lines.map((line) => [line.id, JSON.stringify(line)]));
}

const total = (replayed: Replayed) =>
  Object.values(mainLine(replayed)).reduce(
    (sum, fates) => sum + (fates ? fates.emit + fates.drop + fates.reject : 0),
    0,
  );
