import type { Family } from '@stemma/contracts';
import { threshold } from './compare.ts';
import { bondsOf, component, familyOf, type Node } from './family.ts';
import { openLikeness } from './likeness.ts';
import { linked, mostExamined } from './linkage.ts';
import type { Looking } from './looking.ts';
import type { Nodes } from './nodes.ts';
import type { Objections } from './objections.ts';
import { divide, type Rulings } from './rulings.ts';
import type { Print } from './sketch.ts';

/** Tells all families of what hangs together with an article: one, unless only few of its pairs are alike or a person has parted it. Its own comes first. */
export function openFamilies(
  nodes: Nodes,
  looking: Looking,
  rulings: Rulings,
  objections: Objections,
  versionsOf: (node: Node) => Print[],
) {
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

  return (start: Node): [Family, ...Family[]] => {
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
}
