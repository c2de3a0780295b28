import { sameWord, wordMask } from './codes.ts';

/** A run of words that two texts share, as places in their codes. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const tableBits = 13;
const heads = new Int32Array(1 << tableBits);
/** Places of one word pair that are tried: a text that says one thing over and over is not worth more. */
const mostTried = 12;

const slot = (codes: Uint16Array, i: number): number => {
  const pair = (((codes[i] as number) & wordMask) * 40_503 + ((codes[i + 1] as number) & wordMask)) | 0;
  return Math.imul(pair, 0x9e3779b1) >>> (32 - tableBits);
};

/**
 * The runs of at least two coded words that two texts share, in the order of `b`; no place of `b` is in two of them. Greedy: at each place the longest
 * run, of equal ones that which goes on where the run before it ended. Linear in the lengths of the two.
 */
export function sharedRuns(a: Uint16Array, b: Uint16Array): Run[] {
  const next = new Int32Array(a.length).fill(-1);
  heads.fill(-1);
  for (let i = a.length - 2; i >= 0; i--) {
    const at = slot(a, i);
    next[i] = heads[at] as number;
    heads[at] = i;
  }
  const runs: Run[] = [];
  let expected = 0;
  for (let j = 0; j < b.length - 1; ) {
    let [best, length] = [-1, 1];
    let tried = 0;
    for (let i = heads[slot(b, j)] as number; i >= 0 && tried < mostTried; i = next[i] as number) {
      const same = sameFrom(a, i, b, j);
      if (same > length || (same === length && Math.abs(i - expected) < Math.abs(best - expected)))
        [best, length] = [i, same];
      tried += 1;
    }
    if (length < 2) {
      j += 1;
      continue;
    }
    runs.push({ a: best, b: j, length });
    j += length;
    expected = best + length;
  }
  return runs;
}

/** The same in the order of `a`: no place of `a` is in two. */
export const runsAlong = (a: Uint16Array, b: Uint16Array): Run[] =>
  sharedRuns(b, a).map((run) => ({ a: run.b, b: run.a, length: run.length }));

/** How many words from two places on are the same. */
export function sameFrom(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
  const most = Math.min(a.length - i, b.length - j);
  let n = 0;
  while (n < most && sameWord(a[i + n] as number, b[j + n] as number)) n += 1;
  return n;
}
