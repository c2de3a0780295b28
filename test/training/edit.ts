import type { Operator } from './operators.ts';
import type { Draw } from './random.ts';

/** People who were made up. */
export const people = ['Ida Holm', 'Tom Reyes', 'Vera Lind', 'Sami Haddad', 'Joan Mercer', 'Piet Claes', 'Rosa Amaral'];

/** Where a sentence ends and another begins. */
export const sentenceEnd = /(?<=[.!?]["”]?) /;

/** An operator that changes paragraphs. What would leave none changes nothing. */
export const edit =
  (change: (paragraphs: readonly string[], draw: Draw, others: readonly string[]) => readonly string[]): Operator =>
  (draft, draw, others) => {
    const paragraphs = change(draft.paragraphs, draw, others).filter((text) => text.trim() !== '');
    return paragraphs.length === 0 ? draft : { ...draft, paragraphs };
  };

/** An operator that changes word by word; an empty one goes. */
export const eachWord = (change: (word: string, draw: Draw) => string): Operator =>
  edit((paragraphs, draw) =>
    paragraphs.map((text) =>
      text
        .split(' ')
        .map((word) => change(word, draw))
        .filter(Boolean)
        .join(' '),
    ),
  );
