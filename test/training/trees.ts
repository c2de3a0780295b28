/** What is learnt from: the values of all features, binned by quantile, and what the odds so far are wrong by (first and second derivative of the loss). */
export interface Binned {
  /** By feature: the limits between its bins, ascending. */
  readonly limits: readonly (readonly number[])[];
  /** By feature, of each row: its bin. */
  readonly bins: readonly Uint8Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** -1 or 1 where the score may only fall or rise with a feature, else 0. */
  readonly monotone: readonly number[];
}

export const mostBins = 48;
const smoothing = 4;
const leastHessian = 3;
const leastGain = 1e-3;

/** Sum of the gradients and of the hessians of some rows. */
interface Sums {
  readonly g: number;
  readonly h: number;
}
interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  /** Between the values of the two sides. */
  readonly middle: number;
}
/** What a value has to lie between, for the score to rise or fall with the features above. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** Grows a tree of so many levels with second-order leaves, as XGBoost (Chen and Guestrin 2016) describes it; only the features asked for are split by. Flat, as `leafOf` reads it. */
export function growTree(data: Binned, rows: Int32Array, asked: readonly number[], depth: number, rate: number) {
  const tree: number[] = [];
  const grow = (of: Int32Array, left: number, range: Range): void => {
    const split = left > 0 ? bestSplit(data, of, asked, range) : undefined;
    if (!split) {
      tree.push(-1, Math.round(rate * leafValue(sumsOf(data, of), range) * 1e5) / 1e5);
      return;
    }
    const { feature, bin, middle } = split;
    const bins = data.bins[feature]!;
    const at = tree.push(feature, data.limits[feature]![bin]!, 0) - 1;
    const { lesser, greater } = ranges(range, middle, data.monotone[feature]!);
    grow(
      of.filter((row) => bins[row]! <= bin),
      left - 1,
      lesser,
    );
    tree[at] = tree.length;
    grow(
      of.filter((row) => bins[row]! > bin),
      left - 1,
      greater,
    );
  };
  grow(rows, depth, { low: -Infinity, high: Infinity });
  return tree;
}

const ranges = ({ low, high }: Range, middle: number, direction: number) => ({
  lesser: { low: direction < 0 ? middle : low, high: direction > 0 ? middle : high },
  greater: { low: direction > 0 ? middle : low, high: direction < 0 ? middle : high },
});

const leafValue = ({ g, h }: Sums, { low, high }: Range): number => Math.min(high, Math.max(low, g / (h + smoothing)));

function sumsOf({ gradient, hessian }: Binned, rows: Int32Array): Sums {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row]!;
    h += hessian[row]!;
  }
  return { g, h };
}

function bestSplit(data: Binned, rows: Int32Array, asked: readonly number[], range: Range): Split | undefined {
  const all = sumsOf(data, rows);
  let best: Split | undefined;
  const [gs, hs] = [new Float64Array(mostBins + 1), new Float64Array(mostBins + 1)];
  for (const feature of asked) {
    gs.fill(0);
    hs.fill(0);
    const bins = data.bins[feature]!;
    for (const row of rows) {
      gs[bins[row]!]! += data.gradient[row]!;
      hs[bins[row]!]! += data.hessian[row]!;
    }
    let [g, h] = [0, 0];
    for (let bin = 0; bin < data.limits[feature]!.length; bin++) {
      g += gs[bin]!;
      h += hs[bin]!;
      const rest = { g: all.g - g, h: all.h - h };
      if (h < leastHessian || rest.h < leastHessian) continue;
      const [lesser, greater] = [leafValue({ g, h }, range), leafValue(rest, range)];
      if ((greater - lesser) * data.monotone[feature]! < 0) continue;
      const gain = worth({ g, h }) + worth(rest) - worth(all);
      if (gain > (best?.gain ?? leastGain)) best = { gain, feature, bin, middle: (lesser + greater) / 2 };
    }
  }
  return best;
}

/** Twice what the loss falls by when these rows get a value of their own. */
const worth = ({ g, h }: Sums): number => (g * g) / (h + smoothing);
