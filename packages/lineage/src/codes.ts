import { mix } from './hash.ts';
import { rarity } from './tables/index.ts';
import { unitsOf } from './units.ts';
import { inNote, isBreak, nameClass, numberClass, read, readWords } from './words.ts';

/**
 * A text as codes: 16 bits for each word that says something, in order. The lower 14 are a hash of the folded word, the
 * upper two its class. Function words leave no code. Nobody reads the text from it; everything is compared by it.
 */
export const wordBits = 14;
export const wordMask = (1 << wordBits) - 1;
export { nameClass, numberClass };
/** Whether two codes are of one word, a name or not. */
export const sameWord = (a: number, b: number): boolean => ((a ^ b) & wordMask) === 0;
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

const { hashes, notes } = read;
const { class: classMask, always, unlessCommon } = inNote;
/** One more than are kept, so that a code may be written before it is known whether it is. */
const scratch = new Uint16Array(mostCodes + 1);

/** The codes of a text: words that `table` gives a rarity of 0 are left out. No strings made. */
export function codesOf(text: string, most = mostCodes, table = rarity): Codes {
  const { length } = text;
  const units = unitsOf(text);
  let count = 0;
  let words = 0;
  let whole = 0;
  let firstParagraph: number | undefined;
  for (let at = 0; at < length; at = read.end) {
    const more = readWords(units, at, length);
    // Whether a word has a code nobody can foretell: a branch would wait for its hash.
    for (let i = 0; i < more; i++) {
      const hash = mix(hashes[i] as number) | 0;
      const note = notes[i] as number;
      const code = hash & wordMask;
      whole = mix((Math.imul(whole, 31) + hash) | 0) | 0;
      scratch[count] = code | ((note & classMask) << wordBits);
      count += ((note >> always) & 1) | ((note >> unlessCommon) & Number(table[code] !== 0));
      if (count > most) count = most;
    }
    words += more;
    if (words > 0 && isBreak(units, read.end)) firstParagraph ??= whole;
  }
  return { codes: scratch.slice(0, count), words, hash: whole >>> 0, firstParagraph: (firstParagraph ?? whole) >>> 0 };
}
