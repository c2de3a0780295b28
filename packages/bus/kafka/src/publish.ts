import { BusError, type Rec } from '@stemma/bus';
import { type Patience, patiently } from './errors.ts';
import type { Topic, Topics } from './topics.ts';
import { partitionOf, type Wire } from './wire.ts';

export interface Publishing extends Patience {
  readonly wire: Wire;
  readonly topics: Topics;
  readonly maxBatchBytes: number;
}

// A record's framing (lengths, deltas, attributes) is below this; so is a header's, and what a batch adds is below the same once more.
const framingBytes = 64;

/**
 * Publishes in order, with acks from all replicas in sync. Throws `unknown-topic` and `too-large` before anything is
 * sent, and `busy` when the patience ends: what was sent by then stays, so the same may come twice.
 */
export async function publish(bus: Publishing, records: readonly Rec[]): Promise<void> {
  const topics = new Map<string, Topic>();
  for (const name of new Set(records.map(({ topic }) => topic))) topics.set(name, await bus.topics.get(name));
  const sized = records.map((record) => ({ record, bytes: sizeOf(record), topic: topicOf(topics, record) }));
  for (const { record, bytes, topic } of sized) {
    if (bytes + framingBytes <= topic.largestBatch) continue;
    const which = `${topic.name}: the message of ${record.key} has ${bytes} bytes`;
    throw new BusError('too-large', `${which}, its topic takes ${topic.largestBatch} (max.message.bytes)`);
  }
  const limit =
    Math.min(bus.maxBatchBytes, ...[...topics.values()].map(({ largestBatch }) => largestBatch)) - framingBytes;
  for (const group of split(sized, limit)) {
    const messages = group.map(({ record, topic }) => toMessage(record, topic));
    const topicMessages = [...Map.groupBy(messages, ({ topic }) => topic)].map(([topic, of]) => ({
      topic,
      messages: of,
    }));
    await patiently(bus, `publishing to ${[...topics.keys()].join(', ')}`, async () => {
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

const sizeOf = ({ key, value, headers }: Rec): number =>
  framingBytes +
  Buffer.byteLength(key) +
  (value?.length ?? 0) +
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text) + framingBytes,
    0,
  );

const toMessage = ({ topic, key, partitionKey, value, headers }: Rec, { partitions }: Topic) => ({
  topic,
  key,
  partition: partitionOf(partitionKey ?? key, partitions),
  value: value && Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  headers: { ...headers },
});
