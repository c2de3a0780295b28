// Scripts that set no spaces between words: every character is a word of its own there, and a word of the reader's
// is a phrase of them. What is a word is decided here and not by an engine, so that all engines find the same.
const unspaced = String.raw`[\p{L}&&[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]`;
// Longer runs are no words (base64, a wall of one letter); they are cut, the same way in text and query.
const longest = 64;
const pattern = new RegExp(String.raw`${unspaced}\p{M}*|[[\p{L}\p{M}\p{Nd}]--${unspaced}]{1,${longest}}`, 'gv');

// Letters that Unicode does not take apart. Source: CLDR transliteration Latin-ASCII; final sigma from Greek.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const ascii = /^\p{ASCII}*$/u;

/** One spelling for what differs only by case, accents or width: `Café`, `CAFE` and `ｃａｆｅ` are `cafe`. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþıς]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** The words of a text in order, folded: runs of letters and digits. `Lebanon’s` is two, `AT&T` too. */
export function words(text: string): string[] {
  const found = text.match(pattern);
  // Folding them in one go is a third of the price of folding each.
  return found ? fold(found.join(' ')).split(' ') : [];
}

/** A word where it stands; offsets count UTF-16 units. */
export interface Placed {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their places, for marking them. */
export const placedWords = (text: string): Placed[] =>
  Array.from(text.matchAll(pattern), ({ 0: raw, index }) => ({
    word: fold(raw),
    start: index,
    end: index + raw.length,
  }));
