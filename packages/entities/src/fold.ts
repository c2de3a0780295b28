// Letters that no Unicode normalisation takes apart.
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

/** One key for the spellings of a word: lower case, no diacritics, no apostrophes, no dots, one hyphen. */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ.]/gu, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/[ßøłđðþıæœ]/g, (letter) => whole[letter] ?? letter);
}

/** The part of an entity's id that its name makes: folded, everything but letters and digits one hyphen. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
