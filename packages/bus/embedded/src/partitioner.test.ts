import { expect, it } from 'vitest';
import { murmur2, partitionOf } from './partitioner.ts';

// From the tests of Apache Kafka's own clients.
it.each([
  ['21', -973_932_308],
  ['foobar', -790_332_482],
  ['a-little-bit-long-string', -985_981_536],
  ['a-little-bit-longer-string', -1_486_304_829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58_897_971],
  ['abc', 479_470_107],
])('%s hashes as in Kafka', (text, hash) => {
  expect(murmur2(Buffer.from(text))).toBe(hash);
});

it('hashes a slice of a larger buffer by its own bytes', () => {
  expect(murmur2(Buffer.from('--foobar--').subarray(2, 8))).toBe(murmur2(Buffer.from('foobar')));
});

it.each(['', 'en', 'Zürich', '新聞', 'x'.repeat(1000)])('puts "%s" in one of the partitions there are', (key) => {
  for (const partitions of [1, 6, 97]) {
    const partition = partitionOf(key, partitions);
    expect(Number.isInteger(partition) && partition >= 0 && partition < partitions).toBe(true);
  }
});

it('spreads keys over all partitions', () => {
  const used = new Set(Array.from({ length: 200 }, (_, i) => partitionOf(`key ${i}`, 6)));
  expect([...used].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
