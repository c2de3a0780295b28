import { type Run, runsAlong } from './align.ts';
import { type Comparable, precedes } from './comparable.ts';
import { echoed, knownOf, told } from './facts.ts';
import type { Features } from './feature-names.ts';
import { headlineChange } from './headlines.ts';
import { oneHost } from './host.ts';
import {
  distinctIn,
  figuresIn,
  isName,
  isNumber,
  isRare,
  maskOf,
  opening,
  ratio,
  repeatedIn,
  share,
  sharedOf,
  shareMarked,
  sum,
  topOf,
} from './measures.ts';
import { leastPassage, orderOf, passagesOf, runsIn, slotsOf } from './passages.ts';
import { retold } from './retold.ts';
import { dayTold, hoursBetween, laterFirst } from './when.ts';

/** Symmetric: the two are put in an order of their own first. */
export function featuresOf(one: Comparable, other: Comparable): Features {
  const [a, b] = precedes(one, other) ? [one, other] : [other, one];
  const runs = runsAlong(a.codes, b.codes);
  return {
    ...runFeatures(a, b, runs),
    ...passageFeatures(a, b, runs),
    ...wordFeatures(a.codes, b.codes),
    ...headlineFeatures(a, b),
    ...knownFeatures(a, b),
    ...timeFeatures(a, b),
    oneHost: oneHost(a, b),
  };
}

/** Where nobody knows which of two texts was said later. */
const neither = [-1, -1] as const;

function runFeatures(one: Comparable, other: Comparable, runs: readonly Run[]) {
  const [a, b] = [one.codes, other.codes];
  const [inA, inB] = [maskOf(a, runs, 'a'), maskOf(b, runs, 'b')];
  const [coveredA, coveredB] = [shareMarked(a, inA), shareMarked(b, inB)];
  const [coveredLeast, coveredMost] = ascending(coveredA, coveredB);
  const [coveredLater, coveredEarlier] = laterFirst(one, other, coveredA, coveredB) ?? neither;
  const [openingsLeast, openings] = ascending(opening(a, runs, 'a'), opening(b, runs, 'b'));
  const topLeast = Math.min(shareMarked(topOf(a), inA), shareMarked(topOf(b), inB));
  const echo = Math.max(echoed(a, inA), echoed(b, inB));
  return { coveredMost, coveredLeast, coveredLater, coveredEarlier, openings, openingsLeast, topLeast, echoed: echo };
}

function passageFeatures(one: Comparable, other: Comparable, runs: readonly Run[]) {
  const [a, b] = [one.codes, other.codes];
  const passages = passagesOf(runs);
  const shorter = Math.min(a.length, b.length);
  const least = leastPassage(shorter);
  const long = passages.filter(({ matched }) => matched >= least);
  const inLong = runsIn(runs, long);
  const longest = Math.max(0, ...passages.map(({ matched }) => matched));
  const matched = sum(long, (p) => p.matched);
  const firstA = Math.min(a.length, ...long.map((p) => p.a));
  const firstB = Math.min(b.length, ...long.map((p) => p.b));
  const [shareA, shareB] = [ratio(firstA, a.length), ratio(firstB, b.length)];
  const [firstLater] = laterFirst(one, other, shareA, shareB) ?? neither;
  const slots = slotsOf(a, b, runs, long);
  return {
    passagesMost: Math.max(share(a, inLong, 'a'), share(b, inLong, 'b')),
    longest: log(longest),
    longestShare: ratio(longest, shorter),
    rareKept: log(distinctIn(a, inLong, isRare)),
    namesSame: log(distinctIn(a, inLong, isName)),
    numbersSame: log(distinctIn(a, inLong, isNumber)),
    firstFar: log(Math.max(firstA, firstB)),
    firstFarShare: Math.max(shareA, shareB),
    firstLater,
    order: orderOf(long),
    changed: ratio(slots.changed, slots.changed + matched),
    numbersKept: ratio(slots.numbers - slots.numbersChanged, slots.numbers, 1),
    numbersChanged: log(slots.numbersChanged),
    namesKept: ratio(slots.names - slots.namesChanged, slots.names, 1),
    namesChanged: log(slots.namesChanged),
    matched: log(matched),
    passages: log(long.length),
  };
}

function wordFeatures(a: Uint16Array, b: Uint16Array) {
  const [shorter, longer] = ascending(a.length, b.length);
  const [retoldA, retoldB] = [retold(a, b), retold(b, a)];
  return {
    rareShared: sharedOf(a, b, isRare),
    numbersShared: sharedOf(a, b, isNumber),
    namesShared: sharedOf(a, b, isName),
    figures: Math.min(figuresIn(a), figuresIn(b)),
    repeated: Math.min(repeatedIn(a), repeatedIn(b)),
    retoldTop: Math.min(retoldA.top, retoldB.top),
    retoldOrder: Math.min(retoldA.order, retoldB.order),
    shorter: log(shorter),
    ratio: ratio(shorter, longer),
  };
}

function headlineFeatures(a: Comparable, b: Comparable) {
  const { alike, swapped, numbers, untold } = headlineChange(a, b);
  return {
    headlineTold: Math.min(told(a.top, b.codes), told(b.top, a.codes)),
    headlineAlike: alike,
    headlineSwapped: log(swapped),
    headlineNumbers: numbers,
    headlineUntold: untold,
  };
}

function knownFeatures(a: Comparable, b: Comparable) {
  const [ofA, ofB] = [knownOf(a, b), knownOf(b, a)];
  const [subjectLeast, subjectMost] = ascending(ofA.subject, ofB.subject);
  const [factsLeast, factsMost] = ascending(ofA.facts, ofB.facts);
  const [topFactsLeast, topFactsMost] = ascending(ofA.factsOnTop, ofB.factsOnTop);
  const [newsLeast, newsMost] = ascending(log(ofA.news), log(ofB.news));
  const [newsLater, newsEarlier] = laterFirst(a, b, log(ofA.news), log(ofB.news)) ?? neither;
  const [factsLater, factsEarlier] = laterFirst(a, b, ofA.facts, ofB.facts) ?? neither;
  return {
    subjectMost,
    subjectLeast,
    factsMost,
    factsLeast,
    topFactsMost,
    topFactsLeast,
    newsMost,
    newsLeast,
    newsLater,
    newsEarlier,
    factsLater,
    factsEarlier,
  };
}

function timeFeatures(a: Comparable, b: Comparable) {
  const [later, earlier] = laterFirst(a, b, a.codes.length, b.codes.length) ?? [0, 0];
  return {
    hours: log(hoursBetween(a, b)),
    lengthLater: log(later) - log(earlier),
    dayTold: dayTold(a.codes, b.codes),
  };
}

const ascending = (x: number, y: number): [number, number] => (x < y ? [x, y] : [y, x]);
const log = (n: number): number => Math.log2(1 + n);
