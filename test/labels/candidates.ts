import type { Article } from '@stemma/contracts';
import { foldedWords } from '@stemma/lineage';

/** Two stories that share words in a row, by their places in the list; `containment` of the shorter's shingles, 0 to 1. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly containment: number;
}

const width = 4;
const least = 2;
const windowMs = 72 * 3_600_000;

const shingles = (text: string): Set<string> => {
  const words = foldedWords(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - width + 1)).map((_, i) => words.slice(i, i + width).join(' ')),
  );
};

/**
 * Every pair of stories within 72 hours that shares at least two of its four-word shingles. No sampling, no caps: slower
 * than the lineage, and blind to nothing that it could see.
 */
export function candidatePairs(stories: readonly Article[]): Candidate[] {
  const sets = stories.map(({ text }) => shingles(text));
  const times = stories.map(({ eventTime }) => Date.parse(eventTime));
  const order = stories.map((_, i) => i).sort((i, j) => times[i]! - times[j]! || i - j);
  const postings = new Map<string, number[]>();
  const found: Candidate[] = [];
  for (const i of order) {
    const counts = new Map<number, number>();
    for (const shingle of sets[i]!) {
      const near = (postings.get(shingle) ?? []).filter((j) => times[i]! - times[j]! <= windowMs);
      for (const j of near) counts.set(j, (counts.get(j) ?? 0) + 1);
      near.push(i);
      postings.set(shingle, near);
    }
    for (const [j, shared] of counts) {
      if (shared < least) continue;
      const [a, b] = [Math.min(i, j), Math.max(i, j)];
      found.push({ a, b, containment: shared / Math.min(sets[a]!.size, sets[b]!.size) });
    }
  }
  return found;
}
