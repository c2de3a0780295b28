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

    /** Tells each entry of a hash, from `since` on, newest first. */
    each(hash: number, since: number, tell: (entry: number) => void): void {
      const from = since < 0 ? 0 : since < entries ? (starts[since] as number) : size;
      const wanted = hash | 0;
      for (let at = heads[wanted & (heads.length - 1)] as number; at >= from; at = cells[2 * at + 1] as number)
        if (cells[2 * at] === wanted) tell(entryOf(at));
    },

    /** Forgets everything, and keeps its room: it will be needed again. */
    clear(): void {
      heads.fill(-1);
      [size, entries] = [0, 0];
    },

    /** Tells all hashes, entry by entry. */
    all(tell: (hash: number, entry: number) => void): void {
      for (let entry = 0; entry < entries; entry++) {
        const end = entry + 1 < entries ? (starts[entry + 1] as number) : size;
        for (let at = starts[entry] as number; at < end; at++) tell(cells[2 * at] as number, entry);
      }
    },
  };
}

const mostPerHead = 2;

/** Grows by a quarter: half of what is held would be empty if it doubled. */
function withRoom(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (least <= array.length) return array;
  const grown = new Int32Array(least + (least >> 2));
  grown.set(array);
  return grown;
}
