import { windowMs } from '@stemma/lineage';
import { codesOf } from '@stemma/lineage/codes';
import type { Comparable } from '@stemma/lineage/comparable';
import { featureNames } from '@stemma/lineage/feature-names';
import { featuresOf } from '@stemma/lineage/features';
import { hostOf } from '@stemma/lineage/host';
import { lookupsOf } from '@stemma/lineage/lookup';
import { cleaned } from '../cleaned.ts';
import type { Example } from './boost.ts';
import type { Sample } from './corpus.ts';
import { families, isFar, kinOf, lostIn, type Pair } from './doubt.ts';

export const comparable = ({ headline, paragraphs }: Pick<Sample, 'headline' | 'paragraphs'>): Comparable => ({
  top: codesOf(headline).codes,
  codes: codesOf(paragraphs.join('\n\n')).codes,
});

/** Pairs of texts that share at least one lookup, by their places in the list. */
export function candidatesOf(texts: readonly Comparable[]): (readonly [number, number])[] {
  const postings = new Map<number, number[]>();
  const pairs: (readonly [number, number])[] = [];
  texts.forEach(({ codes, top }, i) => {
    const found = new Set<number>();
    for (const hash of lookupsOf(codes, top)) {
      const known = postings.get(hash) ?? [];
      for (const j of known) found.add(j);
      known.push(i);
      postings.set(hash, known);
    }
    for (const j of found) pairs.push([j, i]);
  });
  return pairs;
}

/** Two texts of two bases that have this much in common may be kin that nobody marked. */
const doubtful = 0.45;
/** Two texts that are apart and share less than this are easily told apart. */
const little = 0.3;
/** Of pairs that there are many of, one in so many stands for the others. */
const [easyOneIn, formOneIn] = [16, 2];

/** Of which pairs of a corpus is told how far apart they were said, and by whom. */
export type ToldPairs = 'none' | 'by hand' | 'all';

/**
 * What there is to learn from a corpus: its candidate pairs. Forms are the trap, and here they are real ones, too: stories of the
 * same wire that say the same words weeks apart, or at once of two companies.
 */
export function examplesOf(samples: readonly Sample[], told: ToldPairs): Example[] {
  const printed = samples.map(cleaned);
  const texts = printed.map(comparable);
  // A live page and another text are told apart by a rule.
  const candidates = candidatesOf(texts).filter(([i, j]) => isLive(printed[i]!) === isLive(printed[j]!));
  const pairs = candidates.map(([i, j]) => {
    const [a, b] = [samples[i]!, samples[j]!];
    const isKnown = told === 'all' || (told === 'by hand' && isWritten({ a, b }));
    const [one, other] = isKnown
      ? [
          { ...texts[i]!, host: hostOfSample(a), time: 0 },
          { ...texts[j]!, host: hostOfSample(b), time: msBetween(a, b) },
        ]
      : [texts[i]!, texts[j]!];
    return { i, j, a, b, features: featuresOf(one, other) };
  });
  const akin = kinOf(pairs);
  const lost = lostIn(samples, texts);
  return pairs.flatMap((pair, n) => {
    const { a, b, features } = pair;
    const same = a.family === b.family;
    const far = isFar(pair);
    const made = a.known || b.known;
    if (!same && (akin.get(families(pair)) ?? (!made && !far && features.coveredMost > doubtful))) return [];
    if (!same && (isEditedForm(pair) || (features.coveredMost > little && lost(pair)))) return [];
    const oneIn = same ? 1 : frequency(features.coveredMost, far, made);
    if (n % oneIn !== 0) return [];
    const worth = same ? worthOfCopy(pair) : worthOfStrangers(pair, far);
    return [{ values: featureNames.map((name) => features[name]), same, weight: oneIn * worth }];
  });
}

const isLive = ({ kind }: ReturnType<typeof cleaned>): boolean => kind === 'live';

/** An outlet of a set has a host of its own. */
const hostOfSample = ({ set, outlet }: Sample): number | undefined =>
  outlet === undefined ? undefined : hostOf(`https://${outlet}.${set}.example/`);

/**
 * Time from one sample to another, in ms; 0 where nobody knows when one was said. Two that lie further apart than the window are never compared: these are learnt from
 * as if they lay somewhere within it.
 */
function msBetween({ said: one }: Sample, { said: other }: Sample): number {
  if (one === undefined || other === undefined) return 0;
  const apart = Math.abs(other - one);
  return Math.sign(other - one) * (apart <= windowMs ? apart : windowMs - (apart % windowMs));
}

const toldGroup = ({ family }: Sample): string | undefined => /^told \S+/.exec(family)?.[0];
const isTold = ({ a, b }: Pair): boolean => toldGroup(a) !== undefined && toldGroup(a) === toldGroup(b);
const isWritten = ({ a, b }: Pick<Pair, 'a' | 'b'>): boolean => a.set !== undefined && a.set === b.set;

/** What a pair written by hand counts: there are few, and nothing else is like them. */
const handWorth = 4;
/** What a copy counts that edits left with less than this of its text: few are so heavy, and they look like filled forms. */
const [heavyUnder, heavyWorth] = [0.6, 4];
const worthOfCopy = (pair: Pair): number =>
  (isTold(pair) || isWritten(pair) ? handWorth : 1) * (pair.features.coveredMost < heavyUnder ? heavyWorth : 1);
/** Of two that are apart; a set of articles by hand has many forms. */
const worthOfStrangers = (pair: Pair, far: boolean): number =>
  (isTold(pair) ? handWorth : isWritten(pair) ? handWorth / 2 : 1) *
  (pair.features.passagesMost > little ? (far ? 3 : 2) : 1);

/** Two fillings of one hand-written form of which one was edited: nobody edits a notice so, and what is left looks like a copy that was edited as much. */
const isEditedForm = ({ a, b }: Pair): boolean =>
  [a, b].every(({ family }) => family.startsWith('own form')) && !(a.original && b.original);

/** One in how many pairs of this kind is kept; `made` where one of the two was made to be apart. */
function frequency(covered: number, far: boolean, made: boolean): number {
  if (covered < little) return easyOneIn;
  return far && !made ? formOneIn : 1;
}
