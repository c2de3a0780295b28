// What a page may hide in its text: controls, soft hyphens, direction and width marks, byte order marks, private-use
// characters (the store marks hits with two of them). Joiners are left to the next rule.
const invisible = /[[\p{Cc}\p{Cf}\p{Co}]--[\u200c\u200d]]/gv;
// Joiners are letters' business in Arabic and Indic scripts and nobody's elsewhere.
const idleJoiner = /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}])[\u200c\u200d]/gv;
const space = /[\s\u0085]+/g;
const plain = /^[\x20-\x7e]*$/;

/** One line of text: NFC, spaces folded to one, nothing invisible. */
export function cleanText(raw: string): string {
  const folded = raw.replace(space, ' ');
  if (plain.test(folded)) return folded.replace(/ {2,}/g, ' ').trim();
  return folded
    .toWellFormed()
    .replace(invisible, '')
    .replace(idleJoiner, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * What is left of a text when case, accents, quotes, dashes, spacing and punctuation do not count: its words, with
 * one space between two of them.
 */
export function fold(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '');
  return letters.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? '';
}

// Where no spaces stand between words, a character counts as one.
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const word = new RegExp(
  String.raw`[${unspaced}]\p{M}*|[[\p{L}\p{N}]--[${unspaced}]][[\p{L}\p{M}\p{N}'’.,\-]--[${unspaced}]]*`,
  'gv',
);

/** How many words a text has; "Lebanon’s" and "2.5" are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}

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
