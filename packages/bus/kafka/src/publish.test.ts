import { expect, it } from 'vitest';
import { split } from './publish.ts';
import { partitionOf } from './wire.ts';

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
