import { correctNumbers } from './corrections.ts';
import { mistype, type Operator, paraphrase, retype } from './operators.ts';
import type { Draw } from './random.ts';
import { retell } from './retell.ts';

const onHeadline =
  (operator: Operator): Operator =>
  (draft, draw, others) => ({
    ...draft,
    headline: operator({ headline: '', paragraphs: [draft.headline] }, draw, others).paragraphs.join(' '),
  });

const openingWords: Operator = (draft, draw) => ({
  ...draft,
  headline: (draft.paragraphs[0] ?? '').split(' ').slice(0, draw.whole(5, 10)).join(' '),
});
const someWords: Operator = (draft, draw) => ({
  ...draft,
  headline: draft.headline
    .split(' ')
    .filter(() => draw.chance(0.7))
    .join(' '),
});
/** A part of it, with some words before or behind. */
const framed: Operator = (draft, draw, others) => {
  const words = draft.headline.split(' ');
  const from = draw.whole(0, words.length >> 1);
  const part = words.slice(from, from + draw.whole(2, words.length));
  const frame = draw.pick(others).split(' ').slice(0, draw.whole(1, 4));
  return { ...draft, headline: (draw.chance(0.7) ? [...frame, ...part] : [...part, ...frame]).join(' ') };
};
const another: Operator = (draft, draw, others) => ({
  ...draft,
  headline: draw.pick(others).split(' ').slice(0, 8).join(' '),
});
const otherWords = onHeadline(retell);
const otherTypes = [mistype, paraphrase, retype, correctNumbers].map(onHeadline);

/** A headline of an outlet's own: of the opening, of the old one, in other words, with a word or two typed otherwise, or about something else. */
export const rehead: Operator = (draft, draw, others) => {
  const write = draw.pick([
    openingWords,
    openingWords,
    openingWords,
    someWords,
    someWords,
    framed,
    framed,
    otherWords,
    otherWords,
    draw.pick(otherTypes),
    another,
    another,
  ]);
  return write(draft, draw, others);
};

const marks = ['OPENING', 'MIDDAY', 'NOON', 'CLOSE', 'FIRST SESSION', 'SECOND SESSION', 'MORNING', 'AFTERNOON'];
/** Which of a day's tables this is, as a source says it: by its hour or by a word. */
export const markOf = (draw: Draw): string =>
  draw.chance(0.5) ? `${draw.whole(7, 18)}${draw.pick(['00', '15', '30', '45'])}` : draw.pick(marks);
