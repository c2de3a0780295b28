import { type Features, featureNames } from './feature-names.ts';
import table from './tables/verifier.json' with { type: 'json' };

/**
 * Boosted regression trees (Friedman 2001), one flat list of numbers a tree, a node at `i`: [feature, limit, where the greater side goes on]; the
 * lesser side goes on behind it. A leaf is [-1, value].
 */
export interface Verifier {
  readonly version: number;
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The verifier that ships. Written by `test/training`. */
export const shipped: Verifier = table;

/** What a tree says of the values of all features, in the order of `featureNames`: its list read step by step, as the training does. */
export function leafOf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  while ((tree[at] as number) >= 0) {
    at = (values[tree[at] as number] as number) > (tree[at + 1] as number) ? (tree[at + 2] as number) : at + 3;
  }
  return tree[at + 1] as number;
}

/** How sure the shipped verifier is that two texts are one, 0 to 1. */
export function scoreOf(features: Features): number {
  for (let f = 0; f < values.length; f++) values[f] = features[featureNames[f] as keyof Features];
  return 1 / (1 + Math.exp(-oddsOf(values)));
}

const values = new Float64Array(featureNames.length);

/**
 * The trees are kept as full ones of this depth, the two sides of a node `i` at 2 i + 1 and 2 i + 2: then no step is a branch, which the processor would have to
 * foretell and can't, and a pair is scored in a third of the time.
 */
const depth = 6;
const inner = 2 ** depth - 1;
const { length } = shipped.trees;
const asked = new Uint8Array(length * inner);
const limits = new Float64Array(length * inner);
const leaves = new Float64Array(length * (inner + 1));
for (const [t, tree] of shipped.trees.entries()) fill(tree, t, 0, 0);

/** Puts what stands at a place of a tree into a node, and all below it. A leaf above the lowest level stands at every end below it. */
function fill(tree: readonly number[], t: number, at: number, node: number): void {
  const isLeaf = (tree[at] as number) < 0;
  if (node >= inner) {
    if (!isLeaf) throw new Error(`tree ${t} of the verifier is deeper than ${depth}`);
    leaves[t * (inner + 1) + node - inner] = tree[at + 1] as number;
    return;
  }
  if (!isLeaf) [asked[t * inner + node], limits[t * inner + node]] = [tree[at] as number, tree[at + 1] as number];
  fill(tree, t, isLeaf ? at : at + 3, 2 * node + 1);
  fill(tree, t, isLeaf ? at : (tree[at + 2] as number), 2 * node + 2);
}

/** The node below one of the tree whose first node is `root`. */
const below = (of: Float64Array, root: number, node: number): number =>
  2 * node + 1 + Number((of[asked[root + node] as number] as number) > (limits[root + node] as number));

function oddsOf(of: Float64Array): number {
  let odds = shipped.base;
  for (let t = 0, root = 0, ends = -inner; t < length; t++, root += inner, ends += inner + 1) {
    // Written out: a loop would cost as much again.
    const half = below(of, root, below(of, root, below(of, root, 0)));
    odds += leaves[ends + below(of, root, below(of, root, below(of, root, half)))] as number;
  }
  return odds;
}
