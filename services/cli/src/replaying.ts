import type { Capture } from '@stemma/contracts';
import { virtualClock } from '@stemma/runtime';
import type { Counts } from '@stemma/store';
import { readRecording, recordings } from './cassette.ts';
import { drained, type Progress, progressOf } from './drain.ts';
import { openHouse, type Settings } from './house.ts';
import { arrange, type Order } from './order.ts';
import { type Preview, play, preview } from './player.ts';
import { runServices, type ServiceName } from './services.ts';

export interface ReplayOptions {
  readonly path: string;
  readonly settings: Settings;
  readonly order: Order;
  readonly seed: number;
  readonly speed?: number;
  /** Members by service; none: services that run elsewhere on the same files do the work. */
  readonly workers: Partial<Record<ServiceName, number>>;
  readonly signal: AbortSignal;
  readonly previewed: (preview: Preview) => void;
  readonly progress: (progress: Progress) => void;
}

/** What a replay ended in. `hash` is over articles, their versions, families and origins. */
export interface Replayed {
  readonly items: number;
  readonly articles: number;
  readonly families: number;
  readonly fates: Counts['fates'];
  readonly hash: string;
  readonly seconds: number;
}

async function* capturesOf(files: readonly string[]): AsyncIterable<Capture> {
  for (const file of files) yield* readRecording(file);
}

/** Plays a recording through the whole line on a virtual clock, and tells what it ended in. Throws when it is stopped. */
export async function replay(options: ReplayOptions): Promise<Replayed> {
  const files = await recordings(options.path);
  const told = await preview(capturesOf(files));
  options.previewed(told);
  const clock = virtualClock(Date.parse(told.items > 0 ? told.first : '0'));
  const house = await openHouse(options.settings, { clock });
  try {
    const started = performance.now();
    await playThrough(house, files, clock, options);
    const { articles, families, fates } = await house.store.counts();
    const hash = await house.store.hash();
    const seconds = Math.round(performance.now() - started) / 1000;
    return { items: told.items, articles, families, fates, hash, seconds };
  } finally {
    await house.close();
  }
}

async function playThrough(
  house: Awaited<ReturnType<typeof openHouse>>,
  files: readonly string[],
  clock: ReturnType<typeof virtualClock>,
  { order, seed, speed, workers, signal, progress }: ReplayOptions,
): Promise<void> {
  const { bus } = house;
  const done = new AbortController();
  const running = runServices(house, AbortSignal.any([signal, done.signal]), workers);
  const playing = async () => {
    // Another order needs the whole recording in memory; the recorded one goes through as it is read.
    const captures =
      order === 'recorded' ? capturesOf(files) : arrange(await Array.fromAsync(capturesOf(files)), order, seed);
    progress(await progressOf(bus));
    await play(captures, { bus, clock, signal, ...(speed !== undefined && { speed }) });
    await drained(bus, signal, progress);
  };
  try {
    // A service that fails ends the replay at once, rather than leaving it to wait for ever.
    await Promise.race([playing(), running.then(() => new Promise<never>(() => {}))]);
  } finally {
    done.abort();
    await running;
  }
  signal.throwIfAborted();
}
