import type { Article } from '@stemma/contracts';
import type { Block } from './blocks.ts';
import type { Document } from './dom.ts';
import { timedEntries } from './entries.ts';
import { consentText, errorText, errorTitle, paywallPhrase } from './kind-phrases.ts';
import type { Metadata } from './metadata/index.ts';
import { isOf, nodes } from './metadata/json-ld.ts';
import type { Survey } from './page.ts';
import { countWords } from './text.ts';

export type NotArticle = 'consent-wall' | 'error-page' | 'gallery' | 'index-page' | 'no-text' | 'video';

interface Refusal {
  readonly reason: NotArticle;
  /** What on the page says so. */
  readonly detail: string;
}

// What is longer is an article, whatever it speaks of.
const errorWords = 400;
const consentWords = 900;

/** The phrases that a text has, if it has so many of them. */
function evidence(patterns: readonly RegExp[], least: number, text: string): string | undefined {
  const found = patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return found.length >= least ? found.join('; ') : undefined;
}

function errorPage({ text, metadata, headings }: Survey): string | undefined {
  if (metadata.article || countWords(text) > errorWords) return undefined;
  return [metadata.title, ...headings].find((title) => errorTitle.test(title)) ?? evidence(errorText, 2, text);
}

function consentWall({ text, metadata }: Survey): string | undefined {
  if (metadata.article || countWords(text) > consentWords) return undefined;
  return evidence(consentText, 3, text);
}

// Less text than this, and it is a footer that Readability found.
const leastText = 150;

// Mostly links, each on its own line: headlines of other pages.
function indexPage({ metadata, blocks: all }: Survey, found: readonly Block[]): string | undefined {
  const isFound = found.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  const blocks = isFound ? found : all;
  const links = blocks.filter((block) => block.linked > 0.8);
  const running = blocks.filter((block) => block.linked < 0.5 && block.text.length > 150);
  if (metadata.article || links.length < 10 || running.length > links.length / 5) return undefined;
  return `${links.length} of ${blocks.length} lines are links`;
}

// With more text than this, a piece has a gallery or a video and is an article all the same.
const mediaWords = 120;
const media: readonly (readonly [NotArticle, RegExp])[] = [
  ['gallery', /^(?:ImageGallery|MediaGallery|gallery)$/i],
  ['video', /^(?:VideoObject|video(?:\.\w+)?)$/i],
];

/** A page that shows pictures or a film and says so, and has next to no text. */
function mediaPage({ metadata }: Survey, found: readonly Block[]): Refusal | undefined {
  if (metadata.article || countWords(found.map(({ text }) => text).join(' ')) > mediaWords) return undefined;
  for (const [reason, pattern] of media) {
    const type = metadata.types.find((name) => pattern.test(name));
    if (type) return { reason, detail: `it says that it is ${type}, with fewer than ${mediaWords} words` };
  }
  return undefined;
}

/**
 * Why a page is no article, with the evidence; undefined where it may be one. `found` is what Readability found, before
 * the rules.
 */
export function refuse(survey: Survey, found: readonly Block[]): Refusal | undefined {
  const error = errorPage(survey);
  if (error) return { reason: 'error-page', detail: error };
  const consent = consentWall(survey);
  if (consent) return { reason: 'consent-wall', detail: consent };
  const medium = mediaPage(survey, found);
  if (medium) return medium;
  const index = indexPage(survey, found);
  return index ? { reason: 'index-page', detail: index } : undefined;
}

/** What on a page says that its piece is not a plain article; each in the page's own words, absent where nothing does. */
export interface Signs {
  /** It goes on being written. */
  readonly live?: string;
  /** It declares that it is not free. */
  readonly sold?: string;
}

const liveMarkup = '[itemtype$="LiveBlogPosting"], [class*="live-blog"], [class*="liveblog"], [class*="liveticker"]';
const fewPosts = 3;
const isFalse = (value: unknown): boolean => String(value).toLowerCase() === 'false';

function liveSign(document: Document, { article }: Metadata): string | undefined {
  if (isOf(article, /^LiveBlogPosting$/)) return 'it says that it is LiveBlogPosting';
  const posts = document.querySelectorAll(`:is(${liveMarkup}) time`).length;
  return posts >= fewPosts ? `${posts} posts with a time in a live blog's markup` : undefined;
}

/** Reads the signs of a page, before anything is taken out of it. */
export function signsOf(document: Document, metadata: Metadata): Signs {
  const { article } = metadata;
  const parts = article ? [article, ...nodes(article, 'hasPart')] : [];
  const live = liveSign(document, metadata);
  return {
    ...(live && { live }),
    ...(parts.some((part) => isFalse(part.isAccessibleForFree)) && { sold: 'it says that it is not free' }),
  };
}

// Some outlets send the whole text of what they sell; so much of it is no preview. Less may be without a declaration.
const previewWords = 400;
const teaserWords = 150;

/** What kind of piece it is; for anything but a plain article, with what says so. */
export interface PieceKind {
  readonly kind: Article['kind'];
  readonly evidence?: string;
}

type Piece = Pick<Article, 'text' | 'wordcount'>;

/**
 * Whether a piece stands on its own, was cut short by a paywall, or goes on being written; `around` is all the text of its page.
 */
export function kindOf({ live: marked, sold }: Signs, { text, wordcount: words }: Piece, around: string): PieceKind {
  const live = marked ?? timedEntries(text);
  if (live) return { kind: 'live', evidence: live };
  if (sold && words < previewWords) return { kind: 'stub', evidence: `${sold}, with fewer than ${previewWords} words` };
  const walled = words < teaserWords ? paywallPhrase.exec(around)?.[0] : undefined;
  if (walled) return { kind: 'stub', evidence: `it says "${walled}", with fewer than ${teaserWords} words` };
  return { kind: 'article' };
}
