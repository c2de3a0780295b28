import Cluster from 'kafkajs/src/cluster/index.js';
import { KafkaJSConnectionError } from 'kafkajs/src/errors.js';
import { expect, it, onTestFinished } from 'vitest';
import { message } from './kafka.fixture.ts';
import { openPublisher, split } from './publish.ts';
import type { Topics } from './topics.ts';
import { openWire, partitionOf } from './wire.ts';

const sizes = (...bytes: number[]) => bytes.map((each) => ({ bytes: each }));

it.each([
  ['nothing into nothing', [], []],
  ['what fits into one run', [3, 3, 4], [[3, 3, 4]]],
  ['what does not fit into the next run', [6, 4, 1], [[6, 4], [1]]],
  ['what is larger than a run into one of its own', [1, 50, 1, 9], [[1], [50], [1, 9]]],
])('puts %s', (_, bytes, runs) => {
  expect(split(sizes(...bytes), 10)).toEqual(runs.map((run) => sizes(...run)));
});

// murmur2 from the tests of Apache Kafka's own clients, the last two by kafkajs; the sign is cut off.
it.each([
  ['21', -973_932_308],
  ['foobar', -790_332_482],
  ['a-little-bit-long-string', -985_981_536],
  ['abc', 479_470_107],
  ['Zeitung aus Köln', 1_082_293_807],
  ['', 275_646_681],
])('puts the key %s where every Kafka client puts it', (key, hash) => {
  for (const partitions of [1, 6, 97]) expect(partitionOf(key, partitions)).toBe((hash & 0x7fffffff) % partitions);
});

interface Produce {
  readonly topicData: readonly {
    readonly partitions: readonly {
      readonly partition: number;
      readonly messages: readonly { readonly key: string }[];
    }[];
  }[];
}

/** Two partitions in kafkajs's place of a cluster, led by brokers 1 and 2 until 2 fails; from then on 1 leads both. */
function clusterThatMoves() {
  const taken = new Map([
    [0, new Set<string>()],
    [1, new Set<string>()],
  ]);
  let failed = false;
  const leaderOf = (partition: number) => (partition === 1 && !failed ? 2 : 1);
  const take = async ({ topicData }: Produce) => {
    for (const { partition, messages } of topicData.flatMap(({ partitions }) => partitions))
      for (const { key } of messages) taken.get(partition)?.add(key);
    return { topics: [] };
  };
  const fail = async () => {
    failed = true;
    throw new KafkaJSConnectionError('gone');
  };
  const brokers = [
    { nodeId: 1, produce: take },
    { nodeId: 2, produce: fail },
  ];
  const nothing = async () => undefined;
  const stubs: Record<string, (...args: never[]) => unknown> = {
    connect: nothing,
    isConnected: () => true,
    addMultipleTargetTopics: nothing,
    refreshMetadata: nothing,
    refreshMetadataIfNecessary: nothing,
    findBroker: async (wanted: { nodeId: string }) => brokers.find(({ nodeId }) => nodeId === Number(wanted.nodeId)),
    findTopicPartitionMetadata: () => [0, 1].map((partitionId) => ({ partitionId, leader: leaderOf(partitionId) })),
    findLeaderForPartitions: (_: string, partitions: string[]) =>
      Object.groupBy(partitions.map(Number), (partition) => leaderOf(partition)),
  };
  const prototype: Record<string, unknown> = Cluster.prototype as object as Record<string, unknown>;
  const before = Object.fromEntries(Object.keys(stubs).map((name) => [name, prototype[name]]));
  Object.assign(prototype, stubs);
  onTestFinished(() => void Object.assign(prototype, before));
  return taken;
}

it('sends all of it again when one broker took nothing, to whoever leads by then', async () => {
  const taken = clusterThatMoves();
  const topic = { name: 't', partitions: 2, retention: 'compact', largestBatch: 1_000_000 } as const;
  const publish = openPublisher({
    wire: openWire({ brokers: ['nowhere:1'], clientId: 'test' }),
    topics: { get: async () => topic } as Partial<Topics> as Topics,
    maxBatchBytes: 1_000_000,
    patienceMs: 5_000,
    closing: new AbortController().signal,
  });
  const keys = Array.from({ length: 20 }, (_, i) => `k${i}`);
  await publish(keys.map((key) => message('t', key)));
  for (const key of keys) expect(taken.get(partitionOf(key, 2))).toContain(key);
});
