import { leafOf, type Verifier } from '@stemma/lineage/verifier';
import { drawFrom } from './random.ts';
import { type Binned, growTree, mostBins } from './trees.ts';

export interface Example {
  readonly values: readonly number[];
  readonly same: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** -1 or 1 where the score may only fall or rise with a feature, else 0. */
  readonly monotone: readonly number[];
}

/** Share of the examples, and of the features, that each tree is grown from (Friedman 2002, stochastic gradient boosting): faster, and better on others. */
const [sampled, sampledFeatures] = [0.5, 0.5];

/** Gradient boosting with logistic loss. */
export function boost(examples: readonly Example[], { rounds, depth, rate, monotone }: BoostOptions): Verifier {
  const data = binned(examples, monotone);
  const base = baseOf(examples);
  const odds = new Float64Array(examples.length).fill(base);
  const draw = drawFrom(1);
  const everyRow = Int32Array.from(examples, (_, i) => i);
  const everyFeature = monotone.map((_, f) => f);
  const trees = Array.from({ length: rounds }, () => {
    examples.forEach(({ same, weight }, i) => {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      data.gradient[i] = weight * (Number(same) - p);
      data.hessian[i] = weight * p * (1 - p);
    });
    const asked = everyFeature.filter(() => draw.chance(sampledFeatures));
    const rows = everyRow.filter(() => draw.chance(sampled));
    const tree = growTree(data, rows, asked, depth, rate);
    examples.forEach(({ values }, i) => {
      odds[i]! += leafOf(tree, values);
    });
    return tree;
  });
  return { version: 1, base: Math.round(base * 1e5) / 1e5, trees };
}

/** Log of the odds that an example is of one story. */
function baseOf(examples: readonly Example[]): number {
  const positive = examples.reduce((sum, { same, weight }) => sum + (same ? weight : 0), 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return Math.log(positive / (total - positive));
}

function binned(examples: readonly Example[], monotone: readonly number[]): Binned {
  const limits = monotone.map((_, f) => quantiles(examples.map(({ values }) => values[f]!)));
  const bins = limits.map((of, f) =>
    Uint8Array.from(examples, ({ values }) => of.findLastIndex((limit) => values[f]! > limit) + 1),
  );
  const [gradient, hessian] = [new Float64Array(examples.length), new Float64Array(examples.length)];
  return { limits, bins, gradient, hessian, monotone };
}

function quantiles(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts = Array.from(
    { length: mostBins - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / mostBins)]!,
  );
  return [...new Set(cuts.map((cut) => Math.round(cut * 1e4) / 1e4))];
}
