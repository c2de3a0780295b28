import { isName, isNumber, otherNumber } from './corrections.ts';
import { markOf } from './headlines.ts';
import type { Draft } from './operators.ts';
import type { Draw } from './random.ts';

/** A new story that ends in what an older one says: shared background, which makes no copy. */
export function followUpOf(older: Draft, newer: Draft, draw: Draw): Draft {
  const own = newer.paragraphs.slice(0, draw.whole(2, 8));
  const from = draw.chance(0.7) ? draw.whole(Math.min(1, older.paragraphs.length - 1), older.paragraphs.length - 1) : 0;
  const { length } = older.paragraphs;
  const long = draw.chance(0.4);
  const background = older.paragraphs.slice(from, from + draw.whole(1, long ? length - 1 : Math.min(4, length >> 1)));
  const headline = newer.headline;
  if (draw.chance(0.8)) return { headline, paragraphs: [...own, ...background] };
  const at = draw.whole(1, own.length);
  return { headline, paragraphs: [...own.slice(0, at), ...background, ...own.slice(at)] };
}

/** A page on something else that has the top of a story among its entries. */
export function livePageOf(older: Draft, newer: Draft, draw: Draw): Draft {
  const quoted = older.paragraphs.slice(0, draw.whole(1, 3)).join(' ');
  return { ...newer, paragraphs: newer.paragraphs.toSpliced(draw.whole(1, newer.paragraphs.length), 0, quoted) };
}

const series = ['THE DAY IN BRIEF', 'Morning headlines', 'World news summary', 'Business digest'];

/** Some issues of a series: the first sentence of each of several stories, of which the older is one, and some more stand in both. */
export function roundupsOf(older: Draft, draw: Draw, others: readonly string[]): Draft[] {
  const pool = Array.from({ length: draw.whole(5, 9) }, () => draw.pick(others));
  const headline = draw.pick(series);
  const issue = (): Draft => {
    const items = [older.paragraphs[0] ?? '', ...Array.from({ length: draw.whole(3, 6) }, () => draw.pick(pool))];
    const paragraphs = [...new Set(items)].map((text) => text.split('. ')[0] ?? '');
    const at = draw.whole(0, paragraphs.length - 1);
    [paragraphs[0], paragraphs[at]] = [paragraphs[at]!, paragraphs[0]!];
    return { headline, paragraphs };
  };
  return Array.from({ length: draw.whole(2, 5) }, issue);
}

/** Share of the words that are numbers from which a text is a table. */
const tableFrom = 0.3;

function isTable({ paragraphs }: Draft): boolean {
  const words = paragraphs.join(' ').split(' ');
  return words.filter((word) => isNumber.test(word)).length > tableFrom * words.length;
}

/** Share of its words below which a filled form is the same story, only corrected. */
const leastFilled = 0.12;

/**
 * A story that fills the same form: other numbers, mostly other names, and here and there another word. A machine that writes results, prices or
 * weather makes these by the thousand, and no two are one story.
 * Undefined where the text has too little to fill.
 */
export function formOf(draft: Draft, draw: Draw, names: readonly string[]): Draft | undefined {
  const [rename, reword] = [draw.chance(0.6) ? 0.9 : 0.05, draw.chance(0.5) ? 0.08 * draw() : 0];
  // Two fillings have the same day, place or size here and there; of a table that is sent again after an hour most figures may be the same.
  const stays = draw.chance(0.5) ? (isTable(draft) ? 0.9 : 0.6) * draw() : 0;
  const renamed = new Map<string, string>();
  let [filled, all] = [0, 0];
  const fill = (word: string): string => {
    const other = fillOne(word);
    all += 1;
    if (other !== word) filled += 1;
    return other;
  };
  const fillOne = (word: string): string => {
    if (isNumber.test(word)) return draw.chance(stays) ? word : otherNumber(word, draw);
    if (isName.test(word)) {
      const known = renamed.get(word) ?? (draw.chance(rename) ? draw.pick(names) : word);
      renamed.set(word, known);
      return known;
    }
    return draw.chance(reword) ? draw.pick(names).toLowerCase() : word;
  };
  const paragraphs = draft.paragraphs.map((text) => text.split(' ').map(fill).join(' '));
  const told = [...renamed].map(([name, other]) => [bare(name), bare(other)] as const);
  const form = { headline: headlineOf(draft.headline, new Map(told), rename, isTable(draft), draw, names), paragraphs };
  return filled >= all * leastFilled ? form : undefined;
}

const bare = (word: string): string => word.replace(/\W/g, '').toUpperCase();

/** Share of the forms that stand under one headline whatever is filled in. */
const sameHeadline = 0.1;

/** The headline tells the names that were filled in, in capitals as a wire sets it; where the text has none, the form is of another company or place. */
function headlineOf(
  headline: string,
  told: ReadonlyMap<string, string>,
  rename: number,
  table: boolean,
  draw: Draw,
  names: readonly string[],
): string {
  if (draw.chance(sameHeadline)) return headline;
  const words = headline.split(' ').map((word) => {
    const other = told.get(bare(word));
    if (other !== undefined) return word === word.toUpperCase() ? other : capital(other);
    return isNumber.test(word) ? otherNumber(word, draw) : word;
  });
  if (table && draw.chance(0.3)) words.splice(draw.whole(1, words.length), 0, markOf(draw));
  if (words.join(' ') === headline && draw.chance(rename)) words[0] = draw.pick(names).toUpperCase();
  return words.filter((word) => told.size === 0 || !/^<.*>$/.test(word) || !draw.chance(rename)).join(' ');
}

const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
