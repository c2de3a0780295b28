import type { Article } from '@stemma/contracts';
import { type Dropped, edit } from './desk.ts';
import { parseFast, parseStrict } from './dom.ts';
import { kindOf, type NotArticle, refuse } from './kind.ts';
import { languageOf } from './language.ts';
import type { Hint, Metadata } from './metadata/index.ts';
import { surveyPage, takeBody } from './page.ts';
import { type Stripped, strip } from './strip.ts';
import { fold } from './text.ts';

/** An article without what only its capture knows. */
export type CleanArticle = Omit<Article, 'id' | 'source' | 'url' | 'observedAt' | 'eventTime'>;

/** What a page gave: an article, or the reason why it holds none; and what was taken out of it. */
export type Extraction = { readonly dropped: readonly Dropped[] } & (
  | { readonly article: CleanArticle; readonly canonical?: string }
  | { readonly reason: NotArticle; readonly detail: string }
);

/** The description, where it says more than headline and text do. */
function standfirstOf({ descriptions, headline }: Metadata, text: string): string | undefined {
  const [standfirst = ''] = descriptions;
  const said = fold(standfirst.replace(/…$|\.{3}$/, ''));
  return said && said !== fold(headline) && !fold(text).startsWith(said) ? standfirst : undefined;
}

function readPage(document: Document, { jsonLd }: Stripped, hint: Hint): Extraction {
  const survey = surveyPage(document, jsonLd, hint);
  const { metadata } = survey;
  const body = takeBody(document, survey);
  const refusal = refuse(survey, body.found);
  if (refusal) return { ...refusal, dropped: body.dropped };

  const language = languageOf(body.paragraphs.join('\n'), metadata.languages);
  const { headline, byline, published, modified, section, canonical } = metadata;
  const { dropped: edited, ...piece } = edit({
    headline,
    paragraphs: body.paragraphs,
    around: survey.text,
    byline: byline.names,
    ...(byline.agency && { agency: byline.agency }),
    language,
  });
  const dropped = [...body.dropped, ...edited];
  if (!piece.text)
    return { reason: 'no-text', detail: `${body.found.length} lines, none of them an article's`, dropped };
  const standfirst = standfirstOf(metadata, piece.text);
  const article: CleanArticle = {
    ...piece,
    language,
    kind: kindOf(survey.signs, piece.wordcount),
    captions: [...body.captions],
    tags: [...metadata.tags],
    ...(standfirst && { standfirst }),
    ...(published && { firstcreated: published }),
    ...(modified && { versioncreated: modified }),
    ...(section && { section }),
  };
  return { article, ...(canonical && { canonical }), dropped };
}

/**
 * Reads the article out of a page. `url` is the page's address; `item` is what its feed said, used where the page
 * itself is silent. A page may be as broken as it likes; what hits a limit is cut there, and `dropped` says so.
 */
export function extractArticle(html: string, hint: Hint): Extraction {
  const stripped = strip(html);
  const cut = stripped.cut ? [{ reason: `cut-${stripped.cut}`, text: '' }] : [];
  const read = (parse: (html: string) => Document): Extraction => {
    const extraction = readPage(parse(stripped.html), stripped, hint);
    return { ...extraction, dropped: [...cut, ...extraction.dropped] };
  };
  let first: Extraction | undefined;
  try {
    first = read(parseFast);
  } catch {
    // linkedom, or Readability on its document, failed: the strict parser may not.
  }
  // A page at its limits is too dear for the slow parser, which would find nothing either.
  const isNothing = first === undefined || ('reason' in first && first.reason === 'no-text' && !stripped.cut);
  return first && !isNothing ? first : read(parseStrict);
}
