/** 32-bit hash of a string: FNV-1a over its UTF-16 units, finished with the mixer of MurmurHash3 (fmix32). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finisher of MurmurHash3: every input bit moves every output bit. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Ascending, each once. */
export const ascending = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(new Set(hashes)).sort();

/** How many values two ascending arrays share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

export const packHashes = (hashes: Uint32Array): string =>
  Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).toString('base64');

export function unpackHashes(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
}
