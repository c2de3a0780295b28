import type { Article } from '@stemma/contracts';
import { type Dropped, edit } from './desk.ts';
import { kindOf, type NotArticle, refuse } from './kind.ts';
import { languageOf } from './language.ts';
import type { Hint, Metadata } from './metadata/index.ts';
import type { DateClaim } from './metadata/vote.ts';
import { type Body, type Survey, surveyPage, takeBody } from './page.ts';
import { type Page, parsePage } from './parse.ts';
import { confidenceOf, orSecond } from './second.ts';
import { templateOf } from './template.ts';
import { fold } from './text.ts';
import { type Withdrawal, withdrawalOf } from './withdrawn.ts';

/** An article without what only its capture knows. */
export type CleanArticle = Omit<Article, 'id' | 'source' | 'url' | 'observedAt' | 'eventTime'>;

/** When a page says that it was published and last changed. */
export interface PageDates {
  readonly published?: DateClaim;
  readonly modified?: DateClaim;
}

/** What every page gave: what was taken out of it, when it is from, and its template (see `templateOf`). */
interface Extracted {
  readonly dropped: readonly Dropped[];
  readonly dates?: PageDates;
  readonly template: string;
  /** Who found the text, and how sure it is that it is the article's, 0 to 1 (see `confidenceOf`). */
  readonly finder: Body['finder'];
  readonly confidence: number;
}

/** What a page gave: an article, with what says that it is no plain one; or the reason why it holds none. */
export type Extraction = Extracted &
  (
    | { readonly article: CleanArticle; readonly evidence?: string; readonly canonical?: string }
    | { readonly reason: NotArticle; readonly detail: string }
  );

/** The description, where it says more than headline and text do. */
function standfirstOf({ descriptions, headline }: Metadata, text: string): string | undefined {
  const [standfirst = ''] = descriptions;
  const said = fold(standfirst.replace(/…$|\.{3}$/, ''));
  const beginning = fold(text.slice(0, 2 * standfirst.length));
  return said && said !== fold(headline) && !beginning.startsWith(said) ? standfirst : undefined;
}

// A day that is less likely right than wrong could make an article older than its original.
const believable = 0.5;
const believed = (claim: DateClaim | undefined): string | undefined =>
  claim && claim.confidence >= believable ? claim.instant : undefined;

// Seen in all the text of a page: finding more of it changes nothing.
const certain: ReadonlySet<NotArticle> = new Set(['error-page', 'consent-wall']);

function readPage({ document, jsonLd }: Page, html: string, hint: Hint): Extraction {
  const template = templateOf(document);
  const survey = surveyPage(document, jsonLd, hint);
  const { published, modified } = survey.metadata;
  const dates = { ...(published && { published }), ...(modified && { modified }) };
  const first = takeBody(document, survey);
  const refused = refuse(survey, first.found);
  const isCertain = refused && certain.has(refused.reason);
  const withdrawal = isCertain ? undefined : withdrawalOf(survey);
  if (withdrawal) return { ...withdrawn(withdrawal, first, survey, hint), dates, template };
  const body = isCertain ? first : orSecond(first, html, survey);
  const refusal = body === first ? refused : refuse(survey, body.found);
  const about = { dates, template, finder: body.finder, confidence: confidenceOf(body) };
  if (refusal) return { ...refusal, ...about, dropped: body.dropped };

  const { article, dropped: edited } = written(body, survey);
  const dropped = [...body.dropped, ...edited];
  if (!article.text)
    return { reason: 'no-text', detail: `${body.found.length} lines, none of them an article's`, ...about, dropped };
  const { canonical } = survey.metadata;
  const { kind, evidence } = kindOf(survey.signs, article, survey.text);
  return {
    article: { ...article, kind },
    ...(evidence && { evidence }),
    ...(canonical && { canonical }),
    ...about,
    dropped,
  };
}

/** What the desk makes of the text of a page, with what the page says of itself. */
function written(
  { paragraphs, structure, captions }: Body,
  { metadata, text: around }: Survey,
): { article: CleanArticle; dropped: readonly Dropped[] } {
  const { headline, byline, section, tags, published, modified } = metadata;
  const language = languageOf(paragraphs.join('\n') || around, metadata.languages);
  const { agency } = byline;
  const copy = { headline, paragraphs, structure, around, byline: byline.names, ...(agency && { agency }), language };
  const { dropped, ...piece } = edit(copy);
  const standfirst = piece.text ? standfirstOf(metadata, piece.text) : undefined;
  const [firstcreated, versioncreated] = [believed(published), believed(modified)];
  const article: CleanArticle = {
    ...piece,
    language,
    kind: 'article',
    captions: [...captions, ...piece.captions],
    tags: [...tags],
    ...(standfirst && { standfirst }),
    ...(firstcreated && { firstcreated }),
    ...(versioncreated && { versioncreated }),
    ...(section && { section }),
  };
  return { article, dropped };
}

/** An article that its outlet took back: without text, and with the note that stands in its place. */
function withdrawn({ headline, note }: Withdrawal, first: Body, survey: Survey, hint: Hint) {
  // Where the note took the headline's place too, the feed may know the one that readers knew.
  const metadata = { ...survey.metadata, headline: headline || hint.item?.title || note };
  const nothing = { ...first, paragraphs: [], structure: [], captions: [] };
  const { article } = written(nothing, { ...survey, metadata });
  const { finder, dropped } = first;
  const taken = first.paragraphs.filter((text) => !note.includes(text)).map((text) => ({ reason: 'withdrawn', text }));
  const { canonical } = metadata;
  return {
    article: { ...article, notices: [{ kind: 'kill' as const, text: note }] },
    evidence: `it says "${note}"`,
    ...(canonical && { canonical }),
    finder,
    confidence: 1,
    dropped: [...dropped, ...taken],
  };
}

/**
 * Reads the article out of a page. `url` is the page's address; `item` is what its feed said, used where the page
 * itself is silent. A page may be as broken as it likes; what hits a limit is cut there, and `dropped` says so.
 */
export function extractArticle(html: string, hint: Hint): Extraction {
  const page = parsePage(html);
  const extraction = readPage(page, html, hint);
  const cut = page.cut ? [{ reason: `cut-${page.cut}`, text: '' }] : [];
  return { ...extraction, dropped: [...cut, ...extraction.dropped] };
}
