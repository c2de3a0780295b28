import type { Edge, Family, Member, VerdictKind } from '@stemma/contracts';
import { edge, type Overlap, overlap } from './compare.ts';
import type { Print } from './sketch.ts';

/** One article in memory: its versions, and the articles that carry the same text. */
export interface Node {
  readonly id: string;
  readonly source: string;
  readonly language: string;
  readonly versions: Map<string, Print>;
  readonly kin: Map<Node, Tie>;
  /** Earliest of its versions. Instants sort as strings. */
  eventTime: string;
}

/** The two versions of two articles that have most in common; `overlap.ofA` counts for `mine`. */
interface Tie {
  readonly mine: Print;
  readonly theirs: Print;
  readonly overlap: Overlap;
}

/** Ties two articles by a pair of their versions; of several pairs the closest stands, whichever came first. */
export function join(a: Node, versionA: Print, b: Node, versionB: Print): void {
  const o = overlap(versionA, versionB);
  const tie = { mine: versionA, theirs: versionB, overlap: o };
  const standing = a.kin.get(b);
  if (standing && closeness(standing, tie) >= 0) return;
  a.kin.set(b, tie);
  b.kin.set(a, { mine: versionB, theirs: versionA, overlap: { ...o, ofA: o.ofB, ofB: o.ofA } });
}

/** Positive when `s` is the closer. Total over the pairs of versions of two articles, seen from the same one. */
function closeness(s: Tie, t: Tie): number {
  return (
    s.overlap.containment - t.overlap.containment ||
    s.overlap.shared - t.overlap.shared ||
    compareText(versions(t), versions(s))
  );
}
const versions = ({ mine, theirs }: Tie): string =>
  [mine, theirs]
    .map((print) => print.observedAt + print.contentHash)
    .sort()
    .join();

/** Everything that hangs together with a node. */
export function component(start: Node): Node[] {
  const found = new Set([start]);
  for (const node of found) for (const kin of node.kin.keys()) found.add(kin);
  return [...found];
}

/** Earliest first; of two at the same moment, the one with the smaller id. */
const byEventTime = (a: Node, b: Node): number => compareText(a.eventTime, b.eventTime) || compareText(a.id, b.id);

/** The family of a component: its earliest article is its name and its origin, each other hangs on one before it. */
export function familyOf(nodes: readonly Node[]): Family {
  const ordered = [...nodes].sort(byEventTime);
  const [root] = ordered as [Node, ...Node[]];
  return {
    id: root.id,
    version: ordered.reduce((sum, node) => sum + node.versions.size, 0),
    origin: root.id,
    language: root.language,
    members: ordered.map((node) => member(node, root)),
  };
}

function member(node: Node, root: Node): Member {
  const { id, source, eventTime } = node;
  if (node === root) return { article: id, source, eventTime, kind: 'original' };
  const line = lineTo(node, root);
  return { article: id, source, eventTime, kind: verdictKind(line.kind), edge: line };
}

/**
 * The edge from the predecessor that explains most of an article's text; of those that explain about as much, the
 * earliest: two outlets that cut the same agency story alike both have it from the agency.
 */
function lineTo(node: Node, root: Node): Edge {
  const lines = [...node.kin]
    .filter(([kin]) => byEventTime(kin, node) < 0)
    .sort(([a], [b]) => byEventTime(a, b))
    .map(([, tie]) => edge(tie.theirs, tie.mine, { ...tie.overlap, ofA: tie.overlap.ofB, ofB: tie.overlap.ofA }));
  const least = Math.min(...lines.map(({ added }) => added));
  // Joined only through a later article that has both texts: it hangs on the root, with what it has of it.
  return lines.find(({ added }) => added <= least + alike) ?? edge(latest(root), latest(node));
}
// A changed word costs four shingles: two or three in a hundred words are an outlet's own spelling or style.
const alike = 0.08;

const latest = (node: Node): Print =>
  [...node.versions.values()].reduce((a, b) =>
    compareText(a.observedAt + a.contentHash, b.observedAt + b.contentHash) < 0 ? b : a,
  );

const verdictKind = (kind: Edge['kind']): VerdictKind => (kind === 'update' || kind === 'correction' ? kind : 'copy');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
