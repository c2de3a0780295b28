import { mostCodes } from './codes.ts';
import { countOne, openRecent } from './recent.ts';

/**
 * Where each hash was seen. What came last is in chains; from time to time it is laid to the rest: one array, ordered by the lower
 * bits of the hashes, 4 bytes a posting. There the upper bits of a posting are those of its hash that its place does not tell, the
 * lower ones its entry. A JavaScript Map ends at 2^24 entries and weighs twenty times as much.
 */
export function openPostings() {
  const recent = openRecent();
  /** Of places, and of an entry in its cell: there are two to four places for each entry. */
  let bits = 0;
  let starts = new Uint32Array(2);
  /** One more than postings, so that where the last ones end may be read. */
  let cells = new Uint32Array(1);
  /** Entries that lie in `cells`. */
  let laid = 0;

  const lay = (): void => {
    const entries = laid + recent.count();
    const newBits = 33 - Math.clz32(entries);
    const lower = 2 ** newBits - 1;
    const oldLower = 2 ** bits - 1;
    const [oldStarts, oldCells] = [starts, cells];
    const { hashes, owners } = recent.grouped(newBits);
    const newStarts = startsOf(newBits, hashes);
    const free = newStarts.slice();
    const newCells = new Uint32Array((newStarts[lower + 1] as number) + 1);
    // Place by place in the order of entries: what is laid already comes first.
    for (let place = 0; place <= oldLower; place++) {
      const end = oldStarts[place + 1] as number;
      for (let at = oldStarts[place] as number; at < end; at++) {
        const cell = oldCells[at] as number;
        const hash = hashIn(cell, place, oldLower);
        newCells[countOne(free, hash & lower)] = (hash & ~lower) | (cell & oldLower);
      }
    }
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      newCells[countOne(free, hash & lower)] = (hash & ~lower) | ((owners[i] as number) + laid);
    }
    [bits, starts, cells, laid] = [newBits, newStarts, newCells, entries];
    recent.clear();
  };

  /** Where the cells of each of so many places will begin, those that lie already and the recent ones. */
  const startsOf = (newBits: number, more: Int32Array): Uint32Array<ArrayBuffer> => {
    const [lower, oldLower] = [2 ** newBits - 1, 2 ** bits - 1];
    const [oldStarts, oldCells] = [starts, cells];
    const found = new Uint32Array(lower + 2);
    for (let place = 0; place <= oldLower; place++) {
      const [from, end] = [oldStarts[place] as number, oldStarts[place + 1] as number];
      if (lower === oldLower) found[place + 1] = end - from;
      else
        for (let at = from; at < end; at++)
          countOne(found, (hashIn(oldCells[at] as number, place, oldLower) & lower) + 1);
    }
    for (let i = 0; i < more.length; i++) countOne(found, ((more[i] as number) & lower) + 1);
    for (let place = 0; place <= lower; place++)
      found[place + 1] = (found[place] as number) + (found[place + 1] as number);
    return found;
  };

  return {
    /** Takes in the hashes of the next entry, each of them once. */
    add(hashes: Uint32Array): void {
      recent.add(hashes);
      if (recent.count() >= Math.max(leastLaid, laid / shareLaid)) lay();
    },

    /**
     * Tells the entries of these hashes, at most `mostCodes`, from `since` on: an entry once for each hash that it has, with that. What it costs is waiting for
     * memory, so all places are read before any cell is judged: reads that nothing depends on are waited for together.
     */
    each(hashes: Uint32Array, since: number, tell: (entry: number, hash: number) => void): void {
      if (recent.count() > 0) recent.each(hashes, since - laid, (entry, hash) => tell(entry + laid, hash));
      if (since >= laid) return;
      const lower = 2 ** bits - 1;
      for (let i = 0; i < hashes.length; i++) {
        const place = (hashes[i] as number) & lower;
        firsts[i] = starts[place] as number;
        ends[i] = starts[place + 1] as number;
      }
      for (let i = 0; i < hashes.length; i++)
        touched[i] = (cells[firsts[i] as number] as number) ^ (cells[ends[i] as number] as number);
      for (let i = 0; i < hashes.length; i++) {
        const hash = hashes[i] as number;
        const end = ends[i] as number;
        for (let at = firsts[i] as number; at < end; at++) {
          const cell = cells[at] as number;
          if (((cell ^ hash) & ~lower) === 0 && (cell & lower) >= since) tell(cell & lower, hash);
        }
      }
    },
  };
}

export type Postings = ReturnType<typeof openPostings>;

/** Where the cells of each hash that is looked for begin and end; and what was read there, kept so that it is read. */
const [firsts, ends, touched] = Array.from({ length: 3 }, () => new Uint32Array(mostCodes)) as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
];

/** What came last is laid to the rest when it is so many, and one in so many of the rest: each posting is moved some 16 times in a day. */
const leastLaid = 512;
const shareLaid = 16;

/** The hash of a posting: what its cell says of it and what its place says. */
const hashIn = (cell: number, place: number, lower: number): number => (cell & ~lower) | place;
