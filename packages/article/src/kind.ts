import type { Article } from '@stemma/contracts';
import type { Block } from './blocks.ts';
import type { Metadata } from './metadata/index.ts';
import { isOf, nodes } from './metadata/json-ld.ts';
import type { Survey } from './page.ts';
import { says } from './phrases.ts';
import { paywallPhrase } from './rules/between.ts';
import { countWords } from './text.ts';

export type NotArticle = 'consent-wall' | 'error-page' | 'index-page' | 'no-text';

interface Refusal {
  readonly reason: NotArticle;
  /** What on the page says so. */
  readonly detail: string;
}

const status = '(?:403|404|410|50[0234])';
const errorTitle = says(
  `${status}.{0,20}(?:error|not found|fehler|forbidden)`,
  `(?:error|fehler) ?${status}`,
  "page (?:not found|(?:is ?n[’']t|is not|no longer) available|cannot be found|does not exist)",
  'seite (?:wurde )?nicht gefunden',
  'be (?:right )?back soon',
);
const errorText: readonly RegExp[] = [
  says(`(?:error|fehler) ${status}`),
  says('page (?:that )?you (?:are|were) looking for', 'gesuchte seite'),
  says('an error occurred', 'something went wrong', 'ein fehler ist aufgetreten'),
  says('temporarily unavailable', 'down for maintenance', 'database error', 'vorübergehend nicht erreichbar'),
  says('(?:may have|has) been (?:moved|removed|deleted)', 'broken link', 'spelled correctly'),
  says('checking your browser', 'enable javascript and cookies', 'unusual traffic', 'you are (?:a )?human'),
];
// The wording of the IAB's Transparency and Consent Framework, and of those who write their own.
const consentText: readonly RegExp[] = [
  says('we and our (?:\\d+ )?partners', 'wir und (?:bis zu |unsere )?(?:\\d+ )?partner'),
  says('store (?:and(?:/or)? )?access information on a device', 'informationen auf (?:ihrem|einem) (?:end)?gerät'),
  says('personali[sz]ed (?:advertising|ads)', 'personalisierte (?:anzeigen|werbung)'),
  says('(?:your|withdraw|manage|refuse) (?:consent|consenting|choices|preferences)', 'einwilligung', 'zustimmung'),
  says('process(?:ing)? (?:of )?(?:your )?personal data', 'personenbezogene daten'),
  says('(?:accept|reject) all', 'alle akzeptieren', 'legitimate (?:business )?interest'),
];
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
const leastText = 250;

// Mostly links, each on its own line: headlines of other pages.
function indexPage({ metadata, blocks: all }: Survey, found: readonly Block[]): string | undefined {
  const isFound = found.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  const blocks = isFound ? found : all;
  const links = blocks.filter((block) => block.linked > 0.8);
  const running = blocks.filter((block) => block.linked < 0.5 && block.text.length > 150);
  if (metadata.article || links.length < 10 || running.length > links.length / 5) return undefined;
  return `${links.length} of ${blocks.length} lines are links`;
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
  const index = indexPage(survey, found);
  return index ? { reason: 'index-page', detail: index } : undefined;
}

/** What on a page says that its piece is not a plain article. */
export interface Signs {
  /** It goes on being written. */
  readonly live: boolean;
  /** It declares that it is not free. */
  readonly sold: boolean;
  /** It asks to subscribe to read on. */
  readonly walled: boolean;
}

const liveMarkup = '[itemtype$="LiveBlogPosting"], [class*="live-blog"], [class*="liveblog"], [class*="liveticker"]';
const fewPosts = 3;
const isFalse = (value: unknown): boolean => String(value).toLowerCase() === 'false';

/** Reads the signs of a page, before anything is taken out of it; `text` is all its text. */
export function signsOf(document: Document, { article }: Metadata, text: string): Signs {
  const posts = document.querySelectorAll(`:is(${liveMarkup}) time`);
  const parts = article ? [article, ...nodes(article, 'hasPart')] : [];
  return {
    live: isOf(article, /^LiveBlogPosting$/) || posts.length >= fewPosts,
    sold: parts.some((part) => isFalse(part.isAccessibleForFree)),
    walled: paywallPhrase.test(text),
  };
}

// Some outlets send the whole text of what they sell; so much of it is no preview. Less may be without a declaration.
const previewWords = 400;
const teaserWords = 150;

/** Whether a piece stands on its own, was cut short by a paywall, or goes on being written. */
export function kindOf({ live, sold, walled }: Signs, words: number): Article['kind'] {
  if (live) return 'live';
  return (sold && words < previewWords) || (walled && words < teaserWords) ? 'stub' : 'article';
}
