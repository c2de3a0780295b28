import type { Node } from './family.ts';
import { mostExamined } from './linkage.ts';
import type { Nodes } from './nodes.ts';
import type { Objections } from './objections.ts';

/**
 * Asks third articles what they say of ties: those that were compared with both and are like both, or, of digests, with one of
 * them. A question is asked when the last of its three links is found; so what is asked in the end does not depend on which came first. `alikeOf` tells the ids of all that
 * are like an article and not one text with it.
 */
export function openAsking(nodes: Nodes, objections: Objections, alikeOf: (node: Node) => Set<string>) {
  const fallen = new Set<Node>();

  /** One that has not looked yet asks for itself when it does. */
  const canAsk = (node: Node): boolean => node.looked > 0 && node.kin.size < mostExamined;

  const nearOf = (node: Node): Node[] => [
    ...[...alikeOf(node)].flatMap((id) => nodes.get(id) ?? []),
    ...node.kin.keys(),
  ];

  const note = (fell: boolean, tied: Node): void => {
    if (fell) fallen.add(tied);
  };

  /** Two are tied: all that are like both are asked, and what is an item of one beside the other. */
  const ofTie = (a: Node, b: Node): void => {
    if (canAsk(a) && canAsk(b)) {
      for (const id of alikeOf(a)) {
        const third = alikeOf(b).has(id) && nodes.get(id);
        if (third) note(objections.askForm(a, b, third), a);
      }
    }
    if (canAsk(a)) askOfItem(a, b, () => nearOf(a));
    if (canAsk(b)) askOfItem(b, a, () => nearOf(b));
  };
  const askOfItem = (digest: Node, item: Node, others: () => readonly Node[]): void => {
    if (!objections.isItem(digest, item)) return;
    for (const third of others()) note(objections.askDigest(digest, item, third), digest);
    for (const other of digest.kin.keys()) note(objections.askDigest(digest, other, item), digest);
  };

  /** One is like another: it is asked about the ties of that. */
  const ofAlike = (one: Node, third: Node): void => {
    if (one.kin.size === 0 || !canAsk(one)) return;
    alikeOf(one).add(third.id);
    for (const kin of one.kin.keys()) {
      if (canAsk(kin) && alikeOf(kin).has(third.id)) note(objections.askForm(one, kin, third), one);
    }
    askOfItem(one, third, () => []);
  };

  return {
    ofTie,
    ofAlike,

    /** Takes one of the articles of which a tie has fallen since; undefined when there is none. */
    takeFallen(): Node | undefined {
      const [one] = fallen;
      if (one) fallen.delete(one);
      return one;
    },
  };
}
