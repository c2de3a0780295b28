/** Where each hash was seen: chains in typed arrays, newest first. A JavaScript Map ends at 2^24 entries and weighs five times as much. */
export function openPostings() {
  let heads = new Int32Array(1 << 8).fill(-1);
  let hashes = new Uint32Array(1 << 8);
  let entries = new Uint32Array(1 << 8);
  let next = new Int32Array(1 << 8);
  let size = 0;

  const slot = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 0) & (heads.length - 1);
  const link = (at: number): void => {
    const head = slot(hashes[at] as number);
    next[at] = heads[head] as number;
    heads[head] = at;
  };
  const grow = (): void => {
    const length = 2 * size;
    const [olderHashes, olderEntries] = [hashes, entries];
    hashes = new Uint32Array(length);
    hashes.set(olderHashes);
    entries = new Uint32Array(length);
    entries.set(olderEntries);
    next = new Int32Array(length);
    heads = new Int32Array(length).fill(-1);
    for (let at = 0; at < size; at++) link(at);
  };

  return {
    add(hash: number, entry: number): void {
      if (size === hashes.length) grow();
      hashes[size] = hash;
      entries[size] = entry;
      link(size++);
    },
    /** Tells each entry of a hash, from `since` on, newest first. Entries must have been added in ascending order. */
    each(hash: number, since: number, tell: (entry: number) => void): void {
      for (let at = heads[slot(hash)] as number; at >= 0; at = next[at] as number) {
        if ((entries[at] as number) < since) return;
        if (hashes[at] === hash) tell(entries[at] as number);
      }
    },
  };
}
