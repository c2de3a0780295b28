import type { Edge } from '@stemma/contracts';
import { sameFrom } from './align.ts';
import { told } from './facts.ts';
import type { Features } from './feature-names.ts';
import { featuresOf } from './features.ts';
import { oneHost } from './host.ts';
import type { Print } from './sketch.ts';
import { scoreOf } from './verifier.ts';

/** Two versions further apart than this, by event time, are not compared. */
export const windowMs = 72 * 3_600_000;
/** Score from which two texts are one. Chosen on texts that the verifier was not trained on; see docs/lineage-figures.md. */
export const threshold = 0.82;
/** A text of fewer words is one with another only when the two are equal. */
const leastWords = 4;

/** Why two versions are one text or are not. */
export type Rule =
  | 'joined'
  | 'equal'
  | 'another language'
  | 'too far in time'
  | 'one goes on being written'
  | 'too little shared'
  | 'a passage shared'
  | 'template'
  | 'shares background'
  | 'score too low';

export interface Comparison {
  readonly same: boolean;
  readonly rule: Rule;
  readonly score: number;
  readonly threshold: number;
  readonly features?: Features;
}

/** Whether two versions carry the same text, and what decided it. Symmetric; a pure function of the two and of the tables that ship. */
export function compare(a: Print, b: Print): Comparison {
  const verdict = (same: boolean, rule: Rule, score: number, features?: Features): Comparison => ({
    same,
    rule,
    score,
    threshold,
    ...(features && { features }),
  });
  if (a.language !== b.language) return verdict(false, 'another language', 0);
  if (Math.abs(a.time - b.time) > windowMs) return verdict(false, 'too far in time', 0);
  if (Math.min(a.words, b.words) < leastWords) return verdict(false, 'too little shared', 0);
  const features = featuresOf(a, b);
  if (a.contentHash === b.contentHash || haveOneWording(a.codes, b.codes)) return verdict(true, 'equal', 1, features);
  // A live page takes over stories among its entries, and it may be carried as it stands.
  if (a.live !== b.live) return verdict(false, 'one goes on being written', 0, features);
  const passage = sharesPassage(features, Math.min(a.codes.length, b.codes.length));
  const score = Math.min(scoreOf(features), passage ? scoreOfPassage : 1);
  return score >= threshold
    ? verdict(true, 'joined', score, features)
    : verdict(false, ruleFor(features, passage), score, features);
}

/** Of fewer codes a text may be a line that stands in place of one. */
const leastWording = 12;
/** The same words from the first to the last, folded: a table that says the same under a later hour, an update without news. A verifier that was shown forms would go by the headlines. */
const haveOneWording = (a: Uint16Array, b: Uint16Array): boolean =>
  a.length >= leastWording && a.length === b.length && sameFrom(a, 0, b, 0) === a.length;

/** Less than this of either text, weighted by rarity, in long passages, the first of these beyond this share of one of the texts. */
const [leastInPassages, lateFrom] = [0.3, 0.15];
/** And less than this of what either states, or of the rare words of one, in the other; or as many of the words in both that stood before. */
const [leastKnown, mostRepeated] = [0.45, 0.15];
/** What such a pair scores at most: it speaks against one family. */
const scoreOfPassage = 0.1;
/** Of texts of fewer codes nothing is a passage. */
const leastJudged = 5;

/**
 * One text quotes the other, or both a third: no part of either that would make it a copy stands in both. Asked beside the trees, since these count short runs, too,
 * of which a small vocabulary makes half a text. Who retells a story in other words keeps its names and figures; two lists that say the same few things of the same towns
 * have these in common as well, and say them again and again.
 */
const sharesPassage = (f: Features, shorter: number): boolean =>
  shorter >= leastJudged &&
  f.passagesMost < leastInPassages &&
  f.firstFarShare >= lateFrom &&
  (Math.min(f.factsMost, f.rareShared) < leastKnown || f.repeated >= mostRepeated);

/** What speaks loudest against a pair, for a person: the score decided. */
function ruleFor(f: Features, passage: boolean): Rule {
  if (f.coveredMost < 0.1) return 'too little shared';
  if (f.changed > 0.1 && f.numbersKept + f.namesKept < 1.5) return 'template';
  if (f.firstFarShare > 0.4) return 'shares background';
  return passage ? 'a passage shared' : 'score too low';
}

/** The line from `from`, the earlier, to `to`: what kind it is and how much was kept. */
export function edge(from: Print, to: Print, { kept, added }: Pick<Edge, 'kept' | 'added'>): Edge {
  return { kind: kindOf(from, to), from: from.article, kept: round(kept), added: round(added) };
}

/** A text that lost this share of its words was cut, whatever else happened to it. */
const cut = 0.1;

function kindOf(from: Print, to: Print): Edge['kind'] {
  if (to.corrected) return 'correction';
  if (areOfOneOutlet(from, to)) return 'update';
  if (to.words <= from.words * (1 - cut)) return 'trim';
  return from.headline === to.headline && keepsLead(from, to) ? 'copy' : 'rewrite';
}

/** By their hosts; where nobody knows these, as of a wire's files, by the feeds through which they came. */
function areOfOneOutlet(from: Print, to: Print): boolean {
  const known = oneHost(from, to);
  return known === -1 ? from.source === to.source : known === 1;
}

/** Coded words that a lead has at least, and those among which they are looked for: an outlet puts a byline, a note or a picture before them. */
const [leadLength, topLength] = [12, 60];
const leadKept = 0.6;

/** By words, not by the first paragraph: outlets set paragraphs as they like. */
const keepsLead = (from: Print, to: Print): boolean =>
  from.lead === to.lead || told(from.codes.subarray(0, leadLength), to.codes.subarray(0, topLength)) >= leadKept;

const round = (share: number): number => Math.round(share * 1000) / 1000;
