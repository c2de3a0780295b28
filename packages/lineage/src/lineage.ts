import type { Family, Sketch, Verdict } from '@stemma/contracts';
import { openCandidates } from './candidates.ts';
import { sameText } from './compare.ts';
import { component, familyOf, join, type Node } from './family.ts';
import { type Print, print } from './sketch.ts';

/**
 * The families of one set of articles. What it says is a function of the set of sketches that it was given, not of
 * their order: an edge depends on two articles alone, a family on the edges alone.
 */
export function openLineage(options: { capacity?: number } = {}) {
  const nodes = new Map<string, Node>();
  const candidates = openCandidates(options.capacity ?? 200_000);

  const nodeOf = (id: string, source: string, language: string): Node => {
    const node = nodes.get(id) ?? { id, source, language, versions: new Map(), kin: new Map(), eventTime: '9' };
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

  return {
    /** Takes in one version of one article; a version that is known already changes nothing. */
    add(sketch: Sketch): void {
      const node = nodeOf(sketch.article, sketch.source, sketch.language);
      if (node.versions.has(versionKey(sketch))) return;
      const version = print(sketch);
      node.versions.set(versionKey(version), version);
      if (version.eventTime < node.eventTime) node.eventTime = version.eventTime;
      for (const other of candidates.sharing(version)) {
        const kin = nodes.get(other.article);
        if (kin && kin !== node && sameText(version, other)) join(node, version, kin, other);
      }
      for (const old of candidates.add(version)) forget(old);
    },

    /** The family that an article is in now. Throws when the article was never added. */
    family(id: string): Family {
      const node = nodes.get(id);
      if (!node) throw new Error(`article ${id} has no sketch here`);
      return familyOf(component(node));
    },
  };
}

const versionKey = ({ observedAt, contentHash }: Pick<Sketch, 'observedAt' | 'contentHash'>): string =>
  `${observedAt}/${contentHash}`;

export type Lineage = ReturnType<typeof openLineage>;

/** What the family says of one of its members. Throws when the article is none of them. */
export function verdictOf(family: Family, article: string): Verdict {
  const member = family.members.find((m) => m.article === article);
  if (!member) throw new Error(`article ${article} is not in family ${family.id}`);
  const { kind, edge } = member;
  return { kind, family: family.id, origin: family.origin, version: family.version, ...(edge && { edge }) };
}
