import { BusError, type Stored } from '@stemma/bus';
import { Batch, type Cluster, type FetchedPartition, readCommitted } from './wire.ts';

/** Connections that know a topic. */
export interface Link {
  readonly cluster: Cluster;
  readonly topic: string;
}

/** An offset for each partition. */
export type Offsets = ReadonlyMap<number, number>;

/** What one fetch brought of one partition. */
export interface Page {
  readonly partition: number;
  readonly records: readonly Stored[];
  /** Where to go on. */
  readonly next: number;
  /** One past the last message that may be read. */
  readonly end: number;
  /** Whether anything came, if only what is not to be seen. */
  readonly moved: boolean;
  /** Set where retention had deleted the message that was asked for; the page then only says where to go on. */
  readonly skipped?: true;
}

/** When `act` fails, where the partitions are is asked anew before the error goes on: they may have moved. */
export async function located<T>({ cluster }: Link, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // What fails here fails at the next attempt too, and is told then.
    await cluster.refreshMetadata().catch(() => undefined);
    throw error;
  }
}

const pageBytes = 1024 * 1024;

/** All partitions of a topic, or those of them that are asked for, by the broker that leads them. */
export function byLeader({ cluster, topic }: Link, partitions: Iterable<number>): Map<number, number[]> {
  const chosen = new Set(partitions);
  const here = cluster.findTopicPartitionMetadata(topic).filter(({ partitionId }) => chosen.has(partitionId));
  return new Map(
    [...Map.groupBy(here, ({ leader }) => leader)].map(([leader, of]) => [leader, of.map((p) => p.partitionId)]),
  );
}

/** The offsets of the first messages, of the ends, or of what was appended at a time (ms since 1970) or later. */
export async function offsetsAt(
  link: Link,
  partitions: readonly number[],
  at: 'first' | 'end' | number,
): Promise<Offsets> {
  const asked = { topic: link.topic, partitions: partitions.map((partition) => ({ partition })) };
  const [found] = await link.cluster.fetchTopicsOffset([
    typeof at === 'number' ? { ...asked, fromTimestamp: at } : { ...asked, fromBeginning: at === 'first' },
  ]);
  const offsets = new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
  // kafkajs leaves out silently what its metadata does not know. What is known a moment later may lie far behind: who took
  // the end for the first would skip all that came before.
  const unknown = partitions.filter((partition) => !offsets.has(partition));
  if (unknown.length > 0) throw new BusError('busy', `${link.topic}: no leader of ${unknown} is known yet`);
  const none = partitions.filter((partition) => (offsets.get(partition) ?? -1) < 0);
  // Nothing is that late.
  if (none.length > 0) for (const [partition, end] of await offsetsAt(link, none, 'end')) offsets.set(partition, end);
  return offsets;
}

/** Fetches from one broker; waits up to `waitMs` for a first message. Throws kafkajs's errors. */
export async function fetchPages(
  link: Link,
  leader: number,
  from: Offsets,
  waitMs: number,
  maxBytes = pageBytes,
): Promise<Page[]> {
  const partitions = [...from].map(([partition, next]) => ({ partition, fetchOffset: String(next), maxBytes }));
  const topics = [{ topic: link.topic, partitions }];
  const broker = await link.cluster.findBroker({ nodeId: leader });
  try {
    const { responses } = await broker.fetch({ isolationLevel: readCommitted, maxWaitTime: waitMs, topics });
    const pages = responses.flatMap((response) => response.partitions).map((each) => toPage(link.topic, from, each));
    const whole = pages.map((page) => (isStuck(page) ? freed(link, leader, from, page, maxBytes) : [page]));
    return (await Promise.all(whole)).flat();
  } catch (error) {
    const partition = outOfRange(error);
    if (partition === undefined) throw error;
    const next = (await offsetsAt(link, [partition], 'first')).get(partition) ?? 0;
    return [{ partition, records: [], next, end: next, moved: true, skipped: true }];
  }
}

// There is more, but nothing of it came.
const isStuck = ({ moved, next, end }: Page): boolean => !moved && next < end;

/** A broker gives a batch above the limit only to the first partition of a request; alone, each one is that. */
async function freed(link: Link, leader: number, from: Offsets, page: Page, maxBytes: number): Promise<Page[]> {
  if (from.size > 1) return fetchPages(link, leader, new Map([[page.partition, page.next]]), 0, maxBytes);
  // What compaction left of a batch may be empty; its length is not told, so step over it.
  return [{ ...page, next: page.next + 1 }];
}

function toPage(topic: string, positions: Offsets, fetched: FetchedPartition): Page {
  const { partition, lastStableOffset, messages } = fetched;
  const from = positions.get(partition) ?? 0;
  const last = messages.at(-1);
  const records = new Batch(topic, String(from), fetched).messages.map(
    ({ key, value, offset, timestamp, headers }): Stored => ({
      topic,
      partition,
      offset: Number(offset),
      timestamp: Number(timestamp),
      key: key?.toString() ?? '',
      value,
      headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text ?? '')])),
    }),
  );
  return {
    partition,
    records,
    next: last ? Math.max(from, Number(last.offset) + 1) : from,
    end: Number(lastStableOffset),
    moved: last !== undefined,
  };
}

// Of several such partitions kafkajs names the first; the others come up at the next fetch.
function outOfRange(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('type' in error) || error.type !== 'OFFSET_OUT_OF_RANGE') return undefined;
  return 'partition' in error && typeof error.partition === 'number' ? error.partition : undefined;
}
