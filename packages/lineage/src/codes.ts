import { mix } from './hash.ts';
import { foldedOf, kindOf, kinds, signOf } from './letters.ts';
import { rarity } from './tables/index.ts';

/**
 * A text as codes: 16 bits for each word that says something, in order. The lower 14 are a hash of the folded word, the
 * upper two its class. Function words leave no code. Nobody reads the text from it; everything is compared by it.
 */
export const wordBits = 14;
export const wordMask = (1 << wordBits) - 1;
export const nameClass = 1;
export const numberClass = 2;
export const classOf = (code: number): number => code >> wordBits;

/** Longer texts are compared by their first so many codes, some 7,000 words. */
export const mostCodes = 4_096;

export interface Codes {
  readonly codes: Uint16Array;
  /** All words, also those without a code. */
  readonly words: number;
  /** 32-bit hashes over all words: of the whole, and of its first paragraph. */
  readonly hash: number;
  readonly firstParagraph: number;
}

// Hashes of words are signed: an unsigned one would be put on the heap, once a word.
const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;
const newline = 10;
const comma = 44;
const dot = 46;
const colon = 58;
const letterE = 101;
const letterG = 103;
const letterO = 111;
const letterS = 115;
const letterU = 117;
const scratch = new Uint16Array(mostCodes);

/** The codes of a text: words that `table` gives a rarity of 0 are left out. One pass, no strings made. */
export function codesOf(text: string, most = mostCodes, table = rarity): Codes {
  let count = 0;
  let words = 0;
  let whole = 0;
  let firstParagraph = -1;
  let opening = true;
  const { length } = text;
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const sign = signOf(unit);
    const kind = kindOf(sign);
    if (kind < kinds.lower) {
      if (kind === kinds.stop) opening = true;
      if (unit === newline && words > 0 && firstParagraph < 0 && text.charCodeAt(i + 1) === newline)
        firstParagraph = whole;
      i += 1;
      continue;
    }
    const start = i;
    const hash = kind === kinds.digit ? number(text, i) : kind === kinds.ideograph ? ideograph(sign, i) : word(text, i);
    i = end;
    words += 1;
    whole = mix((Math.imul(whole, 31) + hash) | 0);
    const code = hash & wordMask;
    const kept = kind === kinds.digit || ((i - start > 1 || kind === kinds.ideograph) && table[code] !== 0);
    if (kept && count < most) {
      const kindBits = kind === kinds.digit ? numberClass : kind === kinds.upper && !opening ? nameClass : 0;
      scratch[count++] = code | (kindBits << wordBits);
    }
    opening = false;
  }
  return {
    codes: scratch.slice(0, count),
    words,
    hash: whole,
    firstParagraph: firstParagraph < 0 ? whole : firstParagraph,
  };
}

/** Where the word that was read last ends: a second result of the three readers below. */
let end = 0;

/**
 * A word by its bones, so that spellings of it agree: colour and color, centre and center, travelled and traveled,
 * programme and program, bond and bonds. No `e`, doubled letters once, no `u` behind `o` or `g`, no `s` at its end.
 */
function word(text: string, from: number): number {
  let hash = fnvOffset;
  let before = hash;
  let last = 0;
  let size = 0;
  let i = from;
  for (; i < text.length; i++) {
    const sign = signOf(text.charCodeAt(i));
    const kind = kindOf(sign);
    if (kind === kinds.part) continue;
    if (kind !== kinds.lower && kind !== kinds.upper) break;
    const letter = foldedOf(sign);
    if (letter === last || letter === letterE || (letter === letterU && (last === letterO || last === letterG)))
      continue;
    before = hash;
    hash = Math.imul(hash ^ letter, fnvPrime);
    last = letter;
    size += 1;
  }
  end = i;
  return mix(last === letterS && size > 2 ? before : hash) | 0;
}

/** Digits, with the point or colon between them; commas between thousands go. */
function number(text: string, from: number): number {
  let hash = fnvOffset;
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const sign = signOf(unit);
    if (kindOf(sign) === kinds.digit) hash = Math.imul(hash ^ foldedOf(sign), fnvPrime);
    else if (!joins(text, i)) break;
    else if (unit !== comma) hash = Math.imul(hash ^ dot, fnvPrime);
  }
  end = i;
  return mix(hash ^ numberClass) | 0;
}

/** A point, colon or comma with a digit behind it. */
function joins(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  const isJoint = unit === dot || unit === colon || unit === comma;
  return isJoint && i + 1 < text.length && kindOf(signOf(text.charCodeAt(i + 1))) === kinds.digit;
}

/** Scripts without spaces: each sign is a word. */
function ideograph(sign: number, at: number): number {
  end = at + 1;
  return mix(fnvOffset ^ foldedOf(sign)) | 0;
}
