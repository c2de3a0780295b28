import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { captureId, encode } from '@stemma/contracts';
import { readConfig } from '../../packages/config/src/index.ts';
import { type House, openHouse } from '../../services/cli/src/house.ts';
import { page } from '../e2e/poison.ts';
import { start } from '../stemma.ts';
import type { Bench } from './main.ts';
import { type Ground, onServers } from './scale-servers.ts';

const perSecond = 100;
const seconds = 20;
// Until every process is compiled and every partition taken.
const warmUp = 5 * perSecond;
const pollMs = 20;
const giveUpMs = 20_000;

/**
 * Captures are published at 100 a second; a search asks all the time which stories are there. Each worker is a process of
 * its own. The time of a story is from its publishing to the answer that has it.
 */
export const latency: Bench = async ({ on, say }) => {
  const dir = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const dataDir = join(dir, 'own');
  const measured = async (ground: Ground) => measure(dataDir, ground);
  try {
    say(`${perSecond} captures a second for ${seconds} s, on ${on}`);
    return await (on === 'servers' ? onServers(dir, measured) : measured({}));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

async function measure(dataDir: string, ground: Ground): Promise<Record<string, number>> {
  const house = await openHouse(readConfig({ dataDir, env: ground }));
  const env = { ...ground, STEMMA_LOG_LEVEL: 'warn' };
  const workers = ['cleaner', 'deduper', 'tagger', 'indexer'].map((name) =>
    start(['run', name, '--data-dir', dataDir], env),
  );
  try {
    const sent = new Map<string, number>();
    const watching = watch(house, warmUp + perSecond * seconds);
    await publish(house, warmUp + perSecond * seconds, sent);
    const found = await watching;
    const all = [...sent].slice(warmUp).map(([id, at]) => (found.get(id) ?? Number.POSITIVE_INFINITY) - at);
    all.sort((a, b) => a - b);
    const at = (share: number) => Math.round(all[Math.floor(share * (all.length - 1))] ?? Number.NaN);
    return { stories: all.length, p50_ms: at(0.5), p90_ms: at(0.9), p99_ms: at(0.99), max_ms: at(1) };
  } finally {
    for (const { child } of workers) child.kill('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
    await house.close();
  }
}

/** Publishes one capture after the other, each when it is due, and notes when. */
async function publish({ bus }: House, count: number, sent: Map<string, number>): Promise<void> {
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    const wait = began + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    const time = new Date().toISOString();
    const capture = { ...page(i), observedAt: time };
    sent.set(capture.id, performance.now());
    await bus.publish([encode('captures', capture, { id: captureId(capture), from: 'bench', time })]);
  }
}

/** When each article was found first; asks for the newest until there are so many, or none came for a while. */
async function watch({ store }: House, count: number): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const note = async (cursor?: string): Promise<void> => {
    const page = await store.search({ query: '', order: 'newest', limit: 1_000, ...(cursor && { cursor }) });
    const fresh = page.hits.filter(({ article }) => !found.has(article.id));
    for (const { article } of fresh) found.set(article.id, performance.now());
    // Stories overtake each other, by less than a page; where all of it is new, more may lie behind.
    if (fresh.length === page.hits.length && page.cursor !== undefined) await note(page.cursor);
  };
  for (let [before, lastAt] = [0, performance.now()]; found.size < count && performance.now() - lastAt < giveUpMs; ) {
    await note();
    if (found.size > before) [before, lastAt] = [found.size, performance.now()];
    await sleep(pollMs);
  }
  return found;
}
