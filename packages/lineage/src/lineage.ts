import type { Family, Ruling, Sketch, Verdict } from '@stemma/contracts';
import { openCandidates, type Place } from './candidates.ts';
import { type Comparison, compare, threshold } from './compare.ts';
import { bondsOf, component, familyOf, type Node } from './family.ts';
import { openLikeness } from './likeness.ts';
import { linked } from './linkage.ts';
import { mostExamined, openLooking } from './looking.ts';
import { openNodes } from './nodes.ts';
import { openObjections } from './objections.ts';
import { divide, openRulings } from './rulings.ts';
import { type Print, print } from './sketch.ts';

/**
 * The families of one set of articles. What it says is a function of the set of sketches and rulings that it was given, not
 * of their order: an edge depends on two articles alone, a family on the edges and on what people ruled alone.
 */
export function openLineage(options: { capacity?: number } = {}) {
  const rulings = openRulings();

  /** What is forgotten leaves its family too; the store keeps what was said of it. */
  const forget = (article: string, place: Place): void => {
    const node = nodes.get(article);
    if (!node) return;
    node.versions = node.versions.filter((known) => known !== place);
    if (node.versions.length > 0) return;
    nodes.delete(node.id);
    objections.forget(node);
    for (const kin of node.kin.keys()) kin.kin.delete(node);
  };
  const candidates = openCandidates(options.capacity ?? 200_000, forget);
  const nodes = openNodes(candidates.timeAt);

  const versionsOf = (node: Node): Print[] => node.versions.map(candidates.at);
  const objections = openObjections(candidates.at, nodes.get);
  const looking = openLooking(candidates, nodes, objections);
  const likeness = openLikeness(versionsOf, objections.hasFallen);

  /** All that was ever ruled on together with a node: what hangs together must not shrink when a ruling is taken back, or its version would fall. */
  const ruledOn = ({ id }: Node): Node[] => rulings.partners(id).flatMap((other) => nodes.get(other) ?? []);
  const ruledTogether = (node: Node): Node[] =>
    ruledOn(node).filter((other) => rulings.between(node.id, other.id) === 'together');

  /** What belongs together on the whole of what hangs together. */
  const groupsOf = (all: readonly Node[], ids: readonly string[]): (readonly string[])[] =>
    all.length === 1 || all.length > mostExamined ? [ids] : linked(ids, likeness(all), threshold);

  /** How many ties of a whole have fallen; of one that is not examined, more than of any that is, for a version must not fall. */
  const fallenIn = (all: readonly Node[]): number =>
    all.length > mostExamined ? mostExamined ** 2 : all.reduce((sum, node) => sum + objections.count(node), 0);

  /** All families of what hangs together with a node: one, unless only few of its pairs are alike or a person has parted it. */
  const around = (start: Node): [Family, ...Family[]] => {
    const all = component(start, looking.look, ruledOn);
    const ids = all.map(({ id }) => id);
    const ruled = rulings.count(ids);
    // Counts what only grows, for all parts alike: so a later state of each part has a higher version.
    const version = all.reduce((sum, node) => sum + node.versions.length, ruled + fallenIn(all));
    const groups = groupsOf(all, ids);
    if (ruled === 0 && groups.length === 1) return [familyOf(all, version, versionsOf)];
    const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
    const bonds = all.flatMap((node) => [
      ...bondsOf(node).filter(({ a, b }) => groupOf.get(a) === groupOf.get(b)),
      ...ruledTogether(node).map(({ id }) => ({ a: node.id, b: id, strength: Number.POSITIVE_INFINITY })),
    ]);
    const parts = divide(ids, bonds, rulings).map((part) => all.filter(({ id }) => part.includes(id)));
    const own = parts.find((part) => part.includes(start)) ?? all;
    return [
      familyOf(own, version, versionsOf),
      ...parts.filter((part) => part !== own).map((part) => familyOf(part, version, versionsOf)),
    ];
  };

  const nodeAt = (id: string): Node => {
    const node = nodes.get(id);
    if (!node) throw new Error(`article ${id} has no sketch here`);
    return node;
  };

  const addTo = (node: Node, version: Print): void => {
    looking.willAdd();
    node.time = Math.min(node.time, version.time);
    looking.added(node);
    const place = candidates.add(version);
    node.versions = node.versions.concat(place);
    candidates.makeRoom(place);
  };

  return {
    /** Takes in what a person decided, also of articles that are not here yet. */
    rule: (ruling: Ruling): void => void rulings.add(ruling),

    knows: (id: string): boolean => nodes.has(id),

    /** Takes in one version of one article; a version that is known already changes nothing. Its kin is looked for when a family is asked for. */
    add(sketch: Sketch): void {
      const node = nodes.getOrMake(sketch.article);
      const key = versionKey(sketch);
      if (!node.versions.some((known) => versionKey(candidates.versionAt(known)) === key)) addTo(node, print(sketch));
      nodes.rest();
    },

    /** The family that an article is in now. Throws when the article was never added. */
    family(id: string): Family {
      const [own] = around(nodeAt(id));
      nodes.rest();
      return own;
    },

    /** The same, and behind it the other families that it hangs together with though they stand apart, and those that came apart since this was last asked. */
    families(id: string): [Family, ...Family[]] {
      const families = around(nodeAt(id));
      for (let node = looking.takeFallen(); node; node = looking.takeFallen()) {
        // It may have been forgotten since.
        const isHere = nodes.get(node.id) === node;
        if (isHere && !families.some((family) => holds(family, node))) families.push(...around(node));
      }
      nodes.rest();
      return families;
    },
  };
}

const holds = ({ members }: Family, { id }: Node): boolean => members.some(({ article }) => article === id);

const versionKey = ({ observedAt, contentHash }: Pick<Sketch, 'observedAt' | 'contentHash'>): string =>
  `${observedAt}/${contentHash}`;

export type Lineage = ReturnType<typeof openLineage>;

/** Why two versions are one text or are not; `found` says whether either would have looked at the other at all. */
export interface Explanation extends Comparison {
  readonly found: boolean;
}

/** Symmetric, and independent of everything but the two and the tables that ship. */
export function explain(a: Sketch, b: Sketch): Explanation {
  const [x, y] = [print(a), print(b)];
  const both = openCandidates(2, () => {});
  both.add(x);
  return { ...compare(x, y), found: both.sharing(both.add(y), 0).length > 0 };
}

/** What the family says of one of its members. Throws when the article is none of them. */
export function verdictOf(family: Family, article: string): Verdict {
  const member = family.members.find((m) => m.article === article);
  if (!member) throw new Error(`article ${article} is not in family ${family.id}`);
  const { kind, edge } = member;
  return { kind, family: family.id, origin: family.origin, version: family.version, ...(edge && { edge }) };
}
