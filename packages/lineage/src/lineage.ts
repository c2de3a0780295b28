import type { Family, Ruling, Sketch, Verdict } from '@stemma/contracts';
import { openCandidates, type Place } from './candidates.ts';
import { type Comparison, compare, threshold } from './compare.ts';
import { bondsOf, component, familyOf, join, type Node } from './family.ts';
import { openLikeness } from './likeness.ts';
import { linked } from './linkage.ts';
import { openNodes } from './nodes.ts';
import { divide, openRulings } from './rulings.ts';
import { type Print, print } from './sketch.ts';

/**
 * The families of one set of articles. What it says is a function of the set of sketches and rulings that it was given, not
 * of their order: an edge depends on two articles alone, a family on the edges and on what people ruled alone.
 */
export function openLineage(options: { capacity?: number } = {}) {
  const rulings = openRulings();
  /** All added with this running number or a later one, but perhaps the newest, have looked for their kin before the next was added. */
  let lookedFrom = 0;
  let newest = { id: '', looked: 0 };

  /** What is forgotten leaves its family too; the store keeps what was said of it. */
  const forget = (article: string, place: Place): void => {
    const node = nodes.get(article);
    if (!node) return;
    node.versions = node.versions.filter((known) => known !== place);
    if (node.versions.length > 0) return;
    nodes.delete(node.id);
    for (const kin of node.kin.keys()) kin.kin.delete(node);
  };
  const candidates = openCandidates(options.capacity ?? 200_000, forget);
  const nodes = openNodes(candidates.timeAt);

  const versionsOf = (node: Node): Print[] => node.versions.map(candidates.at);
  const likeness = openLikeness(versionsOf);

  const newestLooked = (): boolean => newest.looked >= candidates.added();

  /** Finds the kin that a node may have among what came since it last looked. Kin that looked later have told it already. */
  const look = (node: Node): void => {
    const upTo = newestLooked() ? lookedFrom : candidates.added();
    if (node.looked > 0 && node.looked >= upTo) return;
    for (const place of node.versions) {
      const sharing = candidates.sharing(place, node.looked);
      if (sharing.length === 0) continue;
      const version = candidates.at(place);
      for (const other of sharing.map(candidates.at)) {
        const kin = nodes.get(other.article);
        if (!kin || kin === node) continue;
        const comparison = compare(version, other);
        if (comparison.same) join(node, version, kin, other, comparison.score);
      }
    }
    node.looked = candidates.added();
    if (node.id === newest.id) newest = { id: node.id, looked: node.looked };
  };

  /** All that was ever ruled on together with a node: what hangs together must not shrink when a ruling is taken back, or its version would fall. */
  const ruledOn = ({ id }: Node): Node[] => rulings.partners(id).flatMap((other) => nodes.get(other) ?? []);
  const ruledTogether = (node: Node): Node[] =>
    ruledOn(node).filter((other) => rulings.between(node.id, other.id) === 'together');

  /** What belongs together on the whole of what hangs together. */
  const groupsOf = (all: readonly Node[], ids: readonly string[]): (readonly string[])[] =>
    all.length < 3 || all.length > mostExamined ? [ids] : linked(ids, likeness(all), threshold);

  /** All families of what hangs together with a node: one, unless only few of its pairs are alike or a person has parted it. */
  const around = (start: Node): [Family, ...Family[]] => {
    const all = component(start, look, ruledOn);
    const ids = all.map(({ id }) => id);
    const ruled = rulings.count(ids);
    // Counts what only grows, for all parts alike: so a later state of each part has a higher version.
    const version = all.reduce((sum, node) => sum + node.versions.length, ruled);
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
    if (!newestLooked()) lookedFrom = candidates.added();
    node.time = Math.min(node.time, version.time);
    node.looked = 0;
    newest = { id: node.id, looked: 0 };
    const place = candidates.add(version);
    node.versions = node.versions.concat(place);
    candidates.makeRoom(place);
  };

  const familiesOf = (id: string): [Family, ...Family[]] => {
    const families = around(nodeAt(id));
    nodes.rest();
    return families;
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
    family: (id: string): Family => familiesOf(id)[0],

    /** The same, and behind it the other families that it would be one with, had nobody parted them. */
    families: familiesOf,
  };
}

/**
 * Of more articles than this not every pair is compared: the cost would grow with their square at every arrival, and what so
 * many outlets carry is seldom a chain.
 */
const mostExamined = 64;

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
