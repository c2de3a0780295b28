import type { Ruling } from '@stemma/contracts';

/** Two articles that carry one text, and how sure that is: of two ties, the one with the greater strength. */
export interface Bond {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

/** A pair has one name, whichever comes first. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What people have decided, by pair; the last word on a pair stands. What it says is a function of the set of rulings. */
export function openRulings() {
  const all = new Map<string, Ruling>();
  const standing = new Map<string, Ruling>();
  const about = new Map<string, Set<string>>();

  const note = (article: string, ruling: Ruling): void => {
    const ids = about.get(article) ?? new Set();
    about.set(article, ids.add(ruling.id));
  };

  return {
    /** False when it was known already. */
    add(ruling: Ruling): boolean {
      if (all.has(ruling.id)) return false;
      all.set(ruling.id, ruling);
      for (const a of ruling.these) {
        note(a, ruling);
        for (const b of ruling.those) {
          const pair = pairOf(a, b);
          if (isLater(ruling, standing.get(pair))) standing.set(pair, ruling);
        }
      }
      for (const b of ruling.those) note(b, ruling);
      return true;
    },

    /** What stands between two articles; undefined where nobody has said anything. */
    between: (a: string, b: string): Ruling['decision'] | undefined => standing.get(pairOf(a, b))?.decision,

    /** All articles that were ever ruled on together with this one. */
    partners(article: string): string[] {
      const rulings = [...(about.get(article) ?? [])].flatMap((id) => all.get(id) ?? []);
      const sides = rulings.flatMap(({ these, those }) => (these.includes(article) ? those : these));
      return [...new Set(sides)];
    },

    /** How many rulings touch any of these articles. It only grows. */
    count: (articles: readonly string[]): number =>
      new Set(articles.flatMap((article) => [...(about.get(article) ?? [])])).size,
  };
}

export type Rulings = ReturnType<typeof openRulings>;

const isLater = (ruling: Ruling, other: Ruling | undefined): boolean =>
  !other || ruling.at > other.at || (ruling.at === other.at && ruling.id > other.id);

/**
 * What hangs together by bonds, parted where a person ruled two articles apart: the bonds are followed from the strongest to
 * the weakest (Kruskal's order), and one that would bring two such articles together is left out. A pure function of the
 * three sets.
 */
export function divide(articles: readonly string[], bonds: readonly Bond[], rulings: Rulings): string[][] {
  const groups = new Map(articles.map((article) => [article, [article]]));
  const areApart = (one: readonly string[], other: readonly string[]) =>
    one.some((a) => rulings.partners(a).some((b) => other.includes(b) && rulings.between(a, b) === 'apart'));
  for (const { a, b } of bonds.toSorted(strongestFirst)) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || one === other || areApart(one, other)) continue;
    one.push(...other);
    for (const article of other) groups.set(article, one);
  }
  return [...new Set(groups.values())];
}

const strongestFirst = (x: Bond, y: Bond): number =>
  y.strength - x.strength || (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1);
