import { mix } from './hash.ts';
import { foldedUnit, kindOfUnit, kinds } from './letters.ts';
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

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
const [e, o, u, g, s, dot] = [101, 111, 117, 103, 115, 46];
const newline = 10;
const scratch = new Uint16Array(mostCodes);

/** The codes of a text: words that `table` gives a rarity of 0 are left out. One pass, no strings made. */
export function codesOf(text: string, most = mostCodes, table = rarity): Codes {
  let [count, words, whole] = [0, 0, 0];
  let firstParagraph = -1;
  let opening = true;
  const { length } = text;
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const kind = kindOfUnit(unit);
    if (kind < kinds.lower) {
      if (kind === kinds.stop) opening = true;
      if (unit === newline && words > 0 && firstParagraph < 0 && text.charCodeAt(i + 1) === newline)
        firstParagraph = whole;
      i += 1;
      continue;
    }
    const start = i;
    const hash = kind === kinds.digit ? number(text, i) : kind === kinds.ideograph ? sign(unit, i) : word(text, i);
    i = end;
    words += 1;
    whole = mix(Math.imul(whole, 31) + hash);
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
  let [last, size, i] = [0, 0, from];
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOfUnit(unit);
    if (kind === kinds.part) continue;
    if (kind !== kinds.lower && kind !== kinds.upper) break;
    const letter = foldedUnit(unit);
    if (letter === last || letter === e || (letter === u && (last === o || last === g))) continue;
    before = hash;
    hash = Math.imul(hash ^ letter, fnvPrime);
    last = letter;
    size += 1;
  }
  end = i;
  return mix(last === s && size > 2 ? before : hash);
}

/** Digits, with the point or colon between them; commas between thousands go. */
function number(text: string, from: number): number {
  let hash = fnvOffset;
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (kindOfUnit(unit) === kinds.digit) hash = Math.imul(hash ^ foldedUnit(unit), fnvPrime);
    else if (!joins(text, i)) break;
    else if (unit !== 44) hash = Math.imul(hash ^ dot, fnvPrime);
  }
  end = i;
  return mix(hash ^ numberClass);
}

/** A point, colon or comma with a digit behind it. */
function joins(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return (unit === 46 || unit === 58 || unit === 44) && kindOfUnit(text.charCodeAt(i + 1) || 0) === kinds.digit;
}

/** Scripts without spaces: each sign is a word. */
function sign(unit: number, at: number): number {
  end = at + 1;
  return mix(fnvOffset ^ foldedUnit(unit));
}
