/**
 * ms since 1970 of an instant. As all contracts write it ("2026-03-12T08:15:00.000Z") it is read here: `Date.parse`, which reads what is written
 * otherwise, takes half the time of unpacking a sketch.
 */
export function momentOf(text: string): number {
  if (!asWritten(text)) return Date.parse(text);
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  // Not every month has more days, not every day more hours: `Date.parse` knows.
  if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59)
    return Date.parse(text);
  const seconds = ((daysTo(year, month) + day - 1) * 24 + hour) * 3600 + minute * 60 + second;
  return seconds * 1000 + digits(text, 20, 23);
}

/** Days from 1970 to the first of a month. Years begin in March here, so that a leap day is the last (after Hinnant, chrono-compatible date algorithms). */
function daysTo(year: number, month: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) - 719_468;
}

const pattern = '0000-00-00T00:00:00.000Z';
const zero = 48;

function asWritten(text: string): boolean {
  if (text.length !== pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const [unit, wanted] = [text.charCodeAt(i), pattern.charCodeAt(i)];
    if (wanted === zero ? unit < zero || unit > zero + 9 : unit !== wanted) return false;
  }
  return true;
}

function digits(text: string, from: number, end: number): number {
  let number = 0;
  for (let i = from; i < end; i++) number = number * 10 + text.charCodeAt(i) - zero;
  return number;
}
