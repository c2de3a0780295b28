import { expect, it } from 'vitest';
import { openPostings } from './postings.ts';
import { sharersIn, sizes } from './sharers.ts';

const lookup = (rarity: number, hash: number): number => ((rarity << 26) | hash) >>> 0;
const [telling, other, rare] = [lookup(18, 1), lookup(20, 3), lookup(24, 2)];
const common = [1, 2, 3, 4, 5].map((hash) => lookup(17, hash));

const dayOf = (...entries: [size: number, lookups: number[]][]) => {
  const postings = openPostings();
  for (const [, lookups] of entries) postings.add(Uint32Array.from(lookups));
  return { postings, sizes: Uint8Array.from(entries, ([size]) => size), numbers: entries.map((_, i) => i) };
};
const day = dayOf(
  [sizes.long, [telling, other, rare]],
  [sizes.short, [telling, lookup(20, 9), rare]],
  [sizes.brief, [telling]],
  [sizes.brief, common],
);

it.each([
  ['two are enough', sizes.long, [telling, other], [0, 2]],
  ['one is, where a text is a brief', sizes.brief, [telling], [0, 1, 2]],
  ['one that is not rare is not', sizes.short, [other], []],
  ['four of common words are not', sizes.brief, common.slice(1), []],
  ['five of common words are', sizes.brief, common, [3]],
  ['one of rare words is, where a text is short', sizes.long, [rare], [1]],
  ['or the other one', sizes.short, [rare], [0, 1]],
])('of the shared shingles that find a text, %s', (_, size, lookups, found) => {
  expect(sharersIn(day, 0, Uint32Array.from(lookups), size).sort()).toEqual(found);
});
