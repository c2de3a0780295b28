import { classOf, wordMask } from './codes.ts';
import type { Comparable } from './comparable.ts';
import { areIn, isNumber, isRare, ratio } from './measures.ts';
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
const isSubject: Asks = (code) => !isNumber(code) && rarityOf(code) >= subjectFrom;
const isFact: Asks = (code) => classOf(code) !== 0 || rarityOf(code) >= subjectFrom;
const isNews: Asks = (code) => isNumber(code) || isRare(code);
const everyWord: Asks = () => true;
const worth = (code: number): number => rarityOf(code) + 1;

/** Of a headline's words, weighted by rarity, the share that stands anywhere in a text; 1 where there is no headline. */
export function told(headline: Uint16Array, text: Uint16Array): number {
  return areIn([text], (isIn) => shareKnown([headline], everyWord, isIn, worth, 1));
}

/** What of a text and its headline another or its headline knows. Shares are weighted by rarity, 0 to 1; 1 where there is nothing to know. */
export interface Known {
  /** Of the headline's rare words. */
  readonly subject: number;
  /** Of what the text and its headline state: names, numbers and rare words. */
  readonly facts: number;
  /** The same of the headline and the top of the text. */
  readonly factsOnTop: number;
  /** How many different rare words and numbers at the top of the text the other does not know. */
  readonly news: number;
}

/** Coded words at the top of a text, where its news stands. */
const topLength = 40;

/** What of the first of two another knows. */
export function knownOf({ top, codes }: Comparable, other: Comparable): Known {
  const start = codes.subarray(0, topLength);
  return areIn([other.top, other.codes], (isIn) => ({
    subject: shareKnown([top], isSubject, isIn, rarityOf, 1),
    facts: shareKnown([top, codes], isFact, isIn, worth, 1),
    factsOnTop: shareKnown([top, start], isFact, isIn, worth, 1),
    news: new Set(start.filter((code) => isNews(code) && !isIn(code)).map((code) => code & wordMask)).size,
  }));
}

/** Of the rare words in runs, as a mask has them, weighted by rarity, the share that their text says again beside these: who goes on about a matter names it. 0 where there are none. */
export function echoed(codes: Uint16Array, inRun: Uint8Array): number {
  const [shared, beside] = [where(codes, inRun, 1), where(codes, inRun, 0)];
  return areIn([beside], (isIn) => shareKnown([shared], isRare, isIn, rarityOf, 0));
}

/** The codes whose place in a mask says so. */
function where(codes: Uint16Array, mask: Uint8Array, says: 0 | 1): Uint16Array {
  const found = new Uint16Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (mask[i] === says) found[count++] = codes[i] as number;
  return found.subarray(0, count);
}
