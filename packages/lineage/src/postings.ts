import { openRecent } from './recent.ts';

/**
 * Where each hash was seen. What came last is in chains; from time to time it is laid to the rest: one array, ordered by the lower
 * bits of the hashes, 4 bytes a posting. There the upper bits of a posting are those of its hash that its place does not tell, the
 * lower ones its entry. A JavaScript Map ends at 2^24 entries and weighs twenty times as much.
 */
export function openPostings() {
  const recent = openRecent();
  /** Of entries and places alike: there are as many places as entries, rounded up. */
  let bits = 0;
  let starts = new Uint32Array(2);
  let cells = new Uint32Array();
  /** Entries that lie in `cells`. */
  let laid = 0;

  const lay = (): void => {
    const entries = laid + recent.count();
    const newBits = 32 - Math.clz32(entries);
    const lower = 2 ** newBits - 1;
    const old = hashesOf(bits, starts, cells);
    const newStarts = new Uint32Array(lower + 2);
    for (let at = 0; at < old.length; at++) count(newStarts, ((old[at] as number) & lower) + 1);
    recent.all((hash) => count(newStarts, (hash & lower) + 1));
    for (let place = 0; place <= lower; place++)
      newStarts[place + 1] = (newStarts[place] as number) + (newStarts[place + 1] as number);
    const free = newStarts.slice();
    const newCells = new Uint32Array(newStarts[lower + 1] as number);
    // Hash by hash in the order of entries: what is laid already comes first.
    for (let at = 0; at < old.length; at++) {
      const hash = old[at] as number;
      newCells[count(free, hash & lower)] = (hash & ~lower) | ((cells[at] as number) & (2 ** bits - 1));
    }
    recent.all((hash, entry) => {
      newCells[count(free, hash & lower)] = (hash & ~lower) | (entry + laid);
    });
    [bits, starts, cells, laid] = [newBits, newStarts, newCells, entries];
    recent.clear();
  };

  return {
    /** Takes in the hashes of the next entry, each of them once. */
    add(hashes: Uint32Array): void {
      recent.add(hashes);
      if (recent.count() >= Math.max(leastLaid, laid / shareLaid)) lay();
    },

    /** Tells each entry of a hash, from `since` on, newest first. */
    each(hash: number, since: number, tell: (entry: number) => void): void {
      if (recent.count() > 0) recent.each(hash, since - laid, (entry) => tell(entry + laid));
      if (since >= laid) return;
      const lower = 2 ** bits - 1;
      const place = hash & lower;
      const first = starts[place] as number;
      for (let at = (starts[place + 1] as number) - 1; at >= first; at--) {
        const cell = cells[at] as number;
        if (((cell ^ hash) & ~lower) === 0 && (cell & lower) >= since) tell(cell & lower);
      }
    },
  };
}

/** What came last is laid to the rest when it is so many, and one in so many of the rest: each posting is moved some 16 times in a day. */
const leastLaid = 512;
const shareLaid = 16;

/** One more at a place; returns how many there were. */
function count(counts: Uint32Array, place: number): number {
  const before = counts[place] as number;
  counts[place] = before + 1;
  return before;
}

/** The hashes of all cells: what a cell says of it and what its place says. */
function hashesOf(bits: number, starts: Uint32Array, cells: Uint32Array): Uint32Array {
  const lower = 2 ** bits - 1;
  const hashes = new Uint32Array(cells.length);
  for (let place = 0; place <= lower; place++) {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) hashes[at] = ((cells[at] as number) & ~lower) | place;
  }
  return hashes;
}
