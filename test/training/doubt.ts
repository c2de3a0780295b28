import type { Comparable } from '@stemma/lineage/comparable';
import { coverage } from '@stemma/lineage/coverage';
import type { Features } from '@stemma/lineage/feature-names';
import type { Sample } from './corpus.ts';

/** Two samples, their places in the corpus, and what their texts have in common. */
export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly a: Sample;
  readonly b: Sample;
  readonly features: Features;
}

/** A wire sends nothing again after so long, in ms, but fills the same form every Friday. */
const longAgo = 6 * 86_400_000;
export const isFar = ({ a, b }: Pair): boolean => Math.abs(a.time - b.time) > longAgo;
export const families = ({ a, b }: Pair): string => [a.family, b.family].sort().join(' & ');

/** Bases that have this much in common may be kin that nobody marked. */
const doubtfulBases = 0.35;

/**
 * Whether the stories of two families are one, by their unedited texts: those that have much in common and were sent within days teach nothing, and
 * neither do their copies, unless neither headline says anything of the other's subject: then they fill one form.
 */
export function kinOf(pairs: readonly Pair[]): ReadonlyMap<string, boolean> {
  const near = pairs.filter(
    (pair) =>
      pair.a.original &&
      pair.b.original &&
      !pair.a.known &&
      !pair.b.known &&
      !isFar(pair) &&
      pair.features.coveredMost > doubtfulBases,
  );
  return new Map(near.map((pair) => [families(pair), pair.features.subjectMost > 0]));
}

const formOf = ({ family }: Sample): string => /^(?:own )?form \S+/.exec(family)?.[0] ?? family;

/** Share of a copy from which on it is the story that it quotes. */
const mostQuoted = 0.7;
const quotes = ({ family, known }: Sample): boolean => known && !family.includes('form');

/** Whether a copy of one of two that are apart has as much of the other as of its own story: edits may leave no more of it than a paragraph of another. */
export function lostIn(samples: readonly Sample[], texts: readonly Comparable[]) {
  const originals = samples.flatMap((sample, i) =>
    sample.original && !quotes(sample) ? [[sample.family, texts[i]!] as const] : [],
  );
  const roots = new Map(originals);
  const isLost = (i: number, other: Sample, share: number): boolean => {
    const sample = samples[i]!;
    // Of what was written by hand and not edited a person said what it is, however much of another it quotes.
    if (sample.set !== undefined) return false;
    if (quotes(sample)) return share >= mostQuoted;
    if (sample.original) return false;
    return !quotes(other) && share >= coverage(texts[i]!, roots.get(sample.family)!).one;
  };
  return ({ i, j, a, b }: Pair): boolean => {
    if (formOf(a) === formOf(b)) return false;
    const { one, other } = coverage(texts[i]!, texts[j]!);
    return isLost(i, b, one) || isLost(j, a, other);
  };
}
