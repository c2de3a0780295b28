import { classOf, codesOf, nameClass } from './codes.ts';
import type { Comparable } from './comparable.ts';

/** Weekdays in the languages that write them with a capital: elsewhere too many other words have their codes. */
export const weekdays =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag';

/** Codes of weekdays within a sentence, where a capital tells. */
const isWeekday = new Uint8Array(1 << 16);
for (const code of codesOf(`on ${weekdays}`).codes) if (classOf(code) === nameClass) isWeekday[code] = 1;

/**
 * Whether the first weekday that each of two texts names stands in the other, too: 3 where it is the same, else how many do; -1 where either
 * names none. News says early on which day it happened, and who retells it says the same day, when that may be.
 */
export function dayTold(a: Uint16Array, b: Uint16Array): number {
  const [dayOfA, dayOfB] = [firstDay(a), firstDay(b)];
  if (dayOfA === undefined || dayOfB === undefined) return -1;
  return dayOfA === dayOfB ? 3 : Number(b.includes(dayOfA)) + Number(a.includes(dayOfB));
}

function firstDay(codes: Uint16Array): number | undefined {
  for (const code of codes) if (isWeekday[code] === 1) return code;
  return undefined;
}

const hourMs = 3_600_000;

/** 0 where both were said at one moment, or nobody knows when. */
export const hoursBetween = (a: Comparable, b: Comparable): number => Math.abs((a.time ?? 0) - (b.time ?? 0)) / hourMs;

/** What is known of each of two texts, of the one that was said later first; undefined where both were said at one moment, or nobody knows when. */
export function laterFirst<T>(a: Comparable, b: Comparable, ofA: T, ofB: T): readonly [T, T] | undefined {
  const apart = (a.time ?? 0) - (b.time ?? 0);
  if (apart === 0) return undefined;
  return apart > 0 ? [ofA, ofB] : [ofB, ofA];
}
