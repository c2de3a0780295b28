/** What a UTF-16 unit is to the scanner. `part` continues the word before it; an `ideograph` is a word of its own. */
export const kinds = { unknown: 0, gap: 1, stop: 2, part: 3, lower: 4, upper: 5, digit: 6, ideograph: 7 } as const;

/**
 * By unit what it is and is compared as: lower case, without accents, and by sound where spellings differ. That stands in the lower 16 bits, the
 * kind in the three above them; then marks of letters: that it is one, that it is mute, that it is mute behind some letters, that it is such a
 * letter. 0 for a unit that has to be learnt first.
 */
export const signs = new Int32Array(65_536);
/** Where it stands, in bits. */
export const inSign = {
  folded: 0xffff,
  kindShift: 16,
  kind: 7,
  letter: 1 << 19,
  mute: 1 << 20,
  muteBehind: 1 << 21,
  mutes: 1 << 22,
} as const;

// Letters that two desks choose between in one word: organise and organize, defence and defense, Kadhafi's q and k, a y for an i.
const alike: Readonly<Record<string, string>> = { z: 's', c: 's', q: 'k', y: 'i', ß: 's' };

/** Puts what the Unicode tables say of a unit into `signs`, and returns it. */
export function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = classify(char, unit);
  const bare = char.normalize('NFKD').toLowerCase().charAt(0);
  const folded = alike[bare] ?? bare;
  const marks = [
    kind === kinds.lower || kind === kinds.upper ? inSign.letter : 0,
    folded === 'e' ? inSign.mute : 0,
    folded === 'u' ? inSign.muteBehind : 0,
    folded === 'o' || folded === 'g' ? inSign.mutes : 0,
  ];
  const sign = marks.reduce((all, mark) => all | mark, (kind << inSign.kindShift) | folded.charCodeAt(0));
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
