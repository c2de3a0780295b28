import { BusError, type ReadOptions, type Stored } from '@stemma/bus';
import { type Patience, patiently } from './errors.ts';
import { byLeader, fetchPages, type Link, located, type Offsets, offsetsAt, type Page } from './fetch.ts';
import type { Links } from './links.ts';
import type { Topics } from './topics.ts';

export interface Reading extends Patience, Links {
  readonly topics: Topics;
}

const followMs = 250;

/**
 * Reads in no group and commits nothing, a page of each partition in turn; with `tail`, merged by time. A signal that
 * aborts ends it. Throws `unknown-topic`, and `closed` when the bus closes before the end: who rebuilds a memory must
 * not take a part for the whole.
 */
export async function* read(bus: Reading, name: string, options: ReadOptions): AsyncGenerator<Stored, void> {
  const { signal = new AbortController().signal, since, tail, follow = false } = options;
  const topic = await bus.topics.get(name);
  const all = Array.from({ length: topic.partitions }, (_, partition) => partition);
  const partitions = all.filter((partition) => options.partitions?.includes(partition) ?? true);
  const link = await bus.dial(name);
  const offsets = (at: 'first' | 'end' | number) =>
    patiently(bus, `reading ${name}`, () => located(link, () => offsetsAt(link, partitions, at)));
  try {
    const [first, end] = [await offsets(since ?? 'first'), await offsets('end')];
    const whole = tail === undefined;
    if (!whole) yield* await lastRecords(bus, link, { first, end, count: tail, signal });
    // A state topic that is written to meanwhile may lose a value that was not read yet to a newer one behind the end;
    // so it is read until nothing is left. The others end where they ended when the reading began.
    const fixed = follow || topic.retention === 'compact' ? undefined : end;
    if (whole || follow) yield* walk(bus, link, { from: whole ? first : end, fixed, follow, signal });
  } finally {
    bus.hangUp(link);
  }
}

interface Range {
  readonly from: Offsets;
  /** Where each partition ends; where it is found to end at present, unless told. */
  readonly fixed?: Offsets | undefined;
  readonly follow?: boolean;
  readonly signal: AbortSignal;
}

async function* walk(
  bus: Reading,
  link: Link,
  { from, fixed, follow = false, signal }: Range,
): AsyncGenerator<Stored, void> {
  const cursors = new Map([...from].filter(([partition, next]) => !fixed || next < (fixed.get(partition) ?? 0)));
  while (cursors.size > 0) {
    const pages = await orNothing(signal, bus.closing, fetchAll(bus, link, cursors, follow ? followMs : 0));
    if (bus.closing.aborted) throw new BusError('closed', `the bus closes; ${link.topic} is read no more`);
    for (const { partition, records, next, end } of pages) {
      const until = fixed?.get(partition) ?? Number.POSITIVE_INFINITY;
      for (const record of records) {
        if (signal.aborted) return;
        if (record.offset < until) yield record;
      }
      if (!follow && next >= Math.min(until, end)) cursors.delete(partition);
      else cursors.set(partition, next);
    }
    if (signal.aborted) return;
  }
}

const fetchAll = (bus: Reading, link: Link, cursors: Offsets, waitMs: number): Promise<Page[]> =>
  patiently(bus, `reading ${link.topic}`, () =>
    located(link, async () => {
      const fetches = [...byLeader(link, cursors.keys())].map(([leader, partitions]) =>
        fetchPages(link, leader, new Map([...cursors].filter(([partition]) => partitions.includes(partition))), waitMs),
      );
      return (await Promise.all(fetches)).flat();
    }),
  );

/** The last `count` records by time. Compaction leaves gaps, so how far back they reach is found by trying. */
async function lastRecords(
  bus: Reading,
  link: Link,
  { first, end, count, signal }: { first: Offsets; end: Offsets; count: number; signal: AbortSignal },
): Promise<Stored[]> {
  if (count === 0) return [];
  for (let span = count; ; span *= 4) {
    const from = new Map(
      [...end].map(([partition, last]) => [partition, Math.max(first.get(partition) ?? 0, last - span)]),
    );
    const found = await Array.fromAsync(walk(bus, link, { from, fixed: end, signal }));
    const everything = [...from].every(([partition, offset]) => offset === first.get(partition));
    if (found.length < count && !everything && !signal.aborted) continue;
    found.sort((a, b) => a.timestamp - b.timestamp || a.partition - b.partition || a.offset - b.offset);
    return found.slice(-count);
  }
}

/** What is waited for, or nothing when a signal aborts first; what comes later then is dropped. */
function orNothing<T>(signal: AbortSignal, closing: AbortSignal, wanted: Promise<T[]>): Promise<T[]> {
  const { promise, resolve, reject } = Promise.withResolvers<T[]>();
  const nothing = () => resolve([]);
  const signals = [signal, closing];
  for (const each of signals) {
    if (each.aborted) nothing();
    each.addEventListener('abort', nothing);
  }
  wanted.then(resolve, reject);
  return promise.finally(() => {
    for (const each of signals) each.removeEventListener('abort', nothing);
  });
}
