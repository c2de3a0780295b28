import type { Block } from './blocks.ts';
import { withoutSite } from './metadata/headline.ts';
import { headlineNotices, isWithdrawal, longest } from './notices.ts';
import type { Survey } from './page.ts';
import { fold } from './text.ts';

// Shorter lines may be dates, bylines, counters; what is mostly links leads elsewhere.
const leastText = 80;
const fewLinks = 0.25;
// So much below the note is the piece itself, which its outlet left to stand.
const leastStory = 250;
const sentence = /[.!?…]["”“»’)]?$/;

const rights = /^(?:©|\(c\)|copyright\b)/i;

const isRunning = ({ text }: Block): boolean => text.length >= leastText && sentence.test(text) && !rights.test(text);

// Paragraphs may be numbered.
const boxOf = ({ kind, labels }: Block): string => `${kind} ${labels.replace(/\d+/g, '')}`;

/** What a page says in place of its text. */
export interface Withdrawal {
  /** Its headline; empty where that is the note itself. */
  readonly headline: string;
  /** That the piece was withdrawn, and why, where that stands beside it. */
  readonly note: string;
}

/**
 * The note that stands where a page should have its text: below its headline before anything that could be text, or as the
 * headline. Undefined where there is none, or where the text stands below it all the same. What else is on such a page
 * (comments, offers, teasers) is no text of the piece, whatever an extraction would make of it.
 */
export function withdrawalOf(survey: Survey): Withdrawal | undefined {
  const { headline, descriptions, title, sites } = survey.metadata;
  const below = belowHeadline(survey);
  const described = new Set(descriptions.map(fold));
  const isText = (block: Block) => isRunning(block) && !described.has(fold(block.text));
  const at = below.findIndex((block) => isWithdrawal(block.text) || isText(block));
  const [first, others] = [below[at], below.slice(at + 1)];
  const noted = first && isWithdrawal(first.text) ? explained(first, others) : undefined;
  const top = [headline, ...survey.headings, withoutSite(title, sites)].find(
    (line) => !isMarked(line) && isWithdrawal(line),
  );
  if (top) return { headline: top === headline ? '' : headline, note: noted ?? top };
  if (noted) return standing(others) < leastStory ? { headline, note: noted } : undefined;
  // A mark before the headline says less than a note: whatever stands below it is the piece.
  return isMarked(headline) && standing(below) === 0 ? { headline, note: headline } : undefined;
}

const isMarked = (headline: string): boolean => headlineNotices(headline).some(({ kind }) => kind === 'kill');

/** What stands below the headline and leads nowhere. */
function belowHeadline({ metadata: { headline }, blocks, top }: Survey): Block[] {
  const lines = blocks.filter(({ linked }) => linked < fewLinks);
  const above = top ?? lines.find(({ text }) => fold(text) === fold(headline))?.place ?? 0;
  return lines.filter(({ place }) => place > above);
}

/** How many characters the first run of sentences in one box has; behind a heading other things begin. */
function standing(blocks: readonly Block[]): number {
  const own = until(blocks, ({ kind }) => kind === 'heading');
  const start = own.findIndex(isRunning);
  const run = start < 0 ? [] : own.slice(start);
  const all = until(run, (block) => !sentence.test(block.text) || boxOf(block) !== boxOf(run[0] ?? block));
  return all.reduce((sum, { text }) => sum + text.length, 0);
}

function until(blocks: readonly Block[], ends: (block: Block) => boolean): readonly Block[] {
  const end = blocks.findIndex(ends);
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** The note with the sentences of its own box that follow it, where that box has a name: else all of a plain page would be one. */
function explained(note: Block, following: readonly Block[]): string {
  let all = note.text;
  for (const block of following) {
    const more = `${all} ${block.text}`;
    if (!note.labels || boxOf(block) !== boxOf(note) || !sentence.test(block.text) || more.length > longest) break;
    all = more;
  }
  return all;
}
