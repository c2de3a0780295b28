import { align, type Match } from './align.ts';
import { type Word, wordsOf } from './words.ts';

export { type Word, wordsOf } from './words.ts';

/** Half-open, in words (see `wordsOf`). */
export type WordRange = readonly [from: number, to: number];

/** What became of a stretch of text: `kept` and `changed` stand in both texts, the others in one of them. */
export type Span =
  | { readonly kind: 'kept' | 'changed'; readonly before: WordRange; readonly after: WordRange }
  | { readonly kind: 'dropped'; readonly before: WordRange }
  | { readonly kind: 'added'; readonly after: WordRange };

/**
 * What one text kept, changed, dropped and added of another, word by word. The spans cover both texts without gaps, in
 * order. A pure function of the two. What was moved is dropped in one place and added in the other.
 */
export const diffWords = (before: string, after: string): Span[] => diff(wordsOf(before), wordsOf(after));

/** The same over texts that are cut into words already. */
export function diff(before: readonly Word[], after: readonly Word[]): Span[] {
  const ids = new Map<string, number>();
  const idsOf = (words: readonly Word[]) =>
    words.map(({ key }) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const matches = withoutIslands(align(idsOf(before), idsOf(after)), before.length, after.length);
  return spans(matches, before.length, after.length);
}

/** A stretch of two texts as it is read, with the blanks behind it. */
export interface Piece {
  readonly kind: Span['kind'];
  readonly before?: string;
  readonly after?: string;
}

/**
 * The diff of two texts, in order. All `before` put together are the first text, all `after` the second, but for blanks
 * that stand in front of the first word.
 */
export function diffTexts(before: string, after: string): Piece[] {
  const cut = (text: string) => {
    const words = wordsOf(text);
    return { words, of: ([from, to]: WordRange) => text.slice(words[from]?.start, words[to]?.start ?? text.length) };
  };
  const [a, b] = [cut(before), cut(after)];
  return diff(a.words, b.words).map((span) => ({
    kind: span.kind,
    ...('before' in span && { before: a.of(span.before) }),
    ...('after' in span && { after: b.of(span.after) }),
  }));
}

/** The share of the words of the first text that stand in kept spans, 0 to 1; 1 for a text without words. */
export function keptShare(spans: readonly Span[]): number {
  let [kept, all] = [0, 0];
  for (const span of spans) {
    if (!('before' in span)) continue;
    const length = span.before[1] - span.before[0];
    all += length;
    if (span.kind === 'kept') kept += length;
  }
  return all === 0 ? 1 : kept / all;
}

/** Fewer words than this between two larger edits are a coincidence: "of the" is found in any two sentences. */
const island = 3;

/**
 * A short match between two longer edits is taken as part of the edit, or a rewritten sentence would read as a dozen edits
 * (after the semantic clean-up of Neil Fraser's diff-match-patch).
 */
function withoutIslands(matches: readonly Match[], aEnd: number, bEnd: number): Match[] {
  const kept: Match[] = [];
  for (const [i, match] of matches.entries()) {
    const last = kept.at(-1);
    const next = matches[i + 1] ?? { a: aEnd, b: bEnd };
    const left = Math.max(match.a - (last ? last.a + last.length : 0), match.b - (last ? last.b + last.length : 0));
    const right = Math.max(next.a - match.a, next.b - match.b) - match.length;
    if (match.length >= island || left <= match.length || right <= match.length) kept.push(match);
  }
  return kept;
}

function spans(matches: readonly Match[], aEnd: number, bEnd: number): Span[] {
  const found: Span[] = [];
  let [a, b] = [0, 0];
  for (const match of [...matches, { a: aEnd, b: bEnd, length: 0 }]) {
    const [before, after] = [[a, match.a] as const, [b, match.b] as const];
    if (match.a > a && match.b > b) found.push({ kind: 'changed', before, after });
    else if (match.a > a) found.push({ kind: 'dropped', before });
    else if (match.b > b) found.push({ kind: 'added', after });
    [a, b] = [match.a + match.length, match.b + match.length];
    if (match.length > 0) found.push({ kind: 'kept', before: [match.a, a], after: [match.b, b] });
  }
  return found;
}
