import type { Family, Ruling, Sketch, Verdict } from '@stemma/contracts';
import { openCandidates } from './candidates.ts';
import { type Comparison, compare } from './compare.ts';
import { bondsOf, component, familyOf, join, type Node } from './family.ts';
import { divide, openRulings } from './rulings.ts';
import { type Print, print } from './sketch.ts';

/**
 * The families of one set of articles. What it says is a function of the set of sketches and rulings that it was given, not
 * of their order: an edge depends on two articles alone, a family on the edges and on what people ruled alone.
 */
export function openLineage(options: { capacity?: number } = {}) {
  const nodes = new Map<string, Node>();
  const candidates = openCandidates(options.capacity ?? 200_000);
  const rulings = openRulings();
  /** All added with this running number or a later one have looked for their kin before the next was added. */
  let lookedFrom = 0;
  let newest: Node | undefined;

  const nodeOf = (id: string, source: string, language: string): Node => {
    const node = nodes.get(id) ?? {
      id,
      source,
      language,
      versions: new Map(),
      kin: new Map(),
      eventTime: '9',
      looked: 0,
    };
    nodes.set(id, node);
    return node;
  };

  /** What is forgotten leaves its family too; the store keeps what was said of it. */
  const forget = (version: Print): void => {
    const node = nodes.get(version.article);
    node?.versions.delete(versionKey(version));
    if (!node || node.versions.size > 0) return;
    nodes.delete(node.id);
    for (const kin of node.kin.keys()) kin.kin.delete(node);
  };

  /** Finds the kin that a node may have among what came since it last looked. Kin that looked later have told it already. */
  const look = (node: Node): void => {
    if (node.looked > 0 && node.looked >= lookedFrom) return;
    for (const version of node.versions.values()) {
      for (const other of candidates.sharing(version, node.looked)) {
        const kin = nodes.get(other.article);
        if (!kin || kin === node) continue;
        const comparison = compare(version, other);
        if (comparison.same) join(node, version, kin, other, comparison.score);
      }
    }
    node.looked = candidates.added();
  };

  const ruledTogether = ({ id }: Node): Node[] =>
    rulings.partners(id).flatMap((other) => (rulings.between(id, other) === 'together' && nodes.get(other)) || []);

  /** All families of what hangs together with a node: one, unless a person has parted it. */
  const around = (start: Node): [Family, ...Family[]] => {
    const all = component(start, look, ruledTogether);
    const ids = all.map(({ id }) => id);
    const ruled = rulings.count(ids);
    // Counts what only grows, for all parts alike: so a later state of each part has a higher version.
    const version = all.reduce((sum, node) => sum + node.versions.size, ruled);
    if (ruled === 0) return [familyOf(all, version)];
    const bonds = all.flatMap((node) => [
      ...bondsOf(node),
      ...ruledTogether(node).map(({ id }) => ({ a: node.id, b: id, strength: Number.POSITIVE_INFINITY })),
    ]);
    const parts = divide(ids, bonds, rulings).map((part) => all.filter(({ id }) => part.includes(id)));
    const own = parts.find((part) => part.includes(start)) ?? all;
    return [familyOf(own, version), ...parts.filter((part) => part !== own).map((part) => familyOf(part, version))];
  };

  const nodeAt = (id: string): Node => {
    const node = nodes.get(id);
    if (!node) throw new Error(`article ${id} has no sketch here`);
    return node;
  };

  return {
    /** Takes in what a person decided, also of articles that are not here yet. */
    rule: (ruling: Ruling): void => void rulings.add(ruling),

    knows: (id: string): boolean => nodes.has(id),

    /** Takes in one version of one article; a version that is known already changes nothing. Its kin is looked for when a family is asked for. */
    add(sketch: Sketch): void {
      const node = nodeOf(sketch.article, sketch.source, sketch.language);
      if (node.versions.has(versionKey(sketch))) return;
      if (newest && newest.looked < candidates.added()) lookedFrom = candidates.added();
      const version = print(sketch);
      node.versions.set(versionKey(version), version);
      if (version.eventTime < node.eventTime) node.eventTime = version.eventTime;
      node.looked = 0;
      newest = node;
      for (const old of candidates.add(version)) forget(old);
    },

    /** The family that an article is in now. Throws when the article was never added. */
    family: (id: string): Family => around(nodeAt(id))[0],

    /** The same, and behind it the other families that it would be one with, had nobody parted them. */
    families: (id: string): [Family, ...Family[]] => around(nodeAt(id)),
  };
}

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
  const both = openCandidates(2);
  both.add(x);
  return { ...compare(x, y), found: both.sharing(y, 0).includes(x) };
}

/** What the family says of one of its members. Throws when the article is none of them. */
export function verdictOf(family: Family, article: string): Verdict {
  const member = family.members.find((m) => m.article === article);
  if (!member) throw new Error(`article ${article} is not in family ${family.id}`);
  const { kind, edge } = member;
  return { kind, family: family.id, origin: family.origin, version: family.version, ...(edge && { edge }) };
}
