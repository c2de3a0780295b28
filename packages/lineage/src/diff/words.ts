/** A word as it stands in a text: half-open, in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** What it is compared by: quotes, dashes and ligatures alike, whatever the typist's keyboard. */
  readonly key: string;
}

// Scripts that put no spaces between words: each sign is a word.
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const word = new RegExp(`[${spaceless}]|[^\\s${spaceless}]+`, 'gu');

/** The words of a text with the marks that touch them, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    key: keyOf(found),
  }));
}

const keyOf = (found: string): string =>
  found
    .normalize('NFKC')
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');
