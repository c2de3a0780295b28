import { instant } from '@stemma/contracts';

/** A moment, and whether the time of day was told. */
export interface Moment {
  readonly instant: string;
  readonly precise: boolean;
}

const names = 'jan jän feb mar mär apr may mai jun jul aug sep oct okt nov dec dez'.split(' ');
const numbers = [1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 11, 12, 12];
const monthOf = (name: string): number | undefined => numbers[names.indexOf(name.slice(0, 3).toLowerCase())];

// The zone names that mail and feeds still use (RFC 5322, 4.3), and those of Europe; hours from UTC.
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  IST: 5.5,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const iso = /^(\d{4})-?(\d{2})-?(\d{2})(.*)$/s;
const dayFirst = /\b(\d{1,2})\.?(?:st|nd|rd|th)?[\s.-]+(\p{L}{3,10})\.?,?[\s-]+(\d{4})\b(.*)$/su;
const monthFirst = /\b(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/su;
const german = /\b(\d{1,2})\.\s?(\d{1,2})\.(\d{4})\b(.*)$/s;
const clock = /(?:^|[T\s,])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?/i;
const offset = /([+-])(\d{2}):?(\d{2})?\s*(?:\(|$)|\b([A-Z]{1,4})\s*$/;

function day(text: string): { year: number; month: number; date: number; rest: string } | undefined {
  const parts = (year?: string, month?: string | number, date?: string, rest = '') =>
    month === undefined ? undefined : { year: Number(year), month: Number(month), date: Number(date), rest };
  const [, y, m, d, rest] = iso.exec(text) ?? [];
  // The basic form of ISO 8601 has no colons.
  if (y) return parts(y, m, d, rest?.replace(/^T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3'));
  const [, date1 = '', name1 = '', year1, rest1] = dayFirst.exec(text) ?? [];
  if (year1) return parts(year1, monthOf(name1), date1, rest1);
  const [, name2 = '', date2, year2, rest2] = monthFirst.exec(text) ?? [];
  if (year2) return parts(year2, monthOf(name2), date2, rest2);
  const [, date3, month3, year3, rest3] = german.exec(text) ?? [];
  return parts(year3, month3, date3, rest3);
}

function minutesFromUtc(rest: string): number {
  const [, sign, hours = '0', minutes = '0', zone] = offset.exec(rest.trim()) ?? [];
  if (zone) return (zones[zone] ?? 0) * 60;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/**
 * Reads a date as pages write it: ISO 8601, mail dates, "March 12, 2026", "12. März 2026", "12.03.2026, 9:15 Uhr".
 * Without a zone it is taken as UTC, so that the result does not depend on the machine. Nothing before 1900.
 */
export function readMoment(raw: string | undefined): Moment | undefined {
  const text = raw?.trim().slice(0, 100) ?? '';
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    const at = instant(Number(text.padEnd(13, '0')));
    return at ? { instant: at, precise: true } : undefined;
  }
  const found = day(text);
  if (!found || found.year < 1900 || found.month < 1 || found.month > 12 || found.date < 1 || found.date > 31) {
    return undefined;
  }
  const time = clock.exec(found.rest);
  const [, hour = '0', minute = '0', second = '0', half] = time ?? [];
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const shift = time ? minutesFromUtc(found.rest) : 0;
  const at = instant(Date.UTC(found.year, found.month - 1, found.date, hours, Number(minute) - shift, Number(second)));
  return at ? { instant: at, precise: time !== null } : undefined;
}
