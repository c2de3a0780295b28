import { isName, isNumber } from './corrections.ts';
import { eachWord, edit, people, sentenceEnd } from './edit.ts';
import type { Draw } from './random.ts';

/** A text under edit. */
export interface Draft {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** What a desk, a machine or a hurried hand does to a text. `others` are paragraphs of stories that have nothing to do with it. */
export type Operator = (draft: Draft, draw: Draw, others: readonly string[]) => Draft;

export const cutTail: Operator = edit((all, draw) =>
  all.slice(0, Math.max(1, Math.ceil(all.length * (0.25 + 0.65 * draw())))),
);
export const cutMiddle: Operator = edit((all, draw) => {
  const from = draw.whole(1, Math.max(1, all.length - 1));
  return [...all.slice(0, from), ...all.slice(from + draw.whole(1, Math.max(1, all.length >> 1)))];
});
export const dropSentences: Operator = edit((all, draw) =>
  all.map((text) =>
    text
      .split(sentenceEnd)
      .filter((_, i) => i === 0 || !draw.chance(0.3))
      .join(' '),
  ),
);
export const reorder: Operator = edit((all, draw) => {
  const [first, ...rest] = all;
  return [
    first ?? '',
    ...rest
      .map((text, i) => [i + draw() * 4, text] as const)
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text),
  ];
});
/** Paragraphs of other stories between its own: a page that ran into the next one, a box, a local angle. */
export const foreign: Operator = edit((all, draw, others) => {
  const result = [...all];
  for (let n = draw.whole(1, 4); n > 0; n--) result.splice(draw.whole(0, result.length), 0, draw.pick(others));
  return result;
});
export const foreignTail: Operator = edit((all, draw, others) => [
  ...all,
  ...Array.from({ length: draw.whole(1, 6) }, () => draw.pick(others)),
]);

const places = ['Oslo', 'Lima', 'Turin', 'Perth', 'Ghent', 'Quito', 'Tunis', 'Leeds', 'Malmo', 'Busan'];
const dressings: readonly ((draw: Draw) => string)[] = [
  (draw) => `${draw.pick(people)} at a meeting in ${draw.pick(places)} last month. Photo: ${draw.pick(people)}`,
  (draw) => `By ${draw.pick(people)} in ${draw.pick(places)}`,
  (draw) => `An archive picture shows ${draw.pick(places)}. (Picture desk/${draw.pick(people)})`,
  () => 'More on this story as we get it. Read the latest on our front page.',
  () => 'Get the morning briefing in your inbox, free, every weekday.',
  (draw) => `Additional reporting by ${draw.pick(people)} and ${draw.pick(people)}`,
];
export const dress: Operator = edit((all, draw) => {
  const result = [...all];
  for (let n = draw.whole(1, 4); n > 0; n--) result.splice(draw.whole(0, result.length), 0, draw.pick(dressings)(draw));
  return result;
});
/** A lead of their own, and the agency's text from the second paragraph on. */
export const newLead: Operator = edit((all, draw, others) => [
  draw.pick(others).split('. ')[0] ?? '',
  ...all.slice(draw.whole(0, 1)),
]);

const swaps: Readonly<Record<string, string>> = {
  said: 'told reporters',
  says: 'added',
  but: 'however',
  about: 'around',
  will: 'is to',
  would: 'was to',
  rise: 'increase',
  rose: 'climbed',
  fell: 'dropped',
  fall: 'drop',
  because: 'since',
  before: 'ahead of',
  government: 'cabinet',
  company: 'firm',
  official: 'spokesman',
  officials: 'authorities',
  meeting: 'talks',
  plan: 'scheme',
  big: 'large',
  show: 'indicate',
  shows: 'indicates',
  help: 'assist',
  start: 'begin',
  buy: 'acquire',
  sell: 'dispose of',
  last: 'the previous',
};
export const paraphrase: Operator = (draft, draw, others) => {
  const [swap, drop] = [0.3 + 0.5 * draw(), 0.08 * draw()];
  return eachWord((word, d) => (d.chance(drop) ? '' : d.chance(swap) ? (swaps[word] ?? word) : word))(
    draft,
    draw,
    others,
  );
};
const pairsOfTypes =
  'qtly qtrly, div dividend, revs sales, yr year, mths months, pay payable, prior previously, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10';
const typed = new Map(
  pairsOfTypes.split(', ').flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);
/** The same figures typed by another hand: other short forms, digits for words, a line less, the lines in another order. */
export const retype: Operator = (draft, draw, others) => {
  const p = 0.3 + 0.6 * draw();
  const again = eachWord((word, d) => (d.chance(p) ? (typed.get(word.toLowerCase()) ?? word) : word))(
    draft,
    draw,
    others,
  );
  const [shuffle, drop] = [draw.chance(0.3), draw.chance(0.4) ? 0.25 : 0];
  const kept = again.paragraphs.filter((_, i) => i === 0 || !draw.chance(drop));
  return shuffle && isNumber.test(kept.at(-1) ?? '')
    ? reorder({ ...again, paragraphs: kept }, draw, others)
    : { ...again, paragraphs: kept };
};
/** Words lost, doubled or replaced here and there: what a light rewrite leaves of shingles. */
export const rework: Operator = (draft, draw, others) => {
  const p = 0.03 + 0.2 * draw();
  const pool = draw.pick(others).split(' ');
  return eachWord((word, d) =>
    !d.chance(p) || isName.test(word) || isNumber.test(word) ? word : d.chance(0.5) ? '' : d.pick(pool),
  )(draft, draw, others);
};
/** Keys hit wrongly, letters changed over or lost. */
export const mistype: Operator = (draft, draw, others) => {
  const p = 0.02 + 0.1 * draw();
  const slip = (word: string, d: Draw): string => {
    if (word.length < 4 || !d.chance(p)) return word;
    const i = d.whole(1, word.length - 2);
    const put = d.pick(['', String.fromCharCode(d.whole(97, 122)), `${word[i + 1]}${word[i]}`]);
    return word.slice(0, i) + put + word.slice(put.length === 2 ? i + 2 : i + 1);
  };
  return eachWord(slip)(draft, draw, others);
};
