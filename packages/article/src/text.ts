// What a page may hide in its text: controls, soft hyphens, direction and width marks, byte order marks, private-use
// characters (the store marks hits with two of them). Joiners are left to the next rule.
const invisible = /[[\p{Cc}\p{Cf}\p{Co}]--[\u200c\u200d]]/gv;
// Joiners are letters' business in Arabic and Indic scripts and nobody's elsewhere.
const idleJoiner = /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}])[\u200c\u200d]/gv;
const space = /[\s\u0085]+/g;
const oddSpace = /[^\S ]|\u0085| {2}/;
// Most text: ASCII, and what of Latin and of punctuation is its own NFC and is seen.
const ordinary = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*$/;

/** One line of text: NFC, spaces folded to one, nothing invisible. */
export function cleanText(raw: string): string {
  const folded = oddSpace.test(raw) ? raw.replace(space, ' ') : raw;
  if (ordinary.test(folded)) return folded.trim();
  return folded
    .toWellFormed()
    .replace(invisible, '')
    .replace(idleJoiner, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}

// ASCII, spaces, and punctuation that holds no letter in any form.
const ascii = /^[\s\x20-\x7e\u00a7\u00ab\u00bb\u2010-\u2015\u2018-\u2026]*$/;

/**
 * What is left of a text when case, accents, quotes, dashes, spacing and punctuation do not count: its words, with
 * one space between two of them.
 */
export function fold(text: string): string {
  // The same, several times faster, where there is nothing to decompose.
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '');
  return letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

// Where no spaces stand between words, a character counts as one.
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const word = new RegExp(
  String.raw`[${unspaced}]\p{M}*|[[\p{L}\p{N}]--[${unspaced}]][[\p{L}\p{M}\p{N}'’.,\-]--[${unspaced}]]*`,
  'gv',
);
const asciiWord = /[a-z\d][a-z\d'’.,-]*/gi;

/** How many words a text has; "Lebanon’s" and "2.5" are one each. */
export const countWords = (text: string): number => text.match(ascii.test(text) ? asciiWord : word)?.length ?? 0;

const lowered = new Set(
  'al am an and at au aux da das de del den der des di do dos du el en la las le les los of on or sous sur the upon und van von'.split(
    ' ',
  ),
);

/** "PORT-AU-PRINCE" as one writes it in a sentence: "Port-au-Prince". Words that are not all capitals stay as they are. */
export function titleCase(text: string): string {
  return text
    .replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (found, index: number) => {
      const small = found.toLowerCase();
      if (index > 0 && lowered.has(small)) return small;
      // Inside a word of both cases, such as McALLEN, only what follows a name's first part is a name.
      const before = text.slice(0, index);
      return /\p{Ll}$/u.test(before) && !/\bMa?c$/.test(before) ? found : found.slice(0, 1) + small.slice(1);
    })
    .replace(/(?<=\p{Ll}['’])S(?!\p{L})/gu, 's');
}
