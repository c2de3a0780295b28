import type { Sketch } from '@stemma/contracts';
import { openCandidates } from './candidates.ts';
import { type Comparison, compare } from './compare.ts';
import { print } from './sketch.ts';

/** Why two versions are one text or are not; `found` says whether either would have looked at the other at all. */
export interface Explanation extends Comparison {
  readonly found: boolean;
}

/** Symmetric, and independent of everything but the two and the tables that ship. */
export function explain(a: Sketch, b: Sketch): Explanation {
  const [x, y] = [print(a), print(b)];
  const both = openCandidates(2, () => {});
  both.add(x);
  return { ...compare(x, y), found: both.sharing(both.add(y), 0).length > 0 };
}
