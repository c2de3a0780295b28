/** What two articles were found to have in common, 0 to 1. */
export interface Scored {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** Families larger than this are not examined pair by pair: the cost would grow with the square at every arrival, and what so many outlets carry is seldom a chain. */
export const mostExamined = 64;
/** What was scored between two groups: the score of each pair. */
type Between = readonly number[];

interface Group {
  readonly members: string[];
  readonly beside: Map<Group, Between>;
}

/** Two groups are one when the better half of their pairs scores this much on average: one pair that looks alike does not chain the rest. */
export const leastMean = 0.5;
/** Of fewer pairs than this all count. */
const leastPairs = 4;

/**
 * What belongs together of articles that hang together: pairs with `threshold` or more are followed from the strongest to the
 * weakest, and one that would join two groups whose pairs score low on the whole is left out (after Sokal and Michener's
 * average linkage, 1958; of the better half, for two cuts of one text may have little of each other). Pairs that nobody
 * compared do not count: the head and the tail of one text share nothing.
 * A pure function of the set of pairs.
 */
export function linked(articles: readonly string[], pairs: readonly Scored[], threshold: number): string[][] {
  const groups = new Map<string, Group>(articles.map((id) => [id, { members: [id], beside: new Map() }]));
  const groupOf = (id: string): Group => groups.get(id) as Group;
  const known = pairs.filter(({ a, b }) => groups.has(a) && groups.has(b));
  for (const { a, b, score } of known) put(groupOf(a), groupOf(b), [score]);
  for (const { a, b, score } of known.toSorted(strongestFirst)) {
    if (score < threshold) break;
    const [one, other] = [groupOf(a), groupOf(b)];
    const between = one.beside.get(other);
    if (one === other || !between || meanOfBetterHalf(between) < leastMean) continue;
    for (const id of other.members) groups.set(id, one);
    one.members.push(...other.members);
    one.beside.delete(other);
    for (const [third, scores] of other.beside) {
      third.beside.delete(other);
      if (third !== one) put(one, third, scores);
    }
  }
  return [...new Set(groups.values())].map(({ members }) => members);
}

function put(one: Group, other: Group, scores: Between): void {
  const all = [...scores, ...(one.beside.get(other) ?? [])];
  one.beside.set(other, all);
  other.beside.set(one, all);
}

/** Expects at least one score. */
export function meanOfBetterHalf(scores: Between): number {
  const better = scores.toSorted((a, b) => b - a).slice(0, Math.max(leastPairs, scores.length / 2));
  return better.reduce((sum, score) => sum + score, 0) / better.length;
}

const nameOf = ({ a, b }: Scored): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const strongestFirst = (x: Scored, y: Scored): number => y.score - x.score || (nameOf(x) < nameOf(y) ? -1 : 1);
