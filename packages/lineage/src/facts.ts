import type { Run } from './align.ts';
import { classOf, wordMask } from './codes.ts';
import type { Comparable } from './comparable.ts';
import { areIn, isNumber, isRare, maskOf, ratio } from './measures.ts';
import { rarityOf } from './rare.ts';

type Asks = (code: number) => boolean;

/** Of the words of texts that count, each by what it weighs, the share that is known; `none` where none counts. */
function shareKnown(
  texts: readonly Uint16Array[],
  counts: Asks,
  isKnown: Asks,
  weigh: (code: number) => number,
  none: number,
): number {
  let [known, all] = [0, 0];
  for (const text of texts) {
    for (const code of text) {
      if (!counts(code)) continue;
      all += weigh(code);
      if (isKnown(code)) known += weigh(code);
    }
  }
  return ratio(known, all, none);
}

/** Weight from which a word says what a text or its headline is about. */
const subjectFrom = 6;

/** Share of a headline's subject, rare words weighted by rarity, that another text or its headline tells: 0 to 1; 1 where there is none. */
export function subjectTold(headline: Uint16Array, { top, codes }: Comparable): number {
  const isSubject = (code: number): boolean => !isNumber(code) && rarityOf(code) >= subjectFrom;
  return areIn([top, codes], (isIn) => shareKnown([headline], isSubject, isIn, rarityOf, 1));
}

const everyWord = (): boolean => true;
const worth = (code: number): number => rarityOf(code) + 1;

/** Of a headline's words, weighted by rarity, the share that stands anywhere in a text; 1 where there is no headline. */
export function told(headline: Uint16Array, text: Uint16Array): number {
  return areIn([text], (isIn) => shareKnown([headline], everyWord, isIn, worth, 1));
}

const isFact = (code: number): boolean => classOf(code) !== 0 || rarityOf(code) >= subjectFrom;

/** Of what a text and its headline state, names, numbers and rare words weighted by rarity, the share that another or its headline states, too; 1 where there is none. */
export function factsTold({ top, codes }: Comparable, other: Comparable): number {
  return areIn([other.top, other.codes], (isIn) => shareKnown([top, codes], isFact, isIn, worth, 1));
}

/** Coded words at the top of a text, where its news stands. */
const topLength = 40;

/** How many different rare words and numbers of the top of a text neither another nor its headline knows. */
export function news(codes: Uint16Array, { top, codes: text }: Comparable): number {
  const stated = codes.subarray(0, topLength).filter((code) => isNumber(code) || isRare(code));
  return areIn(
    [top, text],
    (isIn) => new Set(stated.filter((code) => !isIn(code)).map((code) => code & wordMask)).size,
  );
}

/** Of the rare words in runs, weighted by rarity, the share that their text says again beside these: who goes on about a matter names it. 0 where there are none. */
export function echoed(codes: Uint16Array, runs: readonly Run[], side: 'a' | 'b'): number {
  const inRun = maskOf(codes, runs, side);
  const [shared, beside] = [codes.filter((_, i) => inRun[i]), codes.filter((_, i) => !inRun[i])];
  return areIn([beside], (isIn) => shareKnown([shared], isRare, isIn, rarityOf, 0));
}
