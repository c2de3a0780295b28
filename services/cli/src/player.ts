import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from '@stemma/bus';
import { type Capture, captureId, encode, topics } from '@stemma/contracts';

/** What a recording holds, told before it is played. */
export interface Preview {
  readonly items: number;
  readonly sources: number;
  readonly first: string;
  readonly last: string;
}

/** Looks through captures once. */
export async function preview(captures: AsyncIterable<Capture>): Promise<Preview> {
  const sources = new Set<string>();
  let items = 0;
  let [first, last] = ['9', ''];
  for await (const { source, observedAt } of captures) {
    items += 1;
    sources.add(source);
    if (observedAt < first) first = observedAt;
    if (observedAt > last) last = observedAt;
  }
  return { items, sources: sources.size, first, last };
}

/** Ids of the captures that the log has already: what a replay that was cut short need not publish again. */
async function publishedIds(bus: Bus): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { headers } of bus.read(topics.captures.name)) if (headers.ce_id) ids.add(headers.ce_id);
  return ids;
}

const chunk = 200;

/**
 * Publishes captures that are not in the log yet, and moves the clock to each. With a `speed`, a recorded second takes
 * 1/speed seconds. Returns when all are published, or at the signal.
 */
export async function play(
  captures: AsyncIterable<Capture> | Iterable<Capture>,
  options: { bus: Bus; clock: { set(ms: number): void }; speed?: number; signal: AbortSignal },
): Promise<void> {
  const { bus, clock, speed, signal } = options;
  const known = await publishedIds(bus);
  const pace = speed === undefined ? undefined : pacer(speed);
  let pending: Capture[] = [];
  const flush = async () => {
    const last = pending.at(-1);
    if (last === undefined) return;
    clock.set(Date.parse(last.observedAt));
    await bus.publish(
      pending.map((c) => encode('captures', c, { id: captureId(c), from: 'replay', time: c.observedAt })),
    );
    pending = [];
  };
  for await (const capture of captures) {
    if (signal.aborted) return;
    if (known.has(captureId(capture))) continue;
    const wait = pace?.(Date.parse(capture.observedAt)) ?? 0;
    if (wait > 5 || pending.length >= chunk) await flush();
    if (wait > 5) await sleep(wait, undefined, { signal });
    pending.push(capture);
  }
  await flush();
}

/** How long to wait, in ms, before something recorded at a time is due; never for what lies before the latest so far. */
function pacer(speed: number): (recorded: number) => number {
  let start: { wall: number; recorded: number } | undefined;
  return (recorded) => {
    start ??= { wall: performance.now(), recorded };
    return start.wall + (recorded - start.recorded) / speed - performance.now();
  };
}
