import { random } from '../bench/families/random.ts';
import type { Candidate } from './candidates.ts';

/** What pairs are drawn from: those of like containment, of which the lineage says alike. */
export interface Stratum {
  readonly from: number;
  readonly to: number;
  readonly joined: boolean;
  readonly take: number;
}

/**
 * Pairs near the line between one text and two say most, so they are drawn more often than their share; `weight` makes up
 * for it. About 200 on either side of containment one half; nothing below .15.
 */
const strata: readonly Stratum[] = [
  { from: 0.15, to: 0.25, joined: false, take: 60 },
  { from: 0.25, to: 0.35, joined: false, take: 55 },
  { from: 0.35, to: 0.5, joined: false, take: 65 },
  { from: 0.15, to: 0.5, joined: true, take: 20 },
  { from: 0.5, to: 1.01, joined: false, take: 95 },
  { from: 0.5, to: 0.8, joined: true, take: 80 },
  { from: 0.8, to: 1.01, joined: true, take: 105 },
];

export interface Drawn extends Candidate {
  readonly joined: boolean;
  /** How many pairs of the stream this one stands for. */
  readonly weight: number;
}

/** A sample without replacement of each stratum, in an order that tells nothing of the stratum. */
export function draw(candidates: readonly Candidate[], groups: readonly string[], seed: number): Drawn[] {
  const next = random(seed);
  const shuffled = candidates
    .map((candidate) => ({ ...candidate, joined: groups[candidate.a] === groups[candidate.b], at: next() }))
    .sort((x, y) => x.at - y.at);
  const drawn = strata.flatMap(({ from, to, joined, take }) => {
    const of = shuffled.filter((c) => c.joined === joined && c.containment >= from && c.containment < to);
    return of
      .slice(0, take)
      .map((c) => ({ ...c, weight: Math.round((100 * of.length) / Math.min(take, of.length)) / 100 }));
  });
  return drawn.sort((x, y) => x.at - y.at);
}
