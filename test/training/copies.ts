import { correctName, correctNumbers } from './corrections.ts';
import { rehead } from './headlines.ts';
import {
  cutMiddle,
  cutTail,
  type Draft,
  dress,
  dropSentences,
  foreign,
  foreignTail,
  mistype,
  newLead,
  paraphrase,
  reorder,
  retype,
  rework,
} from './operators.ts';
import type { Draw } from './random.ts';
import { reopen, retell } from './retell.ts';

const light = [cutTail, dress, correctNumbers, paraphrase, retype, reopen];
const medium = [...light, cutMiddle, foreignTail, newLead, correctName, mistype, dropSentences, retell];
const heavy = [
  cutTail,
  cutMiddle,
  foreign,
  foreign,
  foreignTail,
  dress,
  rework,
  rework,
  mistype,
  dropSentences,
  correctNumbers,
  reorder,
  correctName,
  newLead,
  paraphrase,
];

/** A copy as an outlet prints it: one to seven edits, light or heavy. */
export function copyOf(draft: Draft, draw: Draw, others: readonly string[]): Draft {
  const [operators, least, most] = draw.pick([
    [light, 1, 3],
    [medium, 1, 4],
    [heavy, 2, 5],
    [heavy, 3, 7],
    [heavy, 3, 7],
  ] as const);
  // A headline is what an outlet most likely makes its own.
  let copy = draw.chance(0.5) ? rehead(draft, draw, others) : draft;
  for (let n = draw.whole(least, most); n > 0; n--) copy = draw.pick(operators)(copy, draw, others);
  return copy;
}
