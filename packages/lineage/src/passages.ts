import type { Run } from './align.ts';
import { classOf, nameClass, numberClass } from './codes.ts';

/** Runs that lie within so many coded words of each other in both texts are one passage: what lies between was changed in place. */
const gap = 5;
/** Coded words from which a passage is more than a stock phrase. */
const longPassage = 10;
/** How many coded words make a long passage where the shorter text has so many. */
export const leastPassage = (shorter: number): number => Math.max(4, Math.min(longPassage, Math.ceil(shorter * 0.4)));

/** Runs that follow each other in both texts, as places in their codes. `matched` counts the words of its runs. */
export interface Passage {
  a: number;
  b: number;
  endA: number;
  endB: number;
  matched: number;
  runs: number;
}

export function passagesOf(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  let open: Passage | undefined;
  for (const { a, b, length } of runs) {
    if (open && a >= open.endA && a - open.endA <= gap && b >= open.endB && b - open.endB <= gap) {
      open.matched += length;
      open.runs += 1;
      [open.endA, open.endB] = [a + length, b + length];
    } else {
      open = { a, b, endA: a + length, endB: b + length, matched: length, runs: 1 };
      passages.push(open);
    }
  }
  return passages;
}

const within = (run: Run, { a, endA, b, endB }: Passage): boolean =>
  run.a >= a && run.a < endA && run.b >= b && run.b < endB;
export const runsIn = (runs: readonly Run[], passages: readonly Passage[]): Run[] =>
  runs.filter((run) => passages.some((passage) => within(run, passage)));

export function orderOf(passages: readonly Passage[]): number {
  if (passages.length < 2) return 1;
  const byA = [...passages].sort((x, y) => x.a - y.a);
  return byA.slice(1).filter((passage, i) => passage.b > (byA[i] as Passage).b).length / (byA.length - 1);
}

/** Words between the runs of long passages, and how many numbers and names stand in passages and between runs. */
export function slotsOf(a: Uint16Array, b: Uint16Array, runs: readonly Run[], passages: readonly Passage[]) {
  const count = { changed: 0, numbers: 0, numbersChanged: 0, names: 0, namesChanged: 0 };
  for (const passage of passages) {
    let [i, j] = [passage.a, passage.b];
    for (const run of runs.filter((each) => within(each, passage))) {
      const [inA, inB] = [classes(a, i, run.a), classes(b, j, run.b)];
      const [numbers, names] = [Math.max(inA.numbers, inB.numbers), Math.max(inA.names, inB.names)];
      const same = classes(a, run.a, run.a + run.length);
      count.changed += Math.max(run.a - i, run.b - j);
      count.numbers += numbers + same.numbers;
      count.numbersChanged += numbers;
      count.names += names + same.names;
      count.namesChanged += names;
      [i, j] = [run.a + run.length, run.b + run.length];
    }
  }
  return count;
}

function classes(codes: Uint16Array, from: number, to: number): { numbers: number; names: number } {
  let [numbers, names] = [0, 0];
  for (let i = from; i < to; i++) {
    const kind = classOf(codes[i] as number);
    if (kind === numberClass) numbers += 1;
    else if (kind === nameClass) names += 1;
  }
  return { numbers, names };
}
