import { featuresOf } from '../features.ts';
import type { Key, Keys, Subject } from './subject.ts';

/** Two stories further apart than this, by event time, are not asked whether they are about one event. */
export const eventWindowMs = 72 * 3_600_000;
/** Score from which two stories are about one event. Chosen on labelled pairs of the wire; see docs/lineage-figures.md. */
const threshold = 0.15;
/** A word that both have counts by how far its rarity is beyond this (see `rarityOf`); a name a little earlier. */
const [wordsFrom, namesFrom] = [5, 4];
/** Weight that is half of the evidence: two or three rare words. */
const half = 12;
/** A form filled in anew: so much was changed in place, and so few of its numbers stand. */
const [formChanged, formKept] = [0.25, 0.25];

/** Why two stories are about one event or are not. */
export interface SameEvent {
  readonly same: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly threshold: number;
  /** Names and other rare words at the top of both, as the first writes them, the rarest first. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/**
 * Whether two stories are about one event: names and rare words at the top of both, each headline told by the other, within
 * 72 hours, in one language, and no form that was filled in twice. Symmetric but for the spelling of what it names; a pure function of the two and of the table
 * of rarity. It says nothing on whether one has the other's text.
 */
export function sameEvent(a: Subject, b: Subject): SameEvent {
  const shared = [...a.head].filter(([folded, { rarity }]) => rarity > namesFrom && b.head.has(folded));
  const names = shared.filter(([folded]) => a.names.has(folded) || b.names.has(folded));
  const others = shared.filter((each) => !names.includes(each));
  const likeness = evidence(names, namesFrom) * evidence(shared, wordsFrom) * bothTold(a, b);
  // The form is the costly question, and most pairs are none.
  const score = !areNear(a, b) || (likeness >= threshold && areForms(a, b)) ? 0 : likeness;
  return { same: score >= threshold, score, threshold, names: written(names), words: written(others) };
}

type Entry = readonly [folded: string, key: Key];

const areNear = (a: Subject, b: Subject): boolean =>
  a.isTold && b.isTold && a.language === b.language && Math.abs(a.time - b.time) <= eventWindowMs;

function areForms(a: Subject, b: Subject): boolean {
  const { changed, numbersKept } = featuresOf(a, b);
  return changed >= formChanged && numbersKept <= formKept;
}

/** What is told of both headlines; the one that is told less counts twice. */
function bothTold(a: Subject, b: Subject): number {
  const told = [toldBy(a, b), toldBy(b, a)];
  return (Math.max(...told) + 2 * Math.min(...told)) / 3;
}

const weigh = (keys: readonly Entry[], from: number): number =>
  keys.reduce((sum, [, { rarity }]) => sum + Math.max(0, rarity - from), 0);

function evidence(shared: readonly Entry[], from: number): number {
  const weight = weigh(shared, from);
  return weight / (weight + half);
}

/** Of what a headline says, by rarity, the share that stands anywhere in the other story. */
function toldBy({ headline }: { headline: Keys }, { all }: { all: Keys }): number {
  const keys = [...headline];
  const total = weigh(keys, wordsFrom);
  const told = keys.filter(([folded]) => all.has(folded));
  return total === 0 ? 0 : weigh(told, wordsFrom) / total;
}

const written = (entries: readonly Entry[]): string[] =>
  entries.toSorted(([x, a], [y, b]) => b.rarity - a.rarity || (x < y ? -1 : 1)).map(([, { written }]) => written);

/** A name is worth this much more rarity when a story's own words are chosen. */
const nameBonus = 2;

/** The words by which stories about the same event are looked for: the rarest of the beginning, names first. */
export function eventKeys({ head, names }: Subject, most: number): string[] {
  const rank = ([folded, { rarity }]: Entry) => rarity + (names.has(folded) ? nameBonus : 0);
  return [...head]
    .filter(([, { rarity }]) => rarity > namesFrom)
    .sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([, { written }]) => written);
}
