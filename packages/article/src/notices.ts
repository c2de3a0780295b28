import type { Notice } from '@stemma/contracts';
import { labelled, labels, ofThePiece, sentences, withdrawals } from './notice-phrases.ts';

// "Update: Police said" is text of the story; it is a note when it speaks of the story.
const updateLabel = labelled('update');
/** Whatever has more characters tells the story itself. */
export const longest = 700;

/** The note to the reader that a whole paragraph is, or undefined. */
export function readNotice(text: string): Notice | undefined {
  if (text.length > longest) return undefined;
  const found = sentences.find(([, pattern]) => pattern.test(text));
  if (found) return { kind: found[0], text };
  return updateLabel.test(text) && ofThePiece.test(text.replace(updateLabel, ''))
    ? { kind: 'update', text }
    : undefined;
}

/** Whether a line that stands where a text should be says that its piece was withdrawn. */
export const isWithdrawal = (text: string): boolean =>
  text.length <= longest && (readNotice(text)?.kind === 'kill' || withdrawals.some((pattern) => pattern.test(text)));

// In capitals or with a capital; in small letters it is a word of the headline.
const capital = (word: string): string => `(?:${word.toUpperCase()}|${word.slice(0, 1).toUpperCase()}${word.slice(1)})`;
const marked = (kind: Notice['kind']): string =>
  labels[kind]
    .filter((word) => /^[\p{L} ?]+$/u.test(word))
    .map(capital)
    .join('|');
const ends = '\\s?[-:–—/]\\s?';

// Marks in front of or behind a headline. Sources: the Reuters and AP guides to slugs.
const marks: readonly (readonly [Notice['kind'], RegExp])[] = [
  ['kill', new RegExp(`^(?:KILL|KILLED|${marked('kill')})${ends}|\\s\\((?:KILLED|WITHDRAWN)\\)$`, 'u')],
  [
    'correction',
    new RegExp(`^\\(?(?:CORRECTED(?: \\(OFFICIAL\\))?|CORRECTION|Correction|${marked('correction')})\\)?${ends}`, 'u'),
  ],
  ['clarification', new RegExp(`^(?:CLARIFICATION|Clarification|${marked('clarification')})${ends}`, 'u')],
  [
    'update',
    new RegExp(
      `^(?:(?:UPDATE|UPDATED|REFILE|RPT|WRAPUP|ZUSAMMENFASSUNG|AMPLIACIÓN|ATUALIZA|${marked('update')})(?:\\s\\d+)?)${ends}`,
      'u',
    ),
  ],
  ['update', /[,;]?\s(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+) Ld(?:-Writethru)?(?:,\s?\d+)?$/],
];

/** The marks of correction, update or kill that a headline bears; it keeps them, as its outlet printed it. */
export function headlineNotices(headline: string): Notice[] {
  return marks.flatMap(([kind, pattern]) => {
    const mark = pattern.exec(headline)?.[0];
    return mark && mark.length < headline.length ? [{ kind, text: mark.replace(/^[\s,;(]+|[\s\-:–—/)]+$/g, '') }] : [];
  });
}
