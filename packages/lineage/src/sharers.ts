import type { Postings } from './postings.ts';

/** A brief of a line or two, by the number of its codes. */
export const isBrief = (codes: Uint16Array): boolean => codes.length < 12;
/** One shared shingle is an idiom, two are worth a comparison; where one of the texts is a brief, there may be no more than one. */
export const leastShared = (brief: boolean): number => (brief ? 1 : 2);

/** How many lookups each entry of a day shares with a text; all 0 between two searches. */
let shares = new Uint16Array(1 << 10);

/** What a day has of its prints to be searched: `briefs` holds the entries of briefs, so that nothing is read of most that are found. */
export interface Searched {
  readonly postings: Postings;
  readonly briefs: ReadonlySet<number>;
  /** Running numbers, one for each print. */
  readonly numbers: readonly number[];
}

/** The entries of a day, from `from` on, that share as many lookups with a text as make a candidate. */
export function sharersIn(day: Searched, from: number, lookups: Uint32Array, brief: boolean): number[] {
  if (shares.length < day.numbers.length) shares = new Uint16Array(2 * day.numbers.length);
  const found: number[] = [];
  day.postings.each(lookups, from, (entry) => {
    const before = shares[entry] as number;
    if (before === 0) found.push(entry);
    shares[entry] = before + 1;
  });
  const enough = found.filter((entry) => (shares[entry] as number) >= leastShared(brief || day.briefs.has(entry)));
  for (const entry of found) shares[entry] = 0;
  return enough;
}
