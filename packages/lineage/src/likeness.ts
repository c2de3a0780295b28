import { compare, type Rule } from './compare.ts';
import type { Node, Read } from './family.ts';
import type { Scored } from './linkage.ts';

/** Pairs whose scores are kept: those of families that grow are asked for again and again. */
const mostKnown = 100_000;
/** What two score at most of which the tie has fallen: it speaks against one family. */
const scoreOfFallen = 0.1;
/** A pair of these says nothing for or against a family: the head and the tail of one text share nothing. */
export const silent: ReadonlySet<Rule> = new Set(['another language', 'too far in time', 'too little shared']);

/** The scores of all pairs of a few articles, each the best of their versions; of pairs that are not tied, too. What it keeps only saves time. */
export function openLikeness(versionsOf: Read, hasFallen: (a: Node, b: Node) => boolean) {
  const known = new Map<string, number>();

  const measure = (a: Node, b: Node): number => {
    const comparisons = versionsOf(a).flatMap((mine) => versionsOf(b).map((theirs) => compare(mine, theirs)));
    const scores = comparisons.filter(({ rule }) => !silent.has(rule)).map(({ score }) => score);
    return Math.max(...scores, -1);
  };

  const between = (a: Node, b: Node): number => {
    const key = `${a.id} ${a.versions.length} ${b.id} ${b.versions.length}`;
    const score = a.kin.get(b)?.score ?? known.get(key) ?? measure(a, b);
    if (known.size >= mostKnown) known.clear();
    known.set(key, score);
    return score;
  };

  const standing = (a: Node, b: Node): number =>
    hasFallen(a, b) ? Math.min(between(a, b), scoreOfFallen) : between(a, b);

  return (nodes: readonly Node[]): Scored[] => {
    const ordered = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return ordered
      .flatMap((a, i) => ordered.slice(i + 1).map((b) => ({ a: a.id, b: b.id, score: standing(a, b) })))
      .filter(({ score }) => score >= 0);
  };
}
