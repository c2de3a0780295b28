import type { Article, Caption, Dateline, Notice, ParagraphKind } from '@stemma/contracts';
import { agencyOf } from './agencies.ts';
import { readBylineLine } from './byline-lines.ts';
import { readCaptionLine } from './caption-line.ts';
import { readClosingCredit, readCredit } from './credits.ts';
import { readDateline, readGermanPlace } from './dateline.ts';
import { contentHash } from './hash.ts';
import { normalise } from './normalise.ts';
import { headlineNotices, readNotice } from './notices.ts';
import { cleanText, countWords, titleCase } from './text.ts';

/** What was taken out of a text, and by which rule. */
export interface Dropped {
  readonly reason: string;
  readonly text: string;
}

/** A piece as it comes to the desk: from a page or from a wire. */
export interface Copy {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** What each of them is; plain paragraphs where nothing is said. */
  readonly structure?: readonly ParagraphKind[];
  /** What else is known to be about the piece or its place: the page around it. */
  readonly around?: string;
  readonly byline?: readonly string[];
  /** Where the wire sends it apart from the text, as it stands there. */
  readonly dateline?: string;
  readonly agency?: string;
  readonly language: string;
}

/** The same after the desk. */
export interface Edited
  extends Pick<
    Article,
    | 'headline'
    | 'byline'
    | 'text'
    | 'structure'
    | 'captions'
    | 'notices'
    | 'wordcount'
    | 'contentHash'
    | 'dateline'
    | 'agency'
  > {
  readonly dropped: readonly Dropped[];
}

interface Paragraph {
  readonly text: string;
  readonly kind: ParagraphKind;
}

interface Findings {
  readonly notices: Notice[];
  readonly dropped: Dropped[];
  readonly byline: string[];
  readonly captions: Caption[];
  agency: string | undefined;
}

// A byline stands on top or at the end; "By Christmas" in the middle is text.
const bylineReach = 3;

/** Puts a note to the reader with the findings; true where the paragraph is none and stays. */
function isNoNotice(text: string, found: Findings): boolean {
  const notice = readNotice(text);
  if (notice) found.notices.push(notice);
  return notice === undefined;
}

/** Puts a caption, credit or byline with the findings; true where the paragraph is none of them and stays. */
function isText({ text, kind }: Paragraph, index: number, count: number, found: Findings): boolean {
  const caption = kind === 'heading' ? undefined : readCaptionLine(text);
  if (caption) {
    found.dropped.push({ reason: 'caption', text });
    if (caption.text) found.captions.push(caption);
    return false;
  }
  const credit = readCredit(text, index === count - 1);
  const byline = index < bylineReach || index >= count - 2 ? readBylineLine(text) : undefined;
  const taken = credit ?? byline;
  if (!taken) return true;
  found.agency ??= taken.agency;
  found.byline.push(...(byline?.names ?? []));
  found.dropped.push({ reason: credit ? 'credit' : 'byline', text });
  return false;
}

// A wire may send the place alone.
const placeOnly = /^\p{Lu}[\p{L}\p{M}.'’ ,/-]{1,50}$/u;

function ownDateline(raw: string): Lead {
  const line = cleanText(raw)
    .replace(/^[*\s]+/, '')
    .replaceAll(' ,', ',');
  const { dateline, agency } = readDateline(`${line} `) ?? {};
  if (dateline) return { dateline, ...(agency && { agency }) };
  return placeOnly.test(line) ? { dateline: { place: titleCase(line) } } : {};
}

/** What stands in front of a text. */
interface Lead {
  readonly dateline?: Dateline;
  readonly agency?: string;
}

/** The lead of a piece, and its first paragraph without it. What a wire sends apart outranks what is in the text. */
function leadOf(copy: Copy, [first = '', ...others]: readonly string[]): Lead & { first: string } {
  const { dateline, headline, around = '', language } = copy;
  const elsewhere = () => [headline, ...others, around.replace(first, '')].join('\n');
  const found = readDateline(first) ?? (language === 'de' ? readGermanPlace(first, elsewhere()) : undefined);
  const { rest = first, ...inText } = found ?? {};
  return { ...inText, ...(dateline?.trim() && ownDateline(dateline)), first: rest };
}

/**
 * The desk rules, the same for pages and wires: takes notes to the reader, captions, credits, bylines and the dateline out
 * of the text and keeps what they say. Paragraphs are cleaned; none is lost without a line in `dropped` or `notices`.
 */
export function edit(copy: Copy): Edited {
  const headline = normalise(copy.headline);
  const found: Findings = { notices: [], dropped: [], byline: [], captions: [], agency: undefined };
  const all = copy.paragraphs
    .map((raw, index): Paragraph => ({ text: normalise(raw), kind: copy.structure?.[index] ?? 'paragraph' }))
    .filter(({ text }) => text);
  // Notes first: one at the end must not hide that the credit before it is the last line.
  const unnoted = all.filter(({ text }) => isNoNotice(text, found));
  // A mark in the headline says less than the note that explains it.
  const marks = headlineNotices(headline).filter(({ kind }) => found.notices.every((notice) => notice.kind !== kind));
  found.notices.unshift(...marks);
  const kept = unnoted.filter((paragraph, index) => isText(paragraph, index, unnoted.length, found));
  const texts = kept.map(({ text }) => text);
  const lead = leadOf(copy, texts);
  if (copy.dateline?.trim() && !lead.dateline)
    found.dropped.push({ reason: 'dateline', text: cleanText(copy.dateline) });
  if (texts.length > 0) texts[0] = lead.first;
  const last = texts.at(-1);
  const closing = last === undefined ? undefined : readClosingCredit(last);
  if (closing) texts[texts.length - 1] = closing.rest;
  const paragraphs = kept.map(({ kind }, index) => ({ text: texts[index] ?? '', kind }));
  return finish(copy, headline, paragraphs, found, { ...lead, ...(closing && { closing: closing.agency }) });
}

function finish(
  copy: Copy,
  headline: string,
  all: readonly Paragraph[],
  found: Findings,
  lead: Lead & { readonly closing?: string },
): Edited {
  const paragraphs = all.filter(({ text }) => text);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const isPlain = paragraphs.every(({ kind }) => kind === 'paragraph');
  const given = copy.agency === undefined ? undefined : (agencyOf(copy.agency) ?? copy.agency);
  const agency = lead.agency ?? given ?? found.agency ?? lead.closing;
  return {
    headline,
    byline: copy.byline?.length ? [...copy.byline] : [...new Set(found.byline)],
    ...(lead.dateline && { dateline: lead.dateline }),
    ...(agency && { agency }),
    text,
    ...(!isPlain && { structure: paragraphs.map(({ kind }) => kind) }),
    captions: found.captions,
    notices: found.notices,
    wordcount: countWords(text),
    contentHash: contentHash(headline, text),
    dropped: found.dropped,
  };
}
