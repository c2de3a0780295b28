/** Pairs that stand in one group together. */
export function pairs(groups: readonly string[]): number {
  const sizes = Map.groupBy(groups, (group) => group).values();
  return sizes.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

/** Part over whole; 0 of nothing is 0. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Harmonic mean of precision and recall. */
export const f1 = (precision: number, recall: number): number => share(2 * precision * recall, precision + recall);

export interface GroupScore {
  readonly precision: number;
  readonly recall: number;
  readonly pair_f1: number;
  readonly ari: number;
}

/**
 * How well the found groups agree with the true ones; both name a group for each article, in the same order. Precision,
 * recall and F1 over pairs of articles, and the adjusted Rand index (Hubert and Arabie 1985, formula 5).
 */
export function scoreGroups(truth: readonly string[], found: readonly string[]): GroupScore {
  const both = pairs(truth.map((group, i) => `${group} ${found[i]}`));
  const [right, joined, all] = [pairs(truth), pairs(found), (truth.length * (truth.length - 1)) / 2];
  const expected = share(right * joined, all);
  const [precision, recall] = [share(both, joined), share(both, right)];
  const ari = share(both - expected, (right + joined) / 2 - expected);
  return { precision, recall, pair_f1: f1(precision, recall), ari };
}

/** For each article, whether another of its true group is in its found group. */
export function foundWithKin(truth: readonly string[], found: readonly string[]): boolean[] {
  const sizes = sizesOf(truth.map((group, i) => `${group} ${found[i]}`));
  return truth.map((group, i) => (sizes.get(`${group} ${found[i]}`) ?? 0) > 1);
}

/** For each article, whether an article of another true group is in its found group. */
export function joinedWithOthers(truth: readonly string[], found: readonly string[]): boolean[] {
  const [groups, kin] = [sizesOf(found), sizesOf(truth.map((group, i) => `${group} ${found[i]}`))];
  return truth.map((group, i) => (groups.get(found[i] ?? '') ?? 0) > (kin.get(`${group} ${found[i]}`) ?? 0));
}

function sizesOf(groups: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

/** Three decimals: more would be noise. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
