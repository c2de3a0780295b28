const seed = 0x9747b28c;
const m = 0x5bd1e995;

/**
 * MurmurHash2, 32 bits, as Kafka's clients compute it (Austin Appleby, public domain; seed and shifts as in
 * Apache Kafka's `Utils.murmur2`). The result is signed, as it is there.
 */
export function murmur2(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let h = seed ^ bytes.length;
  for (let i = 0; i < whole; i += 4) {
    let k = Math.imul(view.getInt32(i, true), m);
    k = Math.imul(k ^ (k >>> 24), m);
    h = Math.imul(h, m) ^ k;
  }
  if (bytes.length > whole) {
    for (let i = whole; i < bytes.length; i++) h ^= view.getUint8(i) << (8 * (i - whole));
    h = Math.imul(h, m);
  }
  h = Math.imul(h ^ (h >>> 13), m);
  return h ^ (h >>> 15);
}

/** The partition of a key, 0 to `partitions` - 1: the one in which Kafka's default partitioner would put it. */
export const partitionOf = (key: string, partitions: number): number =>
  (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
