import { mostCodes } from './codes.ts';

/** The postings of what came last: chains in typed arrays, newest first. An entry's postings stand together, so whose one is follows from where it stands. */
export function openRecent() {
  let heads = new Int32Array(1 << 8).fill(-1);
  /** Two a posting: its hash, and the posting before it in its chain. */
  let cells = new Int32Array(1 << 9);
  /** First posting of each entry. */
  let starts = new Int32Array(1 << 6);
  let [size, entries] = [0, 0];

  const link = (at: number): void => {
    const slot = (cells[2 * at] as number) & (heads.length - 1);
    cells[2 * at + 1] = heads[slot] as number;
    heads[slot] = at;
  };

  const makeRoom = (more: number): void => {
    starts = withRoom(starts, entries + 1);
    cells = withRoom(cells, 2 * (size + more));
    if (size + more <= mostPerHead * heads.length) return;
    heads = new Int32Array(2 * heads.length).fill(-1);
    for (let at = 0; at < size; at++) link(at);
  };

  const entryOf = (at: number): number => {
    let [low, high] = [0, entries];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  return {
    count: (): number => entries,

    /** Takes in the hashes of the next entry, each of them once. */
    add(hashes: Uint32Array): void {
      makeRoom(hashes.length);
      starts[entries++] = size;
      for (const hash of hashes) {
        cells[2 * size] = hash;
        link(size++);
      }
    },

    /**
     * Tells the entries of these hashes, at most `mostCodes`, from `since` on. All chains are followed at once, a step each, and nothing is judged while it
     * is read: so the memory is waited for together.
     */
    each(hashes: Uint32Array, since: number, tell: (entry: number, hash: number) => void): void {
      const from = since < 0 ? 0 : since < entries ? (starts[since] as number) : size;
      const mask = heads.length - 1;
      for (let i = 0; i < hashes.length; i++) places[i] = heads[(hashes[i] as number) & mask] as number;
      wanted.set(hashes);
      for (let open = stillFrom(from, hashes.length); open > 0; open = stillFrom(from, open)) {
        for (let i = 0; i < open; i++) {
          const at = places[i] as number;
          found[i] = cells[2 * at] as number;
          before[i] = cells[2 * at + 1] as number;
        }
        for (let i = 0; i < open; i++) {
          if (found[i] === wanted[i]) tell(entryOf(places[i] as number), (found[i] as number) >>> 0);
          places[i] = before[i] as number;
        }
      }
    },

    /** Forgets everything, and keeps its room: it will be needed again. */
    clear(): void {
      heads.fill(-1);
      [size, entries] = [0, 0];
    },

    /**
     * All hashes and whose they are, by some upper ones of their lower `bits` bits, those of one such group in the order of entries. Who puts them
     * where their lower bits say so stays near in memory: all over it, each would be waited for.
     */
    grouped(bits: number): { hashes: Int32Array; owners: Int32Array } {
      const shift = Math.max(0, bits - groupBits);
      const mask = 2 ** Math.min(bits, groupBits) - 1;
      const next = new Uint32Array(mask + 2);
      for (let at = 0; at < size; at++) countOne(next, (((cells[2 * at] as number) >>> shift) & mask) + 1);
      for (let group = 0; group < mask; group++)
        next[group + 1] = (next[group] as number) + (next[group + 1] as number);
      const [hashes, owners] = [new Int32Array(size), new Int32Array(size)];
      for (let entry = 0; entry < entries; entry++) {
        const end = entry + 1 < entries ? (starts[entry + 1] as number) : size;
        for (let at = starts[entry] as number; at < end; at++) {
          const hash = cells[2 * at] as number;
          const to = countOne(next, (hash >>> shift) & mask);
          hashes[to] = hash;
          owners[to] = entry;
        }
      }
      return { hashes, owners };
    },
  };
}

/** Groups are as many as a processor can write to at once. */
const groupBits = 8;

/** One more at a place; returns how many there were. */
export function countOne(counts: Uint32Array, place: number): number {
  const before = counts[place] as number;
  counts[place] = before + 1;
  return before;
}

const mostPerHead = 2;

/** Of each chain that is followed: the hash that is looked for, the place, the hash there, and the place before it. */
const [wanted, places, found, before] = Array.from({ length: 4 }, () => new Int32Array(mostCodes)) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** Keeps of the first `open` chains those that have not ended before `from`; returns how many these are. */
function stillFrom(from: number, open: number): number {
  let left = 0;
  for (let i = 0; i < open; i++) {
    if ((places[i] as number) < from) continue;
    places[left] = places[i] as number;
    wanted[left++] = wanted[i] as number;
  }
  return left;
}

/** Grows by a quarter: half of what is held would be empty if it doubled. */
function withRoom(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (least <= array.length) return array;
  const grown = new Int32Array(least + (least >> 2));
  grown.set(array);
  return grown;
}
