import { WireError } from './errors.ts';
import { unescapeMarkup } from './markup.ts';
import type { WireStory } from './story.ts';

/** The Reuters-21578 collection, an element a story; the format is told in the README that comes with it. */
export const reutersMediaType = 'application/x-reuters21578+sgml';

/** A story as it stands in a file of the collection. */
export interface ReutersItem {
  readonly uri: string;
  readonly observedAt: string;
  readonly mediaType: string;
  readonly text: string;
}

// The collection's first day, for a first story without a date.
const firstDay = '1987-02-26T00:00:00.000Z';
const opening = '<REUTERS ';
const closing = '</REUTERS>';

/** The stories of a file, one at a time and untouched. A date that cannot be read is taken from the story before. */
export function* splitReuters(text: string): Iterable<ReutersItem> {
  let observedAt = firstDay;
  let start = text.indexOf(opening);
  while (start >= 0) {
    const next = text.indexOf(opening, start + opening.length);
    const part = text.slice(start, next < 0 ? undefined : next);
    const end = part.lastIndexOf(closing);
    const element = end < 0 ? part : part.slice(0, end + closing.length);
    const id = /\bNEWID="([^"]+)"/.exec(element)?.[1] ?? `at-${start}`;
    observedAt = readReutersDate(inside(element, 'DATE')) ?? observedAt;
    yield { uri: `urn:reuters21578:${id}`, observedAt, mediaType: reutersMediaType, text: element };
    start = next;
  }
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** ` 2-MAR-1987 08:11:03.79`, with more or less space before and desk codes behind. Taken as UTC. */
function readReutersDate(text = ''): string | undefined {
  const [, day, month, year, time, hundredths = '00'] =
    /(\d{1,2})-([A-Z]{3})-(\d{4})\s+(\d\d:\d\d:\d\d)(?:\.(\d\d))?/.exec(text) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  if (!day || number === 0) return undefined;
  const date = new Date(`${year}-${pad(number)}-${pad(Number(day))}T${time}.${hundredths}0Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** One story of the collection. Throws `WireError` `not-a-story` where there is neither headline nor text. */
export function readReuters(element: string): WireStory {
  const text = inside(element, 'TEXT');
  if (text === undefined) throw new WireError('not-a-story', 'a REUTERS element without TEXT');
  const title = inside(text, 'TITLE');
  const body = inside(text, 'BODY') ?? (title === undefined ? text : text.slice(text.indexOf('</TITLE>') + 8));
  const lines = storyLines(body);
  // An unprocessed story has no fields: its first line is the headline.
  const headline = title === undefined ? lines.shift() : clean(title);
  if (!headline?.trim()) throw new WireError('not-a-story', 'a REUTERS element without headline and text');
  const dateline = oneLine(inside(text, 'DATELINE') ?? '');
  const byline = authors(oneLine(inside(text, 'AUTHOR') ?? ''));
  const firstcreated = readReutersDate(inside(element, 'DATE'));
  const slug = /^[a-z] [a-z] ([A-Z]{2}-\S+)/m.exec(clean(inside(element, 'UNKNOWN') ?? ''))?.[1]?.replace(/\*+/, '');
  return {
    headline: oneLine(headline),
    ...(dateline && { dateline: `${dateline} ` }),
    ...(byline.length > 0 && { byline }),
    paragraphs: paragraphs(lines),
    ...(firstcreated && { firstcreated }),
    language: 'en',
    agency: 'Reuters',
    tags: ['TOPICS', 'PLACES'].flatMap((name) =>
      [...(inside(element, name) ?? '').matchAll(/<D>([^<]+)/g)].map(([, tag = '']) => clean(tag)),
    ),
    ...(slug && { slug }),
  };
}

/** What stands between the tags of the first element of this name. */
function inside(text: string, name: string): string | undefined {
  const open = text.indexOf(`<${name}`);
  if (open < 0) return undefined;
  const from = text.indexOf('>', open) + 1;
  const to = text.indexOf(`</${name}>`, from);
  return from > 0 && to >= 0 ? text.slice(from, to) : undefined;
}

/** Characters for references; without the control characters of the wire, some of which stand there as `^M`. */
const clean = (text: string): string =>
  unescapeMarkup(text)
    .replace(/\^M/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\P{Cc}]/gu, '');

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

/** `By Cal Mankowski, Reuters` is one name; `and` joins two. */
const authors = (credit: string): string[] =>
  credit
    .replace(/^by\s+/i, '')
    .replace(/,?\s*reuters?\.?$/i, '')
    .split(/\s+and\s+|,\s*/i)
    .filter(Boolean);

// Alone on a line at the end: who sends it, or that more follows.
const signOff = /^\s*(reuters?|more)?[.\s]*$/i;
// At the end of the last line, in capitals so that the company's own name in a sentence stays.
const lateSignOff = /\s+REUTERS?(\.{3})?(\d\d:\d\d\/\w+)?\s*$/;
// What the makers of the collection put where a flash has no text.
const placeholder = /^\s*Blah blah blah\.?\s*$/;

function storyLines(body: string): string[] {
  const lines = clean(body)
    .split('\n')
    .filter((line) => !placeholder.test(line));
  while (lines.length > 0 && signOff.test(lines.at(-1) ?? '')) lines.pop();
  while (lines.length > 0 && lines[0]?.trim() === '') lines.shift();
  const last = lines.pop();
  return last === undefined ? lines : [...lines, last.replace(lateSignOff, '')];
}

/** A paragraph begins with an indent, of four spaces as a rule, or after an empty line. */
function paragraphs(lines: readonly string[]): string[] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (/^ {3}/.test(line) || line.trim() === '') found.push([]);
    found.at(-1)?.push(line.trim());
  }
  return found.map((words) => words.join(' ').replace(/\s+/g, ' ').trim()).filter(Boolean);
}
