import { codesOf } from '@stemma/lineage/codes';
import { type Comparable, featureNames, featuresOf } from '@stemma/lineage/features';
import { lookupsOf } from '@stemma/lineage/lookup';
import { cleaned } from '../cleaned.ts';
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
/** Unless so much lies between them, in ms: a wire sends nothing again after a week, but fills the same form every Friday. */
const longAgo = 6 * 86_400_000;
/** Two texts that are apart and share less than this are easily told apart. */
const little = 0.3;
/** Of pairs that there are many of, one in so many stands for the others. */
const [easyOneIn, formOneIn] = [16, 2];

/**
 * What there is to learn from a corpus: its candidate pairs. Forms are the trap, and here they are real ones, too: stories of the
 * same wire that say the same words weeks apart.
 */
export function examplesOf(samples: readonly Sample[]): Example[] {
  const texts = samples.map((sample) => comparable(cleaned(sample)));
  return candidatesOf(texts).flatMap(([i, j], n) => {
    const [a, b] = [samples[i]!, samples[j]!];
    const same = a.family === b.family;
    const features = featuresOf(texts[i]!, texts[j]!);
    const far = Math.abs(a.time - b.time) > longAgo;
    if (!same && !a.known && !b.known && !far && features.coveredMost > doubtful) return [];
    const oneIn = same ? 1 : frequency(features.coveredMost, far, a.known || b.known);
    if (n % oneIn !== 0) return [];
    const weight = oneIn * (!same && features.passagesMost > little ? (far ? 3 : 2) : 1);
    return [{ values: featureNames.map((name) => features[name]), same, weight }];
  });
}

/** One in how many pairs of this kind is kept; `made` where one of the two was made to be apart. */
function frequency(covered: number, far: boolean, made: boolean): number {
  if (covered < little) return easyOneIn;
  return far && !made ? formOneIn : 1;
}
