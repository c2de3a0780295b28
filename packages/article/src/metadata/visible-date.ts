import { type Block, blocksOf } from '../blocks.ts';
import { labelsOf, textOf } from '../dom.ts';
import { fold } from '../text.ts';
import { readMoment } from './moment.ts';

// Months are spelled out here, since in running text any capital word may stand beside two numbers.
const month =
  '(?:jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const year = '(?:19|20)\\d\\d';
const day = [
  `\\d{1,2}(?:\\.|st|nd|rd|th)?\\s*${month}\\.?,?\\s+${year}`,
  `${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${year}`,
  `\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?${year}`,
  `${year}-\\d\\d-\\d\\d`,
].join('|');
const clock =
  '[\\s,|·–-]{1,4}(?:(?:at|um)\\s)?\\d{1,2}[:.]\\d\\d(?![\\d.]\\d)(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s[A-Z]{3,4}\\b)?';
const written = new RegExp(`(?<![\\p{L}\\d.])(?:${day})(?!\\d)(?:${clock})?`, 'iu');

/** A line with a date. */
interface DateLine {
  readonly instant: string;
  /** It says when the text was last changed. */
  readonly isChange: boolean;
}

// What may stand around a date in its line: names, a place, a section.
const longestRest = 80;
// Five words and a full stop.
const sentence = /(?:\S+ ){4}.*\p{Ll}{2} ?[.!?]["”“»’]?$/u;
const change = /\b(?:updated?|modified|revised|stand|aktualisiert|geändert|bearbeitet)\b/iu;

/** Reads a line that is there for its date, or a text that opens with one; undefined for text that only mentions one. */
function readDateLine(text: string): DateLine | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const rest = text.replace(match[0], '').trim();
  const isOpening = match.index <= 1 && /^\(?\d/.test(text);
  const isMention = rest.length > longestRest || sentence.test(rest);
  const at = readMoment(match[0])?.instant;
  if (!at || (isMention && !isOpening)) return undefined;
  return { instant: at, isChange: change.test(text.slice(0, match.index)) };
}

// A title may go on behind the headline; shorter headings are names of sections.
const leastHeading = 15;

/** Whether a heading is the headline, or the beginning of what was taken for it. */
function isHeadline(text: string, headline: string): boolean {
  const [heading, title] = [fold(text), fold(headline)];
  return heading === title || (heading.length >= leastHeading && title.startsWith(heading));
}

// How many characters may stand between the headline and its date: above, a kicker; below, a standfirst and a byline.
const reachAbove = 150;
const reachBelow = 600;

/** Date lines among blocks, each with the characters that stand before it. */
function linesWithin(blocks: readonly Block[], reach: number): { line: DateLine; distance: number }[] {
  const found: { line: DateLine; distance: number }[] = [];
  let distance = 0;
  for (const { text, kind, linked } of blocks) {
    // A menu may offer days.
    const line = kind === 'item' && linked > 0.5 ? undefined : readDateLine(text);
    if (line) found.push({ line, distance });
    distance += text.length;
    if (distance > reach) break;
  }
  return found;
}

/** The date lines around the headline, the nearest first. */
function besideHeadline(blocks: readonly Block[], headline: string): DateLine[] {
  const at = blocks.findIndex(({ kind, text }) => kind === 'heading' && isHeadline(text, headline));
  if (at < 0) return [];
  const above = linesWithin(blocks.slice(0, at).reverse(), reachAbove);
  const below = linesWithin(blocks.slice(at + 1), reachBelow);
  return [...below, ...above].sort((a, b) => a.distance - b.distance).map(({ line }) => line);
}

const called = ['date', 'datum', 'publish', 'posted', 'created', 'submitted', 'timestamp'];
const dated = ['time:not([datetime])', ...called.map((name) => `[class*="${name}" i]`)].join(', ');
// More of them are a list of other pieces.
const fewCalled = 20;
const elsewhere = /\b(?:comments?|kommentare?|related|recent|teasers?|sidebar|footer)\b/;

/** Whether an element belongs to another piece, to its readers or to the site. */
function isElsewhere(element: Element | null): boolean {
  if (!element || /^(?:article|main|body)$/.test(element.localName)) return false;
  return (
    /^(?:aside|nav|footer)$/.test(element.localName) ||
    elsewhere.test(labelsOf(element)) ||
    isElsewhere(element.parentElement)
  );
}

/** The date lines whose elements call themselves dates, those below the headline first. */
function calledDates(document: Document, headline: string): DateLine[] {
  const all = [...document.querySelectorAll(`h1, h2, h3, ${dated}`)];
  const at = all.findIndex((element) => /^h/.test(element.localName) && isHeadline(textOf(element), headline));
  return [...all.slice(at + 1), ...all.slice(0, at + 1)]
    .filter((element) => element.matches(dated) && !isElsewhere(element))
    .slice(0, fewCalled)
    .flatMap((element) => readDateLine(textOf(element)) ?? []);
}

/**
 * The date that a page only shows, as an Instant: in a line beside its headline, else in an element that calls itself a
 * date. English, German and numeric dates with four digits of the year; a line on the last change counts where there is
 * no other, since that is never too early.
 */
export function visibleDate(document: Document, headline: string): string | undefined {
  const beside = besideHeadline(blocksOf(document.body), headline);
  const lines = beside.some(({ isChange }) => !isChange) ? beside : [...beside, ...calledDates(document, headline)];
  return (lines.find(({ isChange }) => !isChange) ?? lines[0])?.instant;
}
