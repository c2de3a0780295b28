import { codesOf } from '@stemma/lineage/codes';
import { type Comparable, featureNames, featuresOf } from '@stemma/lineage/features';
import { lookupsOf } from '@stemma/lineage/lookup';
import type { Example } from './boost.ts';
import type { Sample } from './corpus.ts';

export const comparable = ({ headline, paragraphs }: Pick<Sample, 'headline' | 'paragraphs'>): Comparable => ({
  top: codesOf(headline).codes,
  codes: codesOf(paragraphs.join('\n\n')).codes,
});

/** Pairs of texts that are looked up by at least one same shingle, by their places in the list. */
export function candidatesOf(texts: readonly Comparable[]): (readonly [number, number])[] {
  const postings = new Map<number, number[]>();
  const pairs: (readonly [number, number])[] = [];
  texts.forEach(({ codes }, i) => {
    const found = new Set<number>();
    for (const hash of lookupsOf(codes)) {
      const known = postings.get(hash) ?? [];
      for (const j of known) found.add(j);
      known.push(i);
      postings.set(hash, known);
    }
    for (const j of found) pairs.push([j, i]);
  });
  return pairs;
}

/** Two texts of two bases that have this much in common may be kin that nobody marked: they teach nothing. */
const doubtful = 0.45;

/** What there is to learn from a corpus: its candidate pairs. A pair of filled forms that is not one story counts for more: a form meets thousands. */
export function examplesOf(samples: readonly Sample[]): Example[] {
  const texts = samples.map(comparable);
  return candidatesOf(texts).flatMap(([i, j]) => {
    const [a, b] = [samples[i]!, samples[j]!];
    const same = a.family === b.family;
    const features = featuresOf(texts[i]!, texts[j]!);
    if (!same && !a.known && !b.known && features.coveredMost > doubtful) return [];
    const weight = !same && features.passagesMost > 0.3 ? 4 : 1;
    return [{ values: featureNames.map((name) => features[name]), same, weight }];
  });
}
