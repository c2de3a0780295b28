/** What a UTF-16 unit is to the scanner. `part` continues the word before it; an `ideograph` is a word of its own. */
export const kinds = { unknown: 0, gap: 1, stop: 2, part: 3, lower: 4, upper: 5, digit: 6, ideograph: 7 } as const;

const kindOf = new Uint8Array(65_536);
const foldOf = new Uint16Array(65_536);

/** The kind of a unit. Asked once of the Unicode tables, then remembered. */
export const kindOfUnit = (unit: number): number => kindOf[unit] || learn(unit);

/** The letter or digit that a unit is compared as: lower case, without accents, and by sound where spellings differ. Ask for its kind first. */
export const foldedUnit = (unit: number): number => foldOf[unit] as number;

// Letters that two desks choose between in one word: organise and organize, defence and defense, Kadhafi's q and k, a y for an i.
const alike: Readonly<Record<string, string>> = { z: 's', c: 's', q: 'k', y: 'i', ß: 's' };

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = classify(char, unit);
  const bare = char.normalize('NFKD').toLowerCase().charAt(0);
  kindOf[unit] = kind;
  foldOf[unit] = (alike[bare] ?? bare).charCodeAt(0);
  return kind;
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
