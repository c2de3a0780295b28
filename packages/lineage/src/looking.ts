import { openAsking } from './asking.ts';
import type { Candidates } from './candidates.ts';
import { compare } from './compare.ts';
import { join, type Node } from './family.ts';
import type { Nodes } from './nodes.ts';
import { isAlike } from './objection.ts';
import type { Objections } from './objections.ts';

/**
 * After a restart an article that is like a newcomer may have kin that nobody knows yet, so it is made to look, too. Where more than this have not looked, none
 * is: each compares itself with all others. A family of theirs that comes apart by the newcomer is then told with its own next arrival.
 */
const mostWoken = 64;

/** What an article met when it looked: its kin, and those that are like it and not one text with it. */
interface Met {
  readonly kin: ReadonlySet<Node>;
  readonly alike: ReadonlySet<Node>;
}

/** Finds the kin of articles and what is like them, and has third articles asked about their ties. */
export function openLooking(candidates: Candidates, nodes: Nodes, objections: Objections) {
  /** All added with this running number or a later one, but perhaps the newest, have looked before the next was added. */
  let lookedFrom = 0;
  let newest = { id: '', looked: 0 };

  const newestLooked = (): boolean => newest.looked >= candidates.added();

  /** Compares an article with what came since; `tie` hears of each two versions that are one text. */
  const compareSince = (node: Node, since: number, tie: typeof join): Met => {
    const met = { kin: new Set<Node>(), alike: new Set<Node>() };
    for (const place of node.versions) {
      const version = candidates.at(place);
      for (const other of candidates.sharing(place, since).map(candidates.at)) {
        const found = nodes.get(other.article);
        if (!found || found === node) continue;
        const comparison = compare(version, other);
        if (comparison.same) {
          tie(node, version, found, other, comparison.score);
          met.kin.add(found);
        } else if (isAlike(comparison)) met.alike.add(found);
      }
    }
    return met;
  };

  /** The ids of all that are like an article. Known of those that have kin, since only these are asked about. */
  const alikeOf = (node: Node): Set<string> => {
    node.alike ??= idsOf(compareSince(node, 0, () => {}).alike);
    return node.alike;
  };
  const asking = openAsking(nodes, objections, alikeOf);

  /** Kin that looked later have told it already. */
  const seek = (node: Node): Met => {
    const met = compareSince(node, node.looked, join);
    if (node.looked === 0 && met.kin.size > 0) node.alike ??= idsOf(met.alike);
    node.looked = candidates.added();
    if (node.id === newest.id) newest = { id: node.id, looked: node.looked };
    for (const kin of met.kin) asking.ofTie(node, kin);
    for (const each of met.alike) {
      asking.ofAlike(node, each);
      asking.ofAlike(each, node);
    }
    return met;
  };

  return {
    /** Has to be called before a version is added. */
    willAdd(): void {
      if (!newestLooked()) lookedFrom = candidates.added();
    },
    /** Has to be called for the article of which a version was added. */
    added(node: Node): void {
      node.looked = 0;
      newest = { id: node.id, looked: 0 };
    },

    look(node: Node): void {
      const upTo = newestLooked() ? lookedFrom : candidates.added();
      if (node.looked > 0 && node.looked >= upTo) return;
      const isNewest = node.id === newest.id;
      const asleep = [...seek(node).alike].filter(({ looked }) => looked === 0);
      if (isNewest && asleep.length <= mostWoken) for (const each of asleep) seek(each);
    },

    takeFallen: asking.takeFallen,
  };
}

export type Looking = ReturnType<typeof openLooking>;

const idsOf = (nodes: ReadonlySet<Node>): Set<string> => new Set([...nodes].map(({ id }) => id));
