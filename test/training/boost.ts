import { leafOf, type Verifier } from '@stemma/lineage/verifier';
import { drawFrom } from './random.ts';

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

const bins = 48;
const smoothing = 4;
const leastHessian = 3;
/** Share of the examples, and of the features, that each tree is grown from (Friedman 2002, stochastic gradient boosting): faster, and better on others. */
const [sampled, sampledFeatures] = [0.5, 0.5];

/** Gradient boosting with logistic loss and second-order leaves, features binned by quantile, as XGBoost (Chen and Guestrin 2016) describes it. */
export function boost(examples: readonly Example[], { rounds, depth, rate, monotone }: BoostOptions): Verifier {
  const everyFeature = monotone.map((_, f) => f);
  let asked: readonly number[] = everyFeature;
  const limits = monotone.map((_, f) => quantiles(examples.map(({ values }) => values[f]!)));
  const binned = monotone.map((_, f) =>
    Uint8Array.from(examples, ({ values }) => limits[f]!.findLastIndex((limit) => values[f]! > limit) + 1),
  );
  const positive = examples.reduce((sum, { same, weight }) => sum + (same ? weight : 0), 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const base = Math.log(positive / (total - positive));
  const odds = new Float64Array(examples.length).fill(base);
  const [gradient, hessian] = [new Float64Array(examples.length), new Float64Array(examples.length)];

  const leaf = (rows: Int32Array, low: number, high: number, tree: number[]): void => {
    const value = rate * clamp(newton(sums(rows)), low, high);
    tree.push(-1, Math.round(value * 1e5) / 1e5);
  };
  const sums = (rows: Int32Array) => {
    let [g, h] = [0, 0];
    for (const row of rows) {
      g += gradient[row]!;
      h += hessian[row]!;
    }
    return { g, h };
  };
  const grow = (rows: Int32Array, left: number, low: number, high: number, tree: number[]): void => {
    const split = left > 0 ? bestSplit(rows, low, high) : undefined;
    if (!split) {
      leaf(rows, low, high, tree);
      return;
    }
    const { feature, bin, middle } = split;
    const at = tree.push(feature, limits[feature]![bin]!, 0) - 1;
    const direction = monotone[feature]!;
    grow(
      rows.filter((row) => binned[feature]![row]! <= bin),
      left - 1,
      direction < 0 ? middle : low,
      direction > 0 ? middle : high,
      tree,
    );
    tree[at] = tree.length;
    grow(
      rows.filter((row) => binned[feature]![row]! > bin),
      left - 1,
      direction > 0 ? middle : low,
      direction < 0 ? middle : high,
      tree,
    );
  };
  const bestSplit = (rows: Int32Array, low: number, high: number) => {
    const all = sums(rows);
    let best: { gain: number; feature: number; bin: number; middle: number } | undefined;
    const [gs, hs] = [new Float64Array(bins + 1), new Float64Array(bins + 1)];
    for (const f of asked) {
      gs.fill(0);
      hs.fill(0);
      const of = binned[f]!;
      for (const row of rows) {
        gs[of[row]!]! += gradient[row]!;
        hs[of[row]!]! += hessian[row]!;
      }
      let [g, h] = [0, 0];
      for (let bin = 0; bin < limits[f]!.length; bin++) {
        g += gs[bin]!;
        h += hs[bin]!;
        if (h < leastHessian || all.h - h < leastHessian) continue;
        const lesser = clamp(newton({ g, h }), low, high);
        const greater = clamp(newton({ g: all.g - g, h: all.h - h }), low, high);
        if ((greater - lesser) * monotone[f]! < 0) continue;
        const gain =
          (g * g) / (h + smoothing) + (all.g - g) ** 2 / (all.h - h + smoothing) - all.g ** 2 / (all.h + smoothing);
        if (gain > (best?.gain ?? 1e-3)) best = { gain, feature: f, bin, middle: (lesser + greater) / 2 };
      }
    }
    return best;
  };

  const draw = drawFrom(1);
  const everyRow = Int32Array.from(examples, (_, i) => i);
  const trees = Array.from({ length: rounds }, () => {
    examples.forEach(({ same, weight }, i) => {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      gradient[i] = weight * (Number(same) - p);
      hessian[i] = weight * p * (1 - p);
    });
    asked = everyFeature.filter(() => draw.chance(sampledFeatures));
    const tree: number[] = [];
    grow(
      everyRow.filter(() => draw.chance(sampled)),
      depth,
      -Infinity,
      Infinity,
      tree,
    );
    examples.forEach(({ values }, i) => {
      odds[i]! += leafOf(tree, values);
    });
    return tree;
  });
  return { version: 1, base: Math.round(base * 1e5) / 1e5, trees };
}

const newton = ({ g, h }: { g: number; h: number }): number => g / (h + smoothing);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function quantiles(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts = Array.from({ length: bins - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bins)]!);
  return [...new Set(cuts.map((cut) => Math.round(cut * 1e4) / 1e4))];
}
