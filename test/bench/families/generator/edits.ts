import type { Chance } from '../random.ts';
import { type Draft, type Edit, sentencesOf, type Token, written } from './draft.ts';
import { months } from './lists.ts';
import { british, developments, embargoes, intrusions, leads } from './words.ts';

/** Puts something at a place, before what stands there. */
const insert = (draft: Draft, at: number, paragraph: readonly Token[]): Draft => draft.toSpliced(at, 0, paragraph);

const each = (draft: Draft, edit: (token: Token) => Token | readonly Token[]): Draft =>
  draft.map((paragraph) => paragraph.flatMap(edit));

/** The house's spelling. */
export const respell: Edit = (draft) => each(draft, (token) => replaced(token, british));

/** A word put for another, its capital and its marks kept; the token itself where the table has no other. */
export function replaced(token: Token, table: ReadonlyMap<string, string>): Token | readonly Token[] {
  const [, open = '', word = '', close = ''] = /^(["“(]*)(.*?)([.,;:!?)"”]*)$/.exec(token.word) ?? [];
  const other = table.get(word.toLowerCase());
  if (other === undefined) return token;
  const cased = /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return written(`${open}${cased}${close}`);
}

/** Lines of the page around the text that the cleaner missed. */
export const intrude =
  (chance: Chance, count: number): Edit =>
  (draft) =>
    Array.from({ length: count }, () => chance.pick(intrusions)).reduce(
      (page: Draft, line) => insert(page, chance.whole(1, page.length), written(line)),
      draft,
    );

/** An embargo note on top that was left in. */
export const embargo =
  (chance: Chance): Edit =>
  (draft) =>
    insert(draft, 0, written(chance.pick(embargoes)));

/** A sentence of the middle, set a second time as a quotation of its own. */
export const pullQuote =
  (chance: Chance): Edit =>
  (draft) => {
    const sentences = draft.slice(1).flatMap(sentencesOf);
    if (sentences.length === 0) return draft;
    const quote = chance.pick(sentences).map(({ word }) => word);
    return insert(draft, chance.whole(1, draft.length), written(quote.join(' ')));
  };

/** Paragraphs set together or apart: the words stay. */
export const reflow =
  (chance: Chance): Edit =>
  (draft) => {
    const sentences = draft.flatMap((paragraph) => sentencesOf(paragraph));
    const paragraphs: Token[][] = [];
    while (sentences.length > 0) paragraphs.push(sentences.splice(0, chance.whole(1, 3)).flat());
    return paragraphs;
  };

/** Two sentences made one, here and there: "He left. She stayed." is "He left, and she stayed." */
export const mergeSentences =
  (chance: Chance, share: number): Edit =>
  (draft) =>
    draft.map((paragraph) => {
      const sentences = sentencesOf(paragraph);
      return sentences.flatMap((sentence, i) => {
        const last = sentence.at(-1);
        if (!last || i === sentences.length - 1 || !/\w\.$/.test(last.word) || !chance(share)) return sentence;
        return [...sentence.slice(0, -1), { word: `${last.word.slice(0, -1)},` }, { word: 'and' }];
      });
    });

/** A long sentence made two at a comma. */
export const splitSentences =
  (chance: Chance, share: number): Edit =>
  (draft) =>
    each(draft, (token) =>
      /\p{Ll},$/u.test(token.word) && chance(share)
        ? [{ word: `${token.word.slice(0, -1)}.` }, { word: 'This' }, { word: 'is' }, { word: 'so:' }]
        : token,
    );

/** The desk's own first paragraph in place of the agency's. */
export const newLead =
  (chance: Chance, subject: string): Edit =>
  (draft) => [written(chance.pick(leads)(subject)), ...draft.slice(1)];

/** The end cut off, from a share of the words on; the first two paragraphs always stay. */
export const cutTail =
  (share: number): Edit =>
  (draft) => {
    const total = draft.flat().length;
    let words = 0;
    return draft.filter((paragraph, i) => {
      words += paragraph.length;
      return i < 2 || words <= total * share;
    });
  };

/** What the outlet found out since: one or two paragraphs after the lead. */
export const develop =
  (chance: Chance): Edit =>
  (draft) =>
    Array.from({ length: chance.whole(1, 2) }).reduce(
      (page: Draft) => insert(page, 1, written(chance.pick(developments)(chance.whole(12, 950)))),
      draft,
    );

/** One figure put right; where there is none, one word in the middle. */
export const putRight =
  (chance: Chance): Edit =>
  (draft) => {
    const figures = draft.flat().filter(({ word }) => /^\d{1,3}$/.test(word));
    const wrong = figures.length > 0 ? chance.pick(figures) : draft.flat()[Math.floor(draft.flat().length / 2)];
    const right = figures.length > 0 ? String(Number(wrong?.word) + chance.whole(1, 9)) : chance.pick(months);
    return each(draft, (token) => (token === wrong ? { word: right } : token));
  };
