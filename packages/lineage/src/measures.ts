import type { Run } from './align.ts';
import { classOf, nameClass, numberClass, wordBits, wordMask } from './codes.ts';
import { rarityOf } from './rare.ts';

export const ratio = (part: number, whole: number, none = 0): number => (whole === 0 ? none : part / whole);
export const sum = <T>(all: readonly T[], of: (one: T, i: number) => number): number =>
  all.reduce((total, one, i) => total + of(one, i), 0);

/** Which places of a text lie in runs. */
export function maskOf({ length }: Uint16Array, runs: readonly Run[], side: 'a' | 'b'): Uint8Array {
  const mask = new Uint8Array(length);
  for (const run of runs) mask.fill(1, run[side], run[side] + run.length);
  return mask;
}

/** Share of a text that a mask marks, its words weighted by rarity unless told otherwise; 1 of one that weighs nothing. */
export function shareMarked(codes: Uint16Array, mask: Uint8Array, worth = rarityOf): number {
  let [marked, all] = [0, 0];
  for (let i = 0; i < codes.length; i++) {
    const w = worth(codes[i] as number);
    all += w;
    if (mask[i]) marked += w;
  }
  return ratio(marked, all, 1);
}

/** The same of what lies in runs. */
export const share = (codes: Uint16Array, runs: readonly Run[], side: 'a' | 'b', worth = rarityOf): number =>
  shareMarked(codes, maskOf(codes, runs, side), worth);

/** The first third of a text: what is new in a story stands there, what is background does not. */
export const topOf = (codes: Uint16Array): Uint16Array => codes.subarray(0, Math.ceil(codes.length / 3));

/** Words of the opening: a lead, and what an outlet puts before it. */
const openingLength = 24;

export function opening(codes: Uint16Array, runs: readonly Run[], side: 'a' | 'b'): number {
  const length = Math.min(openingLength, codes.length);
  const found = sum(runs, (run) => Math.max(0, Math.min(length, run[side] + run.length) - run[side]));
  return ratio(Math.min(found, length), length);
}

/** In fewer than one story in 200 or so. */
const rareFrom = 8;
export const isRare = (code: number): boolean => rarityOf(code) >= rareFrom;

export const isName = (code: number): boolean => classOf(code) === nameClass;
export const isNumber = (code: number): boolean => classOf(code) === numberClass;

/** Share of a text's words that are numbers: of tables nearly all. */
export function figuresIn(codes: Uint16Array): number {
  let figures = 0;
  for (const code of codes) if (isNumber(code)) figures += 1;
  return ratio(figures, codes.length);
}

/** How many different words in runs count. */
export function distinctIn(codes: Uint16Array, runs: readonly Run[], counts: (code: number) => boolean): number {
  const found = new Set<number>();
  for (const { a, length } of runs) {
    for (let i = a; i < a + length; i++) if (counts(codes[i] as number)) found.add((codes[i] as number) & wordMask);
  }
  return found.size;
}

/** Which words were seen, and in which of two texts; all 0 between two measures. */
const seenIn = new Uint8Array(1 << wordBits);
function mark(codes: Uint16Array, seen: 0 | 1): void {
  for (const code of codes) seenIn[code & wordMask] = seen;
}

/** Asks which words stand in texts. */
export function areIn<T>(texts: readonly Uint16Array[], ask: (isIn: (code: number) => boolean) => T): T {
  for (const text of texts) mark(text, 1);
  const answer = ask((code) => seenIn[code & wordMask] === 1);
  for (const text of texts) mark(text, 0);
  return answer;
}

/** Of the words that count in the text where they weigh less: the share, weighted by rarity, that the other has, too; -1 where there are none. */
export function sharedOf(a: Uint16Array, b: Uint16Array, counts: (code: number) => boolean): number {
  const total = (codes: Uint16Array, bit: number): number => {
    let all = 0;
    for (const code of codes) {
      const word = code & wordMask;
      if (!counts(code) || (seenIn[word] as number) & bit) continue;
      seenIn[word] = (seenIn[word] as number) | bit;
      all += rarityOf(code) + 1;
    }
    return all;
  };
  const smaller = Math.min(total(a, 1), total(b, 2));
  let both = 0;
  for (const code of a) {
    const word = code & wordMask;
    if (seenIn[word] === 3) both += rarityOf(code) + 1;
    seenIn[word] = 0;
  }
  mark(b, 0);
  return smaller === 0 ? -1 : Math.min(1, both / smaller);
}

/** Share of a text's words that stand in it before: of lists, whose lines say one thing of many, about half. */
export function repeatedIn(codes: Uint16Array): number {
  let repeats = 0;
  for (const code of codes) {
    repeats += seenIn[code & wordMask] as number;
    seenIn[code & wordMask] = 1;
  }
  mark(codes, 0);
  return ratio(repeats, codes.length);
}
