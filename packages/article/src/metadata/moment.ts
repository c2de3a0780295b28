import { instant } from '@stemma/contracts/instant';
import { monthOf, monthWord } from './months.ts';

/** A moment as a page writes it. */
export interface Moment {
  readonly instant: string;
  /** The day that its writer's calendar showed, `2026-03-12`. */
  readonly day: string;
  /** The writer's zone as an offset, `+01:00`; absent where none was told. */
  readonly zone?: string;
  /** Whether the time of day was told. */
  readonly precise: boolean;
}

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
  MSK: 3,
  EEST: 3,
  IST: 5.5,
  JST: 9,
  KST: 9,
  EST: -5,
  EDT: -4,
  ET: -5,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

type Parts = readonly [
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
  rest: string,
];
type Form = readonly [RegExp, (groups: readonly string[]) => Parts];

// From what says most to what says least. The basic form of ISO 8601 has no colons.
const forms: readonly Form[] = [
  [
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)(.*)$/s,
    ([y, m, d, rest = '']) => [y, m, d, rest.replace(/^T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3')],
  ],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](.*)$/s,
    ([y, m, d, rest = '']) => [y, m, d, rest],
  ],
  [/(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)(.*)$/s, ([y, m, d, rest = '']) => [y, m, d, rest]],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s.-]+(?:de\\s)?(${monthWord})\\.?,?(?:[\\s-]+|\\sdel?\\s)(\\d{4})(?!\\d)(.*)$`,
      'su',
    ),
    ([d, name = '', y, rest = '']) => [y, monthOf(name), d, rest],
  ],
  [
    new RegExp(`(?<!\\p{L})(${monthWord})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)(.*)$`, 'su'),
    ([name = '', d, y, rest = '']) => [y, monthOf(name), d, rest],
  ],
  // Day first, as nearly everywhere; where that gives no month, the American order.
  [
    /(?<![\d./])(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)(.*)$/s,
    ([a = '', b = '', y, rest = '']) => (Number(b) > 12 ? [y, a, b, rest] : [y, b, a, rest]),
  ],
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(\d{2})(?![\d.])(.*)$/s, ([d, m, y, rest = '']) => [`20${y}`, m, d, rest]],
];

const clock = /(?:^|[T\s,])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?/i;
const offset = /([+-])(\d{2}):?(\d{2})?\s*(?:\(|$)|(?<![A-Za-z])([A-Z]{1,4})\s*$/;

function minutesFromUtc(rest: string): number | undefined {
  const [, sign, hours = '0', minutes = '0', name] = offset.exec(rest.trim()) ?? [];
  if (name) return zones[name] === undefined ? undefined : zones[name] * 60;
  return sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');
const zoneOf = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

function partsOf(text: string): Parts | undefined {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text);
    const parts = found && read(found.slice(1));
    if (parts?.[1] !== undefined) return parts;
  }
  return undefined;
}

function fromEpoch(text: string): Moment | undefined {
  const at = instant(Number(text.padEnd(13, '0')));
  return at ? { instant: at, day: at.slice(0, 10), zone: '+00:00', precise: true } : undefined;
}

/**
 * Reads a date as pages write it: ISO 8601, mail dates, seconds since 1970, "March 12, 2026", "12. März 2026", "12 de
 * marzo de 2026", "12.03.2026, 9:15 Uhr", "2026年3月12日". Without a zone it is taken as UTC, so that the result does not
 * depend on the machine. Nothing before 1900.
 */
export function readMoment(raw: string | undefined): Moment | undefined {
  const text = raw?.trim().slice(0, 100) ?? '';
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return fromEpoch(text);
  const [year, month, date, rest = ''] = partsOf(text)?.map((part) => part ?? '') ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const isDay = y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (!isDay) return undefined;
  const time = clock.exec(String(rest));
  const [, hour = '0', minute = '0', second = '0', half] = time ?? [];
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const shift = time ? minutesFromUtc(String(rest)) : undefined;
  const at = instant(Date.UTC(y, m - 1, d, hours, Number(minute) - (shift ?? 0), Number(second)));
  if (!at) return undefined;
  const day = `${y}-${two(m)}-${two(d)}`;
  return { instant: at, day, precise: time !== null, ...(shift !== undefined && { zone: zoneOf(shift) }) };
}
