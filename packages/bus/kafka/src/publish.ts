import { BusError, type Rec } from '@stemma/bus';
import { type Patience, patiently } from './errors.ts';
import { gather } from './gather.ts';
import type { Topic, Topics } from './topics.ts';
import { partitionOf, type Wire } from './wire.ts';

export interface Publishing extends Patience {
  readonly wire: Wire;
  readonly topics: Topics;
  readonly maxBatchBytes: number;
}

// A record's framing (lengths, deltas, attributes) is below this; so is a header's, and what a batch adds is below the same once more.
const framingBytes = 64;

/** A message with its size, and the topic that it is for. */
interface Sized {
  readonly record: Rec;
  readonly bytes: number;
  readonly topic: Topic;
}

/**
 * Publishes in order, with acks from all replicas in sync; what is published at the same time goes together. Throws
 * `unknown-topic` and `too-large` before anything is sent, and `busy` when the patience ends: what was sent by then
 * stays, so the same may come twice.
 */
export function openPublisher(bus: Publishing): (records: readonly Rec[]) => Promise<void> {
  const send = gather<readonly Sized[], void>(async (calls) => {
    await sendAll(bus, calls.flat());
    return [];
  });
  return async (records) => {
    if (records.length > 0) await send(await measured(bus.topics, records));
  };
}

async function measured(known: Topics, records: readonly Rec[]): Promise<Sized[]> {
  const topics = new Map<string, Topic>();
  for (const name of new Set(records.map(({ topic }) => topic))) topics.set(name, await known.get(name));
  const sized = records.map((record) => ({ record, bytes: sizeOf(record), topic: topicOf(topics, record) }));
  for (const { record, bytes, topic } of sized) {
    if (bytes + framingBytes <= topic.largestBatch) continue;
    const which = `${topic.name}: the message of ${record.key} has ${bytes} bytes`;
    throw new BusError('too-large', `${which}, its topic takes ${topic.largestBatch} (max.message.bytes)`);
  }
  return sized;
}

async function sendAll(bus: Publishing, sized: readonly Sized[]): Promise<void> {
  const topics = new Set(sized.map(({ topic }) => topic));
  const limit = Math.min(bus.maxBatchBytes, ...[...topics].map(({ largestBatch }) => largestBatch)) - framingBytes;
  const what = `publishing to ${[...topics].map(({ name }) => name).join(', ')}`;
  for (const run of split(sized, limit)) {
    const byTopic = Map.groupBy(run, ({ topic }) => topic.name);
    const topicMessages = [...byTopic].map(([topic, of]) => ({ topic, messages: of.map(toMessage) }));
    await patiently(bus, what, async () => {
      await bus.wire.producer.connect();
      await bus.wire.producer.sendBatch({ acks: -1, topicMessages });
    });
  }
}

/**
 * Cuts a list into runs of `limit` bytes at most, or of one that is larger. kafkajs makes one record batch of everything
 * that one send has for a partition, and the brokers refuse a batch that is too large.
 */
export function split<T extends { readonly bytes: number }>(sized: readonly T[], limit: number): T[][] {
  const runs: T[][] = [];
  let room = 0;
  for (const item of sized) {
    if (item.bytes > room) {
      runs.push([]);
      room = limit;
    }
    runs.at(-1)?.push(item);
    room -= item.bytes;
  }
  return runs;
}

function topicOf(topics: ReadonlyMap<string, Topic>, { topic }: Rec): Topic {
  const found = topics.get(topic);
  if (!found) throw new BusError('unknown-topic', `${topic}: ensure it first`);
  return found;
}

function sizeOf({ key, value, headers }: Rec): number {
  let bytes = framingBytes + Buffer.byteLength(key) + (value?.length ?? 0);
  for (const name in headers) {
    bytes += framingBytes + Buffer.byteLength(name) + Buffer.byteLength(headers[name] ?? '');
  }
  return bytes;
}

const toMessage = ({ record: { key, partitionKey, value, headers }, topic }: Sized) => ({
  key,
  partition: partitionOf(partitionKey ?? key, topic.partitions),
  value: value && Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  headers,
});
