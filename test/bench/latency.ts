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
import { cpuSeconds, type Ground, onServers, serverPids } from './scale-servers.ts';

const perSecond = 100;
const seconds = 20;
// Until every process is compiled and every partition taken; what that held up is waited for before it counts.
const warmUp = 30 * perSecond;
// Half of it is in each time, on average. Asked more often, the searches themselves would be most of what the store does.
const pollMs = 100;
const giveUpMs = 30_000;

interface Sent {
  readonly id: string;
  /** By the monotonic clock, in ms. */
  readonly at: number;
  readonly eventTime: string;
}

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
  const names = ['cleaner', 'deduper', 'tagger', 'indexer'];
  const workers = names.map((name) => start(['run', name, '--data-dir', dataDir], env));
  const pids = { ...Object.fromEntries(names.map((name, i) => [name, workers[i]?.child.pid])), asker: process.pid };
  try {
    await times(house, 0, warmUp);
    const cores = coresOf({ ...pids, ...serverPids() });
    const all = await times(house, warmUp, perSecond * seconds);
    all.sort((a, b) => a - b);
    const at = (share: number) => Math.round(all[Math.floor(share * (all.length - 1))] ?? Number.NaN);
    return { stories: all.length, p50_ms: at(0.5), p90_ms: at(0.9), p99_ms: at(0.99), max_ms: at(1), ...cores() };
  } finally {
    for (const { child } of workers) child.kill('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
    await house.close();
  }
}

/** How many cores each process has kept busy since the call, told when asked. */
function coresOf(pids: Readonly<Record<string, number | undefined>>): () => Record<string, number> {
  const used = () => Object.entries(pids).map(([name, pid]): [string, number] => [name, cpuSeconds(pid)]);
  const [began, before] = [performance.now(), new Map(used())];
  return () => {
    const over = (performance.now() - began) / 1000;
    const share = (name: string, now: number) => Math.round((100 * (now - (before.get(name) ?? 0))) / over) / 100;
    return Object.fromEntries(used().map(([name, now]) => [`${name}_cores`, share(name, now)]));
  };
}

/** How long each story took until it was found, in ms; infinite for one that never was. */
async function times(house: House, first: number, count: number): Promise<number[]> {
  const sent: Sent[] = [];
  const watching = watch(house.store, sent, count);
  await publish(house.bus, first, count, sent);
  const found = await watching;
  return sent.map(({ id, at }) => (found.get(id) ?? Number.POSITIVE_INFINITY) - at);
}

/** Publishes one capture after the other, each when it is due, and notes when. */
async function publish(bus: House['bus'], first: number, count: number, sent: Sent[]): Promise<void> {
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    const wait = began + (i * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    const time = new Date().toISOString();
    const capture = { ...page(first + i), observedAt: time };
    sent.push({ id: capture.id, at: performance.now(), eventTime: time });
    await bus.publish([encode('captures', capture, { id: captureId(capture), from: 'bench', time })]);
  }
}

/**
 * When each article was found first. It asks for those from the oldest missing one on, so that its own questions cost the
 * store little; until there are so many, or none came for a while.
 */
async function watch(store: House['store'], sent: readonly Sent[], count: number): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const note = async (from: string, cursor?: string): Promise<void> => {
    const page = await store.search({ query: '', from, order: 'oldest', limit: 200, ...(cursor && { cursor }) });
    for (const { article } of page.hits) if (!found.has(article.id)) found.set(article.id, performance.now());
    if (page.cursor !== undefined) await note(from, page.cursor);
  };
  let [before, lastAt] = [0, performance.now()];
  while (found.size < count && performance.now() - lastAt < giveUpMs) {
    const missing = sent.find(({ id }) => !found.has(id));
    if (missing) await note(missing.eventTime);
    if (found.size > before) [before, lastAt] = [found.size, performance.now()];
    await sleep(pollMs);
  }
  return found;
}
