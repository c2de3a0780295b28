import { runsAlong } from './align.ts';
import { type Comparable, precedes } from './comparable.ts';
import { share } from './measures.ts';

/** Share of the words of each of two texts that lie in runs they share, 0 to 1; an empty text is covered whole. */
export interface Coverage {
  readonly one: number;
  readonly other: number;
}

export function coverage(one: Comparable, other: Comparable): Coverage {
  if (!precedes(one, other)) {
    const { one: second, other: first } = coverageInOrder(other, one);
    return { one: first, other: second };
  }
  return coverageInOrder(one, other);
}

function coverageInOrder(a: Comparable, b: Comparable): Coverage {
  const runs = runsAlong(a.codes, b.codes);
  const count = (codes: Uint16Array, side: 'a' | 'b') => share(codes, runs, side, () => 1);
  return { one: count(a.codes, 'a'), other: count(b.codes, 'b') };
}
