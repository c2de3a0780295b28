import { expect, it } from 'vitest';
import { openPostings } from './postings.ts';
import { sharersIn, sizes } from './sharers.ts';

const lookup = (rarity: number, hash: number): number => ((rarity << 26) | hash) >>> 0;
const [common, other, rare] = [lookup(20, 1), lookup(21, 3), lookup(24, 2)];

const dayOf = (...entries: [size: number, lookups: number[]][]) => {
  const postings = openPostings();
  for (const [, lookups] of entries) postings.add(Uint32Array.from(lookups));
  return { postings, sizes: Uint8Array.from(entries, ([size]) => size), numbers: entries.map((_, i) => i) };
};
const day = dayOf(
  [sizes.long, [common, other, rare]],
  [sizes.short, [common, lookup(20, 9), rare]],
  [sizes.brief, [common]],
);

it.each([
  ['two are enough', sizes.long, [common, other], [0, 2]],
  ['one is, where a text is a brief', sizes.brief, [common], [0, 1, 2]],
  ['one of common words is not', sizes.short, [other], []],
  ['one of rare words is, where a text is short', sizes.long, [rare], [1]],
  ['or the other one', sizes.short, [rare], [0, 1]],
])('of the shared shingles that find a text, %s', (_, size, lookups, found) => {
  expect(sharersIn(day, 0, Uint32Array.from(lookups), size).sort()).toEqual(found);
});
