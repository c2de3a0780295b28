/** A word of a draft, and which word of the text it was made from it is, untouched. */
export interface Token {
  readonly word: string;
  readonly from?: number;
}

/** A text on its way through edits: paragraphs of words. A word is what stands between blanks. */
export type Draft = readonly (readonly Token[])[];

/** An edit of a text. It makes new tokens for what it writes and hands on those that it leaves alone. */
export type Edit = (draft: Draft) => Draft;

export const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** A draft of a text, all of it untouched. Blank lines part its paragraphs. */
export function draftOf(text: string): Draft {
  let at = 0;
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => wordsOf(paragraph).map((word) => ({ word, from: at++ })))
    .filter(({ length }) => length > 0);
}

/** A paragraph that was not there before. */
export const written = (text: string): Token[] => wordsOf(text).map((word) => ({ word }));

export const textOf = (draft: Draft): string =>
  draft.map((paragraph) => paragraph.map(({ word }) => word).join(' ')).join('\n\n');

/** The sentences of a paragraph. One ends at a word with a full stop that a small letter does not follow. */
export function sentencesOf(paragraph: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [i, token] of paragraph.entries()) {
    found.at(-1)?.push(token);
    const next = paragraph[i + 1];
    if (next && /[.!?]["”]?$/.test(token.word) && /^["“]?\p{Lu}/u.test(next.word)) found.push([]);
  }
  return found;
}

/** What became of a word, as `Span` of the lineage has it. */
export type Mark = 'kept' | 'changed' | 'dropped' | 'added';

/** The mark of each word of the text before and of the text after. */
export interface Marks {
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

/**
 * The truth about a draft and the text of `length` words that it was made from: between two stretches that were kept, what
 * stands on both sides is changed, on one side dropped or added.
 */
export function marksOf(draft: Draft, length: number): Marks {
  const tokens = draft.flat();
  const before = Array.from({ length }, (): Mark => 'dropped');
  const after = tokens.map((): Mark => 'added');
  let [a, b] = [0, 0];
  const close = (toA: number, toB: number) => {
    if (toA <= a || toB <= b) return;
    before.fill('changed', a, toA);
    after.fill('changed', b, toB);
  };
  for (const [i, { from }] of tokens.entries()) {
    // What stands before its old place was moved; it counts as written anew.
    if (from === undefined || from < a) continue;
    close(from, i);
    before[from] = 'kept';
    after[i] = 'kept';
    [a, b] = [from + 1, i + 1];
  }
  close(length, tokens.length);
  return { before, after };
}
