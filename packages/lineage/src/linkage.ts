/** What two articles were found to have in common, 0 to 1. */
export interface Scored {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** What was scored between two groups. */
interface Between {
  readonly sum: number;
  readonly count: number;
}

interface Group {
  readonly members: string[];
  readonly beside: Map<Group, Between>;
}

/** Two groups are one when their pairs that were compared score this much on average: one pair that looks alike does not chain the rest. */
const leastMean = 0.5;

/**
 * What belongs together of articles that hang together: pairs with `threshold` or more are followed from the strongest to the
 * weakest, and one that would join two groups whose pairs score low on the whole is left out (after Sokal and Michener's
 * average linkage, 1958). Pairs that nobody compared do not count: the head and the tail of one text share nothing.
 * A pure function of the set of pairs.
 */
export function linked(articles: readonly string[], pairs: readonly Scored[], threshold: number): string[][] {
  const groups = new Map<string, Group>(articles.map((id) => [id, { members: [id], beside: new Map() }]));
  const groupOf = (id: string): Group => groups.get(id) as Group;
  const known = pairs.filter(({ a, b }) => groups.has(a) && groups.has(b));
  for (const { a, b, score } of known) count(groupOf(a), groupOf(b), { sum: score, count: 1 });
  for (const { a, b, score } of known.toSorted(strongestFirst)) {
    if (score < threshold) break;
    const [one, other] = [groupOf(a), groupOf(b)];
    const between = one.beside.get(other);
    if (one === other || !between || between.sum < between.count * leastMean) continue;
    for (const id of other.members) groups.set(id, one);
    one.members.push(...other.members);
    one.beside.delete(other);
    for (const [third, scores] of other.beside) {
      third.beside.delete(other);
      if (third !== one) count(one, third, scores);
    }
  }
  return [...new Set(groups.values())].map(({ members }) => members);
}

function count(one: Group, other: Group, { sum, count }: Between): void {
  const before = one.beside.get(other);
  const now = { sum: sum + (before?.sum ?? 0), count: count + (before?.count ?? 0) };
  one.beside.set(other, now);
  other.beside.set(one, now);
}

const nameOf = ({ a, b }: Scored): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const strongestFirst = (x: Scored, y: Scored): number => y.score - x.score || (nameOf(x) < nameOf(y) ? -1 : 1);
