import type { Edge, Family, Member, VerdictKind } from '@stemma/contracts';
import type { Place } from './candidates.ts';
import { edge } from './compare.ts';
import { coverage } from './coverage.ts';
import type { Bond } from './rulings.ts';
import type { Print } from './sketch.ts';

/** One article in memory: where its versions are kept, and the articles that carry the same text. */
export interface Node {
  readonly id: string;
  versions: readonly Place[];
  kin: Map<Node, Tie>;
  /** Earliest of its versions, ms since 1970. */
  time: number;
  /** The ids of what is like it and not one text with it, once it has kin. */
  alike?: Set<string>;
  /** How many prints there were when it last looked for its kin; 0 when it never did. */
  looked: number;
}

/** Most articles never have kin: they share one map of none. */
const alone = new Map<Node, Tie>();

function ownKin(node: Node): Map<Node, Tie> {
  if (node.kin === alone) node.kin = new Map();
  return node.kin;
}

export const lonely = (id: string): Node => ({
  id,
  versions: [],
  kin: alone,
  time: Number.POSITIVE_INFINITY,
  looked: 0,
});

/** What an article has with its kin, by the two versions of them that have most in common. */
interface Tie {
  readonly score: number;
  /** How much of both the two versions share: the sum of their coverages. */
  readonly shared: number;
  /** The line from the kin to this one, should the kin be the earlier. */
  readonly line: Edge;
  /** Which versions these are. */
  readonly versions: string;
}

/** Ties two articles by a pair of their versions; of several pairs the closest stands, whichever came first. */
export function join(a: Node, versionA: Print, b: Node, versionB: Print, score: number): void {
  const { one, other } = coverage(versionA, versionB);
  const both = { score, shared: one + other, versions: nameOf(versionA, versionB) };
  const standing = a.kin.get(b);
  if (standing && closeness(standing, both) >= 0) return;
  ownKin(a).set(b, { ...both, line: edge(versionB, versionA, { kept: other, added: 1 - one }) });
  ownKin(b).set(a, { ...both, line: edge(versionA, versionB, { kept: one, added: 1 - other }) });
}

/** Positive when `s` is the closer. Total over the pairs of versions of two articles. */
const closeness = (s: Omit<Tie, 'line'>, t: Omit<Tie, 'line'>): number =>
  s.score - t.score || s.shared - t.shared || compareText(t.versions, s.versions);
const nameOf = (...versions: readonly Print[]): string =>
  versions
    .map((print) => print.observedAt + print.contentHash)
    .sort()
    .join();

/** Everything that hangs together with a node. `look` is called for each before its kin is read; `more` is kin by ruling. */
export function component(start: Node, look: (node: Node) => void, more: (node: Node) => Node[]): Node[] {
  const found = new Set([start]);
  for (const node of found) {
    look(node);
    for (const kin of node.kin.keys()) found.add(kin);
    for (const kin of more(node)) found.add(kin);
  }
  return [...found];
}

/** Earliest first; of two at the same moment, the one with the smaller id. */
const byEventTime = (a: Node, b: Node): number => a.time - b.time || compareText(a.id, b.id);

/** What a node is tied to, for `divide`. */
export const bondsOf = ({ id, kin }: Node): Bond[] =>
  [...kin].filter(([other]) => id < other.id).map(([other, { score }]) => ({ a: id, b: other.id, strength: score }));

/** Reads the versions of a node, at least one. */
export type Read = (node: Node) => readonly Print[];

/** The family of what belongs together: its earliest article is its name and its origin, each other hangs on one before it. */
export function familyOf(nodes: readonly Node[], version: number, read: Read): Family {
  const all = new Set(nodes);
  const ordered = [...nodes].sort(byEventTime);
  const [root] = ordered as [Node, ...Node[]];
  const origin = latest(read(root));
  const members = ordered.map((node) => member(node, latest(read(node)), all, origin));
  return { id: root.id, version, origin: root.id, language: origin.language, members };
}

function member(node: Node, print: Print, all: ReadonlySet<Node>, origin: Print): Member {
  const { article, source } = print;
  const eventTime = new Date(node.time).toISOString();
  if (article === origin.article) return { article, source, eventTime, kind: 'original' };
  const line = lineTo(node, all) ?? distantLine(origin, print);
  return { article, source, eventTime, kind: verdictKind(line.kind), edge: line };
}

/**
 * The edge from the predecessor that explains most of an article's text; of those that explain about as much, the
 * earliest: two outlets that cut the same agency story alike both have it from the agency. None where it joined only through
 * a later article that has both texts: then it hangs on the root, with what it has of it.
 */
function lineTo(node: Node, all: ReadonlySet<Node>): Edge | undefined {
  const isBefore = (kin: Node): boolean => byEventTime(kin, node) < 0 && all.has(kin);
  let least = Number.POSITIVE_INFINITY;
  for (const [kin, { line }] of node.kin) if (line.added < least && isBefore(kin)) least = line.added;
  // No list is sorted for it: where thousands are kin of each other, that would be most of what a newcomer costs.
  let first: Node | undefined;
  for (const [kin, { line }] of node.kin) {
    if (line.added <= least + alike && isBefore(kin) && (!first || byEventTime(kin, first) < 0)) first = kin;
  }
  return first && node.kin.get(first)?.line;
}
// A changed word costs four shingles: two or three in a hundred words are an outlet's own spelling or style.
const alike = 0.08;

function distantLine(from: Print, to: Print): Edge {
  const { one, other } = coverage(from, to);
  return edge(from, to, { kept: one, added: 1 - other });
}

const latest = (versions: readonly Print[]): Print =>
  versions.reduce((a, b) => (compareText(a.observedAt + a.contentHash, b.observedAt + b.contentHash) < 0 ? b : a));

const verdictKind = (kind: Edge['kind']): VerdictKind => (kind === 'update' || kind === 'correction' ? kind : 'copy');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
