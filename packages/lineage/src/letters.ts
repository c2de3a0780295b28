/** What a UTF-16 unit is to the scanner. `part` continues the word before it; an `ideograph` is a word of its own. */
export const kinds = { unknown: 0, gap: 1, stop: 2, part: 3, lower: 4, upper: 5, digit: 6, ideograph: 7 } as const;

/** By unit: its kind in the upper 16 bits, and in the lower what it is compared as. Learnt from the Unicode tables when first asked for. */
const signs = new Uint32Array(65_536);

/** What a unit is and is compared as: lower case, without accents, and by sound where spellings differ. Read it with the two below. */
export const signOf = (unit: number): number => signs[unit] || learn(unit);
export const kindOf = (sign: number): number => sign >>> 16;
export const foldedOf = (sign: number): number => sign & 0xffff;

// Letters that two desks choose between in one word: organise and organize, defence and defense, Kadhafi's q and k, a y for an i.
const alike: Readonly<Record<string, string>> = { z: 's', c: 's', q: 'k', y: 'i', ß: 's' };

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = classify(char, unit);
  const bare = char.normalize('NFKD').toLowerCase().charAt(0);
  const sign = ((kind << 16) | (alike[bare] ?? bare).charCodeAt(0)) >>> 0;
  signs[unit] = sign;
  return sign;
}

function classify(char: string, unit: number): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(char)) return kinds.ideograph;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return kinds.upper;
  if (/\p{M}|\u00ad/u.test(char)) return kinds.part;
  // Half of a pair stands for a letter of a rarer script.
  if (/\p{L}/u.test(char) || (unit >= 0xd800 && unit < 0xe000)) return kinds.lower;
  if (/\p{N}/u.test(char)) return kinds.digit;
  return /[.!?:;"“”«»„\n]/.test(char) ? kinds.stop : kinds.gap;
}
