import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topics } from '@stemma/contracts';
import { last, type Running, start, stemmaJson } from '../stemma.ts';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';
import { named } from './named.ts';
import { bytesBelow, cpuSeconds, onServers, serverPids } from './scale-servers.ts';

interface Replayed {
  readonly items: number;
  readonly hash: string;
  readonly seconds: number;
}
type Members = Readonly<Record<'cleaner' | 'deduper' | 'tagger' | 'indexer', number>>;
type Figures = Record<string, number | string>;

const one: Members = { cleaner: 1, deduper: 1, tagger: 1, indexer: 1 };
const runs: Readonly<Record<string, Members>> = {
  cleaners_1: one,
  cleaners_2: { ...one, cleaner: 2 },
  cleaners_3: { ...one, cleaner: 3 },
  all_3: { cleaner: 3, deduper: 3, tagger: 3, indexer: 3 },
};

/**
 * A recording through the line on Kafka and OpenSearch, each worker a process of its own: rate, processor time by kind of process,
 * and whether the store is the one that the embedded line ends in, with one and with three of each.
 */
export const scale: Bench = async ({ data, say }) => {
  const path = dataFolder(data, 'stream');
  const embedded = await inFolder((dir) => embeddedHash(path, dir));
  say(`embedded: ${embedded}`);
  const figures: Figures = { hash: embedded };
  for (const [name, members] of Object.entries(runs)) {
    const run = await inFolder((dir) => replayOnServers(path, dir, members));
    Object.assign(figures, named(name, run));
    figures[`${name}_same_hash`] = String(run.hash === embedded);
    say(`${name}: ${JSON.stringify(run)}`);
  }
  const three = await inFolder((dir) =>
    embeddedHash(path, dir, ...Object.keys(one).flatMap((s) => ['--workers', `${s}=3`])),
  );
  return { ...figures, embedded_3_same_hash: String(three === embedded) };
};

async function inFolder<T>(act: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    return await act(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const embeddedHash = async (path: string, dir: string, ...args: string[]): Promise<string> =>
  last(await stemmaJson<Replayed>(['replay', path, '--data-dir', dir, ...args])).hash;

const replayOnServers = (path: string, dir: string, members: Members): Promise<Figures> =>
  onServers(dir, async (ground) => {
    const env = { ...ground, STEMMA_LOG_LEVEL: 'warn' };
    const servers = Object.entries(serverPids());
    // What the servers needed to start is none of the stories' cost.
    const started = new Map(servers.map(([name, pid]) => [name, cpuSeconds(pid)]));
    const workers = Object.entries(members).flatMap(([service, count]) =>
      Array.from({ length: count }, (): [string, Running] => [
        service,
        start(['run', service, '--data-dir', join(dir, 'own')], env),
      ]),
    );
    try {
      const player = ['replay', path, '--publish', '--data-dir', join(dir, 'own')];
      const { items, hash, seconds } = last(await stemmaJson<Replayed>(player, env));
      const pids = [...workers.map(([name, { child }]) => [name, child.pid] as const), ...servers];
      const cpu: Record<string, number> = {};
      for (const [name, pid] of pids) {
        const used = cpuSeconds(pid) - (started.get(name) ?? 0);
        cpu[`cpu_${name}`] = Math.round(((cpu[`cpu_${name}`] ?? 0) + used) * 10) / 10;
      }
      return { per_s: Math.round(items / seconds), seconds, hash, ...cpu, ...bytesPerItem(dir, items) };
    } finally {
      for (const [, { child }] of workers) child.kill('SIGTERM');
      await Promise.all(workers.map(([, { ended }]) => ended));
    }
  });

/** Bytes on disk for each item: every topic's segments, the store's index. */
function bytesPerItem(dir: string, items: number): Figures {
  const each = Object.values(topics).map(({ name }) => {
    const segments = new RegExp(`/${name.replace('.', '\\.')}-\\d+/\\d+\\.log$`);
    return [`bytes_${name.replace('stemma.', '')}`, Math.round(bytesBelow(join(dir, 'kafka'), segments) / items)];
  });
  const index = bytesBelow(join(dir, 'opensearch'), /\/indices\/.*\/index\//);
  return { ...Object.fromEntries(each), bytes_store: Math.round(index / items) };
}
