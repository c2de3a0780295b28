import type { Edge } from '@stemma/contracts';
import { shared } from './hash.ts';
import { type Print, sampleEvery, width } from './sketch.ts';

/** Two versions further apart than this, by event time, are not compared. */
export const windowMs = 72 * 3_600_000;

/** What two versions share. Symmetric; a pure function of the two. */
export interface Overlap {
  readonly shared: number;
  /** Shingles of each that could have been shared: of a sampled and a full one, only the sampled share counts. */
  readonly ofA: number;
  readonly ofB: number;
  /** shared over the smaller of the two, 0 to 1. */
  readonly containment: number;
}

export function overlap(a: Print, b: Print): Overlap {
  const coarse = a.sampled || b.sampled;
  const [x, y] = [comparable(a, coarse), comparable(b, coarse)];
  const common = shared(x, y);
  const smaller = Math.min(x.length, y.length);
  return { shared: common, ofA: x.length, ofB: y.length, containment: smaller === 0 ? 0 : common / smaller };
}

const comparable = ({ shingles, sampled }: Print, coarse: boolean): Uint32Array =>
  coarse && !sampled ? shingles.filter((hash) => hash % sampleEvery === 0) : shingles;

/** Containment from which two texts are one. Chosen on generated syndication; see docs/decisions.md. */
const enough = 0.66;
/** Fewer shared shingles than this are a coincidence: a stock phrase, a boilerplate line. */
const leastShared = 6;
/** Of texts with this many numbers or more, at least this share must agree: a template has the words but not the numbers. */
const numbersFrom = 6;
const numbersEnough = 0.5;

/** Whether two versions carry the same text. Symmetric; a pure function of the two. */
export function sameText(a: Print, b: Print, o: Overlap = overlap(a, b)): boolean {
  if (a.language !== b.language) return false;
  if (Math.abs(Date.parse(a.eventTime) - Date.parse(b.eventTime)) > windowMs) return false;
  if (a.contentHash === b.contentHash && a.words >= width) return true;
  return o.containment >= enough && o.shared >= leastShared && numbersAgree(a.numbers, b.numbers);
}

function numbersAgree(a: Uint32Array, b: Uint32Array): boolean {
  const smaller = Math.min(a.length, b.length);
  return smaller < numbersFrom || shared(a, b) / smaller >= numbersEnough;
}

/** The line from `from`, the earlier, to `to`: what kind it is and how much was kept. */
export function edge(from: Print, to: Print, o: Overlap = overlap(from, to)): Edge {
  const kept = o.ofA === 0 ? 1 : o.shared / o.ofA;
  const added = o.ofB === 0 ? 0 : 1 - o.shared / o.ofB;
  return { kind: kindOf(from, to), from: from.article, kept: round(kept), added: round(added) };
}

/** A text that lost this share of its words was cut, whatever else happened to it. */
const cut = 0.1;

function kindOf(from: Print, to: Print): Edge['kind'] {
  if (to.corrected) return 'correction';
  if (from.source === to.source) return 'update';
  if (to.words <= from.words * (1 - cut)) return 'trim';
  return from.headline === to.headline && from.lead === to.lead ? 'copy' : 'rewrite';
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
