import type { Place } from './candidates.ts';
import { openHex } from './hex.ts';

interface Row {
  readonly place: Place;
  readonly looked: number;
}

/** Articles of one version and without kin, by id, in columns: some 40 bytes an article, where a Map of objects takes 250. */
export function openResting() {
  const ids = openHex(20);
  /** Place and looked, two a row, in chunks. */
  const values: Float64Array[] = [];
  /** Hash of the id, and the next row of its chain (or, of a row that is free, the next free one), two a row, in chunks. */
  const links: Int32Array[] = [];
  let heads = new Int32Array(1 << 8).fill(none);
  let [rows, free] = [0, none];

  const hashAt = (row: number): number => (links[row >> chunkBits] as Int32Array)[2 * (row & inChunk)] as number;
  const nextAt = (row: number): number => (links[row >> chunkBits] as Int32Array)[2 * (row & inChunk) + 1] as number;
  const setLink = (row: number, hash: number, next: number): void => {
    const chunk = links[row >> chunkBits] as Int32Array;
    chunk[2 * (row & inChunk)] = hash;
    chunk[2 * (row & inChunk) + 1] = next;
  };

  /** The row of an id and the one before it in its chain. */
  const find = (id: string): { row: number; before: number } => {
    const hash = hashOf(id);
    let before = none;
    let row = heads[hash & (heads.length - 1)] as number;
    while (row !== none && (hashAt(row) !== hash || ids.at(row) !== id)) [before, row] = [row, nextAt(row)];
    return { row, before };
  };

  const link = (row: number, hash: number): void => {
    const slot = hash & (heads.length - 1);
    setLink(row, hash, heads[slot] as number);
    heads[slot] = row;
  };

  /** Rows that are free are in no chain, so there must be none of them. */
  const grow = (): void => {
    if ((rows & inChunk) === 0) {
      values.push(new Float64Array(2 * chunkLength));
      links.push(new Int32Array(2 * chunkLength));
    }
    if (rows < 2 * heads.length) return;
    heads = new Int32Array(2 * heads.length).fill(none);
    for (let row = 0; row < rows; row++) link(row, hashAt(row));
  };

  return {
    has: (id: string): boolean => find(id).row !== none,

    /** Expects that the id is not here. */
    put(id: string, { place, looked }: Row): void {
      if (free === none) grow();
      const row = free === none ? rows++ : free;
      if (row === free) free = nextAt(row);
      ids.set(row, id);
      (values[row >> chunkBits] as Float64Array).set([place, looked], 2 * (row & inChunk));
      link(row, hashOf(id));
    },

    /** Returns what was put, and is rid of it. */
    take(id: string): Row | undefined {
      const { row, before } = find(id);
      if (row === none) return undefined;
      if (before === none) heads[hashAt(row) & (heads.length - 1)] = nextAt(row);
      else setLink(before, hashAt(before), nextAt(row));
      setLink(row, 0, free);
      free = row;
      const [place, looked] = (values[row >> chunkBits] as Float64Array).subarray(2 * (row & inChunk));
      return { place: place as number, looked: looked as number };
    },
  };
}

const none = -1;
const chunkBits = 10;
const chunkLength = 1 << chunkBits;
const inChunk = chunkLength - 1;

/** FNV-1a over the units of an id. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash;
}
