import { codesOf, wordMask } from '../codes.ts';
import { foldSpelling } from '../fold.ts';
import { rarity } from '../tables/index.ts';

/** A word where it stands in `plain`; offsets are half-open, in UTF-16 units. */
export interface PlacedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  /** It has a capital and does not open a sentence. */
  readonly isName: boolean;
}

export interface Reading {
  /** The text in one form of Unicode, without apostrophes. */
  readonly plain: string;
  readonly words: readonly PlacedWord[];
}

const word = /[\p{L}\p{M}]+|\p{N}+(?:[.,:/]\p{N}+)*/gu;
const number = /^\p{N}/u;
const capital = /^\p{Lu}/u;
const passedOver = new Set([' ', '"', '“', '„', '(']);
const sentenceEnds = new Set(['.', '!', '?', ':', '”', '\n']);
/** More of a text is not read. */
const mostWords = 2_000;

export function readText(text: string): Reading {
  const plain = text.normalize('NFKC').replace(/[’']/g, '');
  const words: PlacedWord[] = [];
  for (const { 0: written, index: start } of plain.matchAll(word)) {
    const isName = capital.test(written) && !opensSentence(plain, start);
    const folded = foldSpelling(written.toLowerCase());
    words.push({ folded, start, end: start + written.length, isNumber: number.test(written), isName });
    if (words.length === mostWords) break;
  }
  return { plain, words };
}

/** Nothing but blanks and opening marks between a word and the end of the sentence before it. */
function opensSentence(plain: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && passedOver.has(plain[at] as string)) at -= 1;
  return at < 0 || sentenceEnds.has(plain[at] as string);
}

const known = new Map<string, number>();
const mostKnown = 100_000;

/** How rare a folded word is: 1 (in every third story) to 15; 0 of a function word. */
export function rarityOf(folded: string): number {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const [code] = codesOf(folded).codes;
  const found = code === undefined ? 0 : (rarity[code & wordMask] as number);
  if (known.size >= mostKnown) known.clear();
  known.set(folded, found);
  return found;
}
