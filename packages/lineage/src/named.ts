import { classOf, wordMask } from './codes.ts';
import { mix } from './hash.ts';
import { isRareLookup, isTelling, rank, rarityOf } from './rare.ts';

/** Coded words at the top of a text, where it says what it is about. */
const top = 40;

/** The rarest names and numbers, the rarest first, then other words, and their ranks. */
const most = 8;
const words = new Uint16Array(most);
const ranks = new Uint32Array(most);

/**
 * Tells the lookups of any three of the `wanted` rarest names and numbers at the top of a text, at most 8, wherever they stand: of those that are rare together. Who
 * tells a story anew, every sentence in other words and order, keeps its names and figures; a notice has few of these, and its rare words make up for them. A shingle of the same three words is the same lookup.
 */
export function eachNamed(
  codes: Uint16Array,
  wanted: number,
  tell: (lookup: number, one: number, two: number, three: number) => void,
): void {
  const count = rarestNamed(codes, Math.min(wanted, most));
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      for (let c = b + 1; c < count; c++) {
        const [one, two, three] = [words[a] as number, words[b] as number, words[c] as number];
        const lookup = lookupOf(one, two, three);
        if (isRareLookup(lookup)) tell(lookup, one, two, three);
      }
}

/** Of three words, in whatever order. */
export const lookupOf = (one: number, two: number, three: number): number =>
  rank(rarityOf(one) + rarityOf(two) + rarityOf(three), (mix(one + 1) + mix(two + 1) + mix(three + 1)) | 0);

/** Puts the rarest names and numbers into `words`, each once, and where these are too few, the rarest other words behind them. Returns how many there are. */
function rarestNamed(codes: Uint16Array, wanted: number): number {
  const named = putRarest(codes, true, 0, wanted);
  return named < wanted ? putRarest(codes, false, named, wanted) : named;
}

/** Puts the rarest words of a kind behind the first so many. Returns how many there are then. */
function putRarest(codes: Uint16Array, named: boolean, from: number, wanted: number): number {
  const end = Math.min(top, codes.length);
  let count = from;
  for (let i = 0; i < end; i++) {
    const code = codes[i] as number;
    const word = code & wordMask;
    if ((classOf(code) !== 0) === named && isTelling(word))
      count = insert(word, rank(rarityOf(word), word + 1), from, count, wanted);
  }
  return count;
}

/** Puts a word where its rank says, behind the first so many, unless it is there or too common. Returns how many words there are then. */
function insert(word: number, own: number, from: number, count: number, wanted: number): number {
  let at = count;
  while (at > from && (ranks[at - 1] as number) < own) at -= 1;
  if (at === wanted || (at > from && words[at - 1] === word)) return count;
  for (let i = Math.min(count, wanted - 1); i > at; i--) {
    ranks[i] = ranks[i - 1] as number;
    words[i] = words[i - 1] as number;
  }
  ranks[at] = own;
  words[at] = word;
  return Math.min(count + 1, wanted);
}
