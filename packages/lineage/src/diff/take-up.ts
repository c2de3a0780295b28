import { foldedWords } from '../fold.ts';
import { diff } from './index.ts';
import { type Word, wordsOf } from './words.ts';

/** Whether a copy says what was corrected: the right words, still the wrong ones, or neither since the passage is not in it. */
export type TakeUp = 'taken' | 'standing' | 'absent';

/** Words on either side by which a passage is known again in a copy. */
const context = 2;
/** A correction changes a number or a name. What is longer is a rewrite, and a copy never has it word for word. */
const longest = 8;

/**
 * What a copy has of the correction that made `right` of `wrong`. Each changed passage is looked for with the words around
 * it, in both forms; spellings are folded, so that an outlet's own style does not hide it.
 */
export function takeUp(wrong: string, right: string, copy: string): TakeUp {
  const [before, after] = [wordsOf(wrong), wordsOf(right)];
  const text = phrase([copy]);
  let [taken, standing] = [0, 0];
  for (const span of diff(before, after)) {
    if (span.kind === 'kept') continue;
    const was = 'before' in span ? passage(wrong, before, span.before) : undefined;
    const is = 'after' in span ? passage(right, after, span.after) : undefined;
    if (is && is !== was && text.includes(is)) taken += 1;
    if (was && is !== was && text.includes(was)) standing += 1;
  }
  if (taken > standing) return 'taken';
  return standing > 0 ? 'standing' : 'absent';
}

function passage(text: string, words: readonly Word[], [from, to]: readonly [number, number]): string | undefined {
  if (to - from > longest) return undefined;
  const around = words.slice(Math.max(0, from - context), to + context);
  return phrase(around.map(({ start, end }) => text.slice(start, end)));
}

const phrase = (texts: readonly string[]): string => ` ${texts.flatMap(foldedWords).join(' ')} `;
