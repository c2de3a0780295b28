import { type Features, featureNames } from './features.ts';
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

/** How sure it is that two texts are one, 0 to 1. */
export function scoreOf(features: Features, verifier: Verifier = shipped): number {
  const values = featureNames.map((name) => features[name]);
  let odds = verifier.base;
  for (const tree of verifier.trees) odds += leafOf(tree, values);
  return 1 / (1 + Math.exp(-odds));
}

/** What a tree says of the values of all features, in the order of `featureNames`. */
export function leafOf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  while ((tree[at] as number) >= 0) {
    at = (values[tree[at] as number] as number) > (tree[at + 1] as number) ? (tree[at + 2] as number) : at + 3;
  }
  return tree[at + 1] as number;
}
