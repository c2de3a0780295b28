import type { Run } from './align.ts';
import { classOf, wordMask } from './codes.ts';
import type { Comparable } from './comparable.ts';
import { areIn, isNumber, isRare, maskOf, ratio, sum } from './measures.ts';
import { rarityOf } from './rare.ts';

/** Weight from which a word says what a text or its headline is about. */
const subjectFrom = 6;

/** Share of a headline's subject, rare words weighted by rarity, that another text or its headline tells: 0 to 1; 1 where there is none. */
export function subjectTold(headline: Uint16Array, { top, codes }: Comparable): number {
  const subject = [...headline].filter((code) => !isNumber(code) && rarityOf(code) >= subjectFrom);
  const found = areIn([top, codes], (isIn) => sum(subject.filter(isIn), rarityOf));
  return ratio(found, sum(subject, rarityOf), 1);
}

const worth = (code: number): number => rarityOf(code) + 1;

/** Of a headline's words, weighted by rarity, the share that stands anywhere in a text; 1 where there is no headline. */
export function told(headline: Uint16Array, text: Uint16Array): number {
  const all = [...headline];
  const found = areIn([text], (isIn) => sum(all.filter(isIn), worth));
  return ratio(found, sum(all, worth), 1);
}

const isFact = (code: number): boolean => classOf(code) !== 0 || rarityOf(code) >= subjectFrom;

/** Of what a text and its headline state, names, numbers and rare words weighted by rarity, the share that another or its headline states, too; 1 where there is none. */
export function factsTold({ top, codes }: Comparable, other: Comparable): number {
  return areIn([other.top, other.codes], (isIn) => {
    let [known, all] = [0, 0];
    for (const text of [top, codes]) {
      for (const code of text) {
        if (!isFact(code)) continue;
        all += worth(code);
        if (isIn(code)) known += worth(code);
      }
    }
    return ratio(known, all, 1);
  });
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
  return areIn([codes.filter((_, i) => !inRun[i])], (isIn) => {
    let [again, all] = [0, 0];
    codes.forEach((code, i) => {
      if (!inRun[i] || !isRare(code)) return;
      all += rarityOf(code);
      if (isIn(code)) again += rarityOf(code);
    });
    return ratio(again, all);
  });
}
