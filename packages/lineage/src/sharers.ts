import { longText } from './lookup.ts';
import type { Postings } from './postings.ts';
import { isRareLookup } from './rare.ts';

/** What a text's length says of it, by the number of its codes: a brief of a line or two, a short text, a long one. */
export const sizes = { brief: 0, short: 1, long: 2 } as const;
export const sizeOf = (codes: Uint16Array): number =>
  codes.length < 12 ? sizes.brief : codes.length < longText ? sizes.short : sizes.long;

/**
 * How many shared lookups are worth a comparison: one is an idiom, two are none. Where the smaller text is a brief there may be no more than one;
 * where it is short, one of rare words is enough.
 */
export const leastShared = (smaller: number, rare: boolean): number =>
  smaller === sizes.brief || (smaller === sizes.short && rare) ? 1 : 2;

/** How many lookups each entry of a day shares with a text, and `rareMark` where one of them is rare; all 0 between two searches. */
let shares = new Uint16Array(1 << 10);
const rareMark = 1 << 15;

/** What a day has of its prints to be searched: the size of each entry, so that nothing is read of most that are found. */
export interface Searched {
  readonly postings: Postings;
  readonly sizes: Uint8Array;
  /** Running numbers, one for each print. */
  readonly numbers: readonly number[];
}

/** The entries of a day, from `from` on, that share as many lookups with a text of a size as make a candidate. */
export function sharersIn(day: Searched, from: number, lookups: Uint32Array, size: number): number[] {
  if (shares.length < day.numbers.length) shares = new Uint16Array(2 * day.numbers.length);
  const found: number[] = [];
  day.postings.each(lookups, from, (entry, lookup) => {
    const before = shares[entry] as number;
    if (before === 0) found.push(entry);
    shares[entry] = (before + 1) | (isRareLookup(lookup) ? rareMark : 0);
  });
  const enough = found.filter((entry) => {
    const count = shares[entry] as number;
    return (count & ~rareMark) >= leastShared(Math.min(size, day.sizes[entry] as number), count >= rareMark);
  });
  for (const entry of found) shares[entry] = 0;
  return enough;
}
