import { runsAlong } from './align.ts';
import { type Comparable, precedes } from './comparable.ts';
import { echoed, factsTold, news, subjectTold, told } from './facts.ts';
import { headlineChange } from './headlines.ts';
import {
  distinctIn,
  figuresIn,
  isName,
  isNumber,
  isRare,
  opening,
  ratio,
  repeatedIn,
  share,
  sharedOf,
  sum,
  topOf,
} from './measures.ts';
import { leastPassage, orderOf, passagesOf, runsIn, slotsOf } from './passages.ts';
import { retold } from './retold.ts';

/** What the verifier weighs, in the order of its table. Shares are 0 to 1; lengths and places count coded words. */
export const featureNames = [
  'coveredMost', // of the text that is covered more: share of its words, weighted by rarity, that lie in shared runs
  'coveredLeast', // of the other
  'passagesMost', // of the text with more in long passages: the share that lies in these
  'longest', // log2 of the longest passage
  'longestShare', // the longest passage over the shorter text
  'rareKept', // log2 of how many different rare words stand in the same place of long passages
  'namesSame', // the same of names
  'numbersSame', // and of numbers
  'firstFar', // where the first long passage begins in the text where it begins later, log2
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
  'openings', // of the first words of the text whose first words are found more in the other: the share found there
  'shorter', // log2 of the length of the shorter text
  'ratio', // its length over the other's
  'openingsLeast', // `openings` of the other text
  'topLeast', // of the first third of a text, weighted by rarity, the share that lies in shared runs; of the text that has less of it there
  'headlineTold', // of a headline's words, weighted by rarity, the share that the other text tells; of the headline that is told less
  'matched', // log2 of the words that stand in the same place of long passages
  'passages', // log2 of how many long passages there are
  'subjectMost', // of a headline's rare words, the share that the other text or its headline has; of the headline of which it is more
  'subjectLeast', // the same of the other
  'figures', // share of the words that are numbers, of the text with the lesser share
  'repeated', // share of the words that stood before in their text, of the text with the lesser share
  'headlineAlike', // words in common, in order, over those of the shorter headline
  'headlineSwapped', // log2 of the words of one headline in the place of words of the other
  'headlineNumbers', // how many numbers are in the place of numbers
  'headlineUntold', // how many words in the place of others neither text nor headline of the other side knows; of the side that has fewer
  'retoldTop', // of the first third of a text, stretch by stretch, the share that stands together somewhere in the other; of the text of which it is less
  'retoldOrder', // of the stretches of a text that stand together somewhere in the other, the share in order; of the text of which it is less; -1 where there are no two
  'factsMost', // of the names, numbers and rare words of a text and its headline, weighted by rarity, the share that the other side has, too; of the side of which it is more
  'factsLeast', // the same of the other side
  'newsMost', // log2 of how many different numbers and rare words at the top of a text the other side does not know; of the text that has more of them
  'newsLeast', // the same of the other text
  'echoed', // of the rare words in shared runs, weighted by rarity, the share that stands beside them, too; of the text of which it is more
  'hours', // log2 of one and the hours between the two; 0 where they were said at one moment, or nobody knows when
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Symmetric: the two are put in an order of their own first. */
export function featuresOf(one: Comparable, other: Comparable): Features {
  const [a, b] = precedes(one, other) ? [one, other] : [other, one];
  const runs = runsAlong(a.codes, b.codes);
  const passages = passagesOf(runs);
  const shorter = Math.min(a.codes.length, b.codes.length);
  const least = leastPassage(shorter);
  const long = passages.filter(({ matched }) => matched >= least);
  const covered = [share(a.codes, runs, 'a'), share(b.codes, runs, 'b')];
  const inLong = runsIn(runs, long);
  const [coveredLeast, coveredMost] = ascending(covered);
  const [openingsLeast, openingsMost] = ascending([opening(a.codes, runs, 'a'), opening(b.codes, runs, 'b')]);
  const longest = Math.max(0, ...passages.map(({ matched }) => matched));
  const matched = sum(long, (p) => p.matched);
  const [retoldA, retoldB] = [retold(a.codes, b.codes), retold(b.codes, a.codes)];
  const headline = headlineChange(a, b);
  const firstA = Math.min(a.codes.length, ...long.map((p) => p.a));
  const firstB = Math.min(b.codes.length, ...long.map((p) => p.b));
  const [subjectLeast, subjectMost] = ascending([subjectTold(a.top, b), subjectTold(b.top, a)]);
  const slots = slotsOf(a.codes, b.codes, runs, long);
  const [newsLeast, newsMost] = ascending([news(a.codes, b), news(b.codes, a)]);
  const [factsLeast, factsMost] = ascending([factsTold(a, b), factsTold(b, a)]);
  return {
    coveredMost,
    coveredLeast,
    passagesMost: Math.max(share(a.codes, inLong, 'a'), share(b.codes, inLong, 'b')),
    longest: log(longest),
    longestShare: ratio(longest, shorter),
    rareKept: log(distinctIn(a.codes, inLong, isRare)),
    namesSame: log(distinctIn(a.codes, inLong, isName)),
    numbersSame: log(distinctIn(a.codes, inLong, isNumber)),
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
    openings: openingsMost,
    openingsLeast,
    topLeast: Math.min(share(topOf(a.codes), runs, 'a'), share(topOf(b.codes), runs, 'b')),
    headlineTold: Math.min(told(a.top, b.codes), told(b.top, a.codes)),
    matched: log(matched),
    passages: log(long.length),
    subjectMost,
    subjectLeast,
    figures: Math.min(figuresIn(a.codes), figuresIn(b.codes)),
    repeated: Math.min(repeatedIn(a.codes), repeatedIn(b.codes)),
    headlineAlike: headline.alike,
    headlineSwapped: log(headline.swapped),
    headlineNumbers: headline.numbers,
    headlineUntold: headline.untold,
    retoldTop: Math.min(retoldA.top, retoldB.top),
    retoldOrder: Math.min(retoldA.order, retoldB.order),
    factsMost,
    factsLeast,
    newsMost: log(newsMost),
    newsLeast: log(newsLeast),
    echoed: Math.max(echoed(a.codes, runs, 'a'), echoed(b.codes, runs, 'b')),
    hours: hoursIn(Math.abs((a.time ?? 0) - (b.time ?? 0))),
    shorter: log(shorter),
    ratio: ratio(shorter, Math.max(a.codes.length, b.codes.length)),
  };
}

/** What the verifier is told of so many ms between two texts. */
export const hoursIn = (ms: number): number => log(ms / 3_600_000);

const ascending = ([x = 0, y = 0]: readonly number[]): [number, number] => (x < y ? [x, y] : [y, x]);
const log = (n: number): number => Math.log2(1 + n);
