import type { Postings } from './postings.ts';
import type { Prints } from './prints.ts';

/** One shared shingle is an idiom, two are worth a comparison; a brief of a line may have no more than one. */
export const leastShared = (codes: number, others: number): number => (Math.min(codes, others) < briefCodes ? 1 : 2);
const briefCodes = 12;

/** How many lookups each entry of a day shares with a text; all 0 between two searches. */
let shares = new Uint16Array(1 << 10);

/** The entries of a day, from `from` on, that share as many lookups with a text of so many codes as make a candidate. */
export function sharersIn(
  postings: Postings,
  prints: Prints,
  lookups: Uint32Array,
  codes: number,
  from: number,
): number[] {
  if (shares.length < prints.count()) shares = new Uint16Array(2 * prints.count());
  const found: number[] = [];
  postings.each(lookups, from, (entry) => {
    const before = shares[entry] as number;
    if (before === 0) found.push(entry);
    shares[entry] = before + 1;
  });
  const enough = found.filter((entry) => (shares[entry] as number) >= leastShared(codes, prints.length(entry)));
  for (const entry of found) shares[entry] = 0;
  return enough;
}
