import { mix } from './hash.ts';
import { inSign, kinds, learn, signs as learntSigns } from './letters.ts';
import { rarity } from './tables/index.ts';
import { unitsOf } from './units.ts';

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

// The compiler takes for constant only what a module keeps to itself; what is imported is looked up at every letter. A third of the time goes that way.
const signs = learntSigns;
const { folded: foldedMask, kindShift, kind: kindMask, letter, mute, muteBehind, mutes } = inSign;
const { unknown, stop, part, lower, upper, digit, ideograph } = kinds;

// Hashes of words are signed: an unsigned one would be put on the heap, once a word.
const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;
const newline = 10;
const space = 32;
const comma = 44;
const dot = 46;
const colon = 58;
const letterS = 115;
const scratch = new Uint16Array(mostCodes);

/** The codes of a text: words that `table` gives a rarity of 0 are left out. One pass, no strings made. */
export function codesOf(text: string, most = mostCodes, table = rarity): Codes {
  let count = 0;
  let words = 0;
  let whole = 0;
  let firstParagraph = 0;
  let paragraphs = 0;
  let opening = true;
  const { length } = text;
  const units = unitsOf(text);
  for (let i = 0; i < length; ) {
    const sign = signs[units[i] as number] as number;
    const kind = (sign >> kindShift) & kindMask;
    if (kind < lower) {
      if (kind === unknown) {
        learn(units[i] as number);
        continue;
      }
      if (kind === stop) opening = true;
      if (units[i] === newline && words > 0 && paragraphs === 0 && units[i + 1] === newline) {
        firstParagraph = whole;
        paragraphs = 1;
      }
      i += 1;
      continue;
    }
    const start = i;
    const hash = kind === digit ? number(units, i) : kind === ideograph ? lone(sign, i) : word(units, i);
    i = end;
    words += 1;
    whole = mix((Math.imul(whole, 31) + hash) | 0) | 0;
    const code = hash & wordMask;
    const kept = kind === digit || ((i - start > 1 || kind === ideograph) && table[code] !== 0);
    if (kept && count < most) {
      const kindBits = kind === digit ? numberClass : kind === upper && !opening ? nameClass : 0;
      scratch[count++] = code | (kindBits << wordBits);
    }
    opening = false;
    if (units[i] === space) i += 1;
  }
  return {
    codes: scratch.slice(0, count),
    words,
    hash: whole >>> 0,
    firstParagraph: (paragraphs === 0 ? whole : firstParagraph) >>> 0,
  };
}

/** Where the word that was read last ends: a second result of the three readers below. */
let end = 0;

/**
 * A word by its bones, so that spellings of it agree: colour and color, centre and center, travelled and traveled,
 * programme and program, bond and bonds. No `e`, doubled letters once, no `u` behind `o` or `g`, no `s` at its end.
 */
function word(units: Uint16Array, from: number): number {
  let hash = fnvOffset;
  let before = hash;
  let last = 0;
  let size = 0;
  let i = from;
  for (; ; i++) {
    const sign = signs[units[i] as number] as number;
    if (sign & letter) {
      // Mute, the same letter again, or mute behind the letter before it.
      if (sign & mute || ((sign ^ last) & foldedMask) === 0 || (sign >> muteBehind) & (last >> mutes) & 1) continue;
      before = hash;
      hash = Math.imul(hash ^ (sign & foldedMask), fnvPrime);
      last = sign;
      size += 1;
    } else if (sign === 0) {
      learn(units[i] as number);
      i -= 1;
    } else if (((sign >> kindShift) & kindMask) !== part) break;
  }
  end = i;
  return mix((last & foldedMask) === letterS && size > 2 ? before : hash) | 0;
}

/** Digits, with the point or colon between them; commas between thousands go. */
function number(units: Uint16Array, from: number): number {
  let hash = fnvOffset;
  let i = from;
  for (; ; i++) {
    const unit = units[i] as number;
    if (isDigit(unit)) hash = Math.imul(hash ^ ((signs[unit] as number) & foldedMask), fnvPrime);
    else if (!joins(unit, units[i + 1] as number)) break;
    else if (unit !== comma) hash = Math.imul(hash ^ dot, fnvPrime);
  }
  end = i;
  return mix(hash ^ numberClass) | 0;
}

/** A point, colon or comma with a digit behind it. */
function joins(unit: number, next: number): boolean {
  const isJoint = unit === dot || unit === colon || unit === comma;
  return isJoint && isDigit(next);
}

const isDigit = (unit: number): boolean => (((signs[unit] || learn(unit)) >> kindShift) & kindMask) === digit;

/** Scripts without spaces: each sign is a word. */
function lone(sign: number, at: number): number {
  end = at + 1;
  return mix(fnvOffset ^ (sign & foldedMask)) | 0;
}
