import { longText } from './lookup.ts';
import type { Postings } from './postings.ts';
import { leastCommon, rareTogether, rarityIn, tellingTogether } from './rare.ts';

/** What a text's length says of it, by the number of its codes: a brief of a line or two, a short text, a long one. */
export const sizes = { brief: 0, short: 1, long: 2 } as const;
export const sizeOf = (codes: Uint16Array): number =>
  codes.length < 12 ? sizes.brief : codes.length < longText ? sizes.short : sizes.long;

/**
 * How many shared lookups are worth a comparison, of which the rarest has words so rare together: one is an idiom, two are none. Where the smaller text is a brief there may be no more than one;
 * where it is short, one of rare words is enough. Of common words alone thousands of notices are made.
 */
export function leastShared(smaller: number, rarest: number): number {
  if (rarest < tellingTogether) return leastCommon;
  return smaller === sizes.brief || (smaller === sizes.short && rarest >= rareTogether) ? 1 : 2;
}

/** How many lookups each entry of a day shares with a text, and above these bits how rare the rarest of them is; all 0 between two searches. */
let shares = new Uint16Array(1 << 10);
const countBits = 10;
const mostCounted = (1 << countBits) - 1;

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
    const count = Math.min(mostCounted, (before & mostCounted) + 1);
    shares[entry] = (Math.max(before >> countBits, rarityIn(lookup)) << countBits) | count;
  });
  const enough = found.filter((entry) => {
    const share = shares[entry] as number;
    return (share & mostCounted) >= leastShared(Math.min(size, day.sizes[entry] as number), share >> countBits);
  });
  for (const entry of found) shares[entry] = 0;
  return enough;
}
