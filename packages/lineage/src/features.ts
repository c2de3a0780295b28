import { sharedRuns } from './align.ts';
import {
  distinctIn,
  echoed,
  figuresIn,
  isName,
  isNumber,
  isRare,
  opening,
  ratio,
  repeatedIn,
  share,
  sharedOf,
  subjectTold,
  sum,
  told,
  topOf,
} from './measures.ts';
import { leastPassage, orderOf, passagesOf, runsIn, slotsOf } from './passages.ts';

/** What is compared of a version: the codes of its headline and of its text, and, of both or of neither, when it was said (ms since 1970). */
export interface Comparable {
  readonly top: Uint16Array;
  readonly codes: Uint16Array;
  readonly time?: number;
}

/** What the verifier weighs, in the order of its table. Shares are 0 to 1; lengths and places count coded words. */
export const featureNames = [
  'coveredMost', // of the text that is covered more: share of its words, weighted by rarity, that lie in shared runs
  'coveredLeast', // of the other
  'passagesMost', // the same, in long passages only
  'passagesLeast',
  'longest', // log2 of the longest passage
  'longestShare', // the longest passage over the shorter text
  'runLength', // log2 of the mean length of a run in long passages
  'longestRun', // log2 of the longest run without any change
  'rareKept', // log2 of how many different rare words stand in the same place of long passages
  'namesSame', // the same of names
  'numbersSame', // and of numbers
  'firstNear', // where the first long passage begins in the text where it begins earlier, log2
  'firstFar', // and in the other
  'firstFarShare', // the same over that text's length
  'order', // share of long passages that stand in the same order in both
  'changed', // words changed in place over words of long passages
  'numbersKept', // of the numbers in long passages, the share that is the same in both
  'numbersChanged', // log2 of how many are not
  'namesKept',
  'namesChanged',
  'rareShared', // of the rare words of the text that has fewer, the share that the other has, too
  'numbersShared', // the same of all numbers
  'namesShared', // and of all names
  'headline', // of the shorter headline's words, weighted by rarity, the share that the other has, too
  'openings', // of the first words of the text whose first words are found more in the other: the share found there
  'shorter', // log2 of the length of the shorter text
  'ratio', // its length over the other's
  'openingsLeast', // `openings` of the other text
  'topMost', // of the first third of a text, weighted by rarity, the share that lies in shared runs; of the text that has more of it there
  'topLeast', // the same of the other
  'headlineTold', // of a headline's words, weighted by rarity, the share that the other text tells; of the headline that is told less
  'matched', // log2 of the words that stand in the same place of long passages
  'passages', // log2 of how many long passages there are
  'subjectMost', // of a headline's rare words, the share that the other text or its headline has; of the headline of which it is more
  'subjectLeast', // the same of the other
  'figures', // share of the words that are numbers, of the text with the lesser share
  'echoed', // of the rare words in shared runs, weighted by rarity, the share that stands beside them, too, of the text of which it is less
  'repeated', // share of the words that stood before in their text, of the text with the lesser share
  'figuresTold', // of the numbers in a headline, the share that the other text or its headline has; of the headline of which it is less
  'hours', // log2 of one and the hours between the two; 0 where they were said at one moment, or nobody knows when
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Symmetric: the two are put in an order of their own first. */
export function featuresOf(one: Comparable, other: Comparable): Features {
  const [a, b] = precedes(one.codes, other.codes) ? [one, other] : [other, one];
  const runs = sharedRuns(b.codes, a.codes).map((run) => ({ a: run.b, b: run.a, length: run.length }));
  const passages = passagesOf(runs);
  const shorter = Math.min(a.codes.length, b.codes.length);
  const least = leastPassage(shorter);
  const long = passages.filter(({ matched }) => matched >= least);
  const covered = [share(a.codes, runs, 'a'), share(b.codes, runs, 'b')];
  const inLong = runsIn(runs, long);
  const kept = [share(a.codes, inLong, 'a'), share(b.codes, inLong, 'b')];
  const [coveredLeast, coveredMost] = ascending(covered);
  const [passagesLeast, passagesMost] = ascending(kept);
  const [openingsLeast, openingsMost] = ascending([opening(a.codes, runs, 'a'), opening(b.codes, runs, 'b')]);
  const [topLeast, topMost] = ascending([share(topOf(a.codes), runs, 'a'), share(topOf(b.codes), runs, 'b')]);
  const longest = Math.max(0, ...passages.map(({ matched }) => matched));
  const matched = sum(long, (p) => p.matched);
  const firstA = Math.min(a.codes.length, ...long.map((p) => p.a));
  const firstB = Math.min(b.codes.length, ...long.map((p) => p.b));
  const subjects = [subjectTold(a.top, b), subjectTold(b.top, a)] as const;
  const [subjectLeast, subjectMost] = ascending(subjects.map(({ subject }) => subject));
  const slots = slotsOf(a.codes, b.codes, runs, long);
  return {
    coveredMost,
    coveredLeast,
    passagesMost,
    passagesLeast,
    longest: log(longest),
    longestShare: ratio(longest, shorter),
    runLength: log(
      ratio(
        matched,
        sum(long, (p) => p.runs),
      ),
    ),
    longestRun: log(Math.max(0, ...runs.map(({ length }) => length))),
    rareKept: log(distinctIn(a.codes, inLong, isRare)),
    namesSame: log(distinctIn(a.codes, inLong, isName)),
    numbersSame: log(distinctIn(a.codes, inLong, isNumber)),
    firstNear: log(Math.min(firstA, firstB)),
    firstFar: log(Math.max(firstA, firstB)),
    firstFarShare: Math.max(ratio(firstA, a.codes.length), ratio(firstB, b.codes.length)),
    order: orderOf(long),
    changed: ratio(slots.changed, slots.changed + matched),
    numbersKept: ratio(slots.numbers - slots.numbersChanged, slots.numbers, 1),
    numbersChanged: log(slots.numbersChanged),
    namesKept: ratio(slots.names - slots.namesChanged, slots.names, 1),
    namesChanged: log(slots.namesChanged),
    rareShared: sharedOf(a.codes, b.codes, isRare),
    numbersShared: sharedOf(a.codes, b.codes, isNumber),
    namesShared: sharedOf(a.codes, b.codes, isName),
    headline: sharedOf(a.top, b.top, () => true),
    openings: openingsMost,
    openingsLeast,
    topMost,
    topLeast,
    headlineTold: Math.min(told(a.top, b.codes), told(b.top, a.codes)),
    matched: log(matched),
    passages: log(long.length),
    subjectMost,
    subjectLeast,
    figures: Math.min(figuresIn(a.codes), figuresIn(b.codes)),
    echoed: Math.min(echoed(a.codes, runs, 'a'), echoed(b.codes, runs, 'b')),
    repeated: Math.min(repeatedIn(a.codes), repeatedIn(b.codes)),
    figuresTold: Math.min(...subjects.map(({ figures }) => figures)),
    hours: hoursIn(Math.abs((a.time ?? 0) - (b.time ?? 0))),
    shorter: log(shorter),
    ratio: ratio(shorter, Math.max(a.codes.length, b.codes.length)),
  };
}

/** What the verifier is told of so many ms between two texts. */
export const hoursIn = (ms: number): number => log(ms / 3_600_000);

/** Share of the words of each of two texts that lie in runs they share, 0 to 1; an empty text is covered whole. */
export interface Coverage {
  readonly one: number;
  readonly other: number;
}

export function coverage(one: Comparable, other: Comparable): Coverage {
  if (!precedes(one.codes, other.codes)) {
    const { one: second, other: first } = coverageInOrder(other, one);
    return { one: first, other: second };
  }
  return coverageInOrder(one, other);
}

function coverageInOrder(a: Comparable, b: Comparable): Coverage {
  const runs = sharedRuns(b.codes, a.codes).map((run) => ({ a: run.b, b: run.a, length: run.length }));
  const count = (codes: Uint16Array, side: 'a' | 'b') => share(codes, runs, side, () => 1);
  return { one: count(a.codes, 'a'), other: count(b.codes, 'b') };
}

function precedes(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const i = a.findIndex((code, at) => code !== b[at]);
  return i < 0 || (a[i] as number) < (b[i] as number);
}

const ascending = ([x = 0, y = 0]: readonly number[]): [number, number] => (x < y ? [x, y] : [y, x]);
const log = (n: number): number => Math.log2(1 + n);
