import { sameWord } from './codes.ts';
import type { Comparable } from './comparable.ts';
import { areIn, isNumber, ratio, sum } from './measures.ts';

/** What two headlines say in the same place between words that both have. */
interface Swap {
  readonly one: Uint16Array;
  readonly other: Uint16Array;
}

/** How a headline became another: a form changes a name, a figure or an hour in it, a desk writes a new one or sets words around it. */
export interface HeadlineChange {
  /** Words in common, in order, over those of the shorter; 0 where one is empty. */
  readonly alike: number;
  /** Words that stand in the place of others. */
  readonly swapped: number;
  /** Numbers in the place of numbers. */
  readonly numbers: number;
  /** Of the words that stand in the place of others, those of which neither the other text nor its headline knows: of the side that has fewer in each place. */
  readonly untold: number;
}

/** Headlines are short, so all their words are laid beside each other: the longest common subsequence (Wagner and Fischer 1974). */
export function headlineChange(a: Comparable, b: Comparable): HeadlineChange {
  const { common, swaps } = alignment(a.top, b.top);
  const [ofA, ofB] = [swaps.map(({ one }) => one), swaps.map(({ other }) => other)];
  const [untoldA, untoldB] = [countUntold(ofA, b), countUntold(ofB, a)];
  const numbersIn = (codes: Uint16Array): number => codes.filter(isNumber).length;
  return {
    alike: ratio(common, Math.min(a.top.length, b.top.length)),
    swapped: sum(swaps, ({ one, other }) => Math.max(one.length, other.length)),
    numbers: sum(swaps, ({ one, other }) => Math.min(numbersIn(one), numbersIn(other))),
    untold: sum(untoldA, (n, i) => Math.min(n, untoldB[i] as number)),
  };
}

const countUntold = (parts: readonly Uint16Array[], { top, codes }: Comparable): number[] =>
  areIn([top, codes], (isIn) => parts.map((part) => part.filter((code) => !isIn(code)).length));

function alignment(a: Uint16Array, b: Uint16Array): { common: number; swaps: Swap[] } {
  const width = b.length + 1;
  // How many words in common the two can have from i and j on.
  const rest = new Uint8Array((a.length + 1) * width);
  const at = (i: number, j: number): number => rest[i * width + j] as number;
  const same = (i: number, j: number): boolean => sameWord(a[i] as number, b[j] as number);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const swaps: Swap[] = [];
  let [fromA, fromB] = [0, 0];
  const close = (i: number, j: number): void => {
    if (i > fromA && j > fromB) swaps.push({ one: a.subarray(fromA, i), other: b.subarray(fromB, j) });
    [fromA, fromB] = [i + 1, j + 1];
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (same(i, j)) close(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  close(a.length, b.length);
  return { common: at(0, 0), swaps };
}
