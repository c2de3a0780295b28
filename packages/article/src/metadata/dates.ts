import type { FeedItem } from '@stemma/contracts';
import { type Node, texts } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { microdata } from './microdata.ts';
import { readMoment } from './moment.ts';

/** The first that tells the time of day; else the first. A day alone would make an article older than it is. */
export function bestMoment(candidates: readonly (string | undefined)[]): string | undefined {
  const moments = candidates.map(readMoment).filter((moment) => moment !== undefined);
  return (moments.find((moment) => moment.precise) ?? moments[0])?.instant;
}

const publishedNames = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'dc.date.issued'],
  ...['dcterms.created', 'dc.date', 'publish-date', 'publishdate', 'pubdate', 'parsely-pub-date', 'sailthru.date'],
  ...['article.published', 'date', 'last-published'],
];
const modifiedNames = [
  ...['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'dc.date.modified'],
  ...['dcterms.modified', 'last-modified', 'lastmod', 'article.updated'],
];
const inPath = /\/((?:19|20)\d{2})\/([01]?\d)\/([0-3]?\d)(?:\/|$)/;

/**
 * When a page says that it was published and last changed, as Instants: JSON-LD, meta elements, microdata, the feed, and
 * for the first also its first time element and its address.
 */
export function readDates(
  document: Document,
  meta: Meta,
  article: Node | undefined,
  { item, url }: { readonly item?: FeedItem; readonly url: string },
): { published?: string; modified?: string } {
  const [, year, month = '', day = ''] = inPath.exec(url) ?? [];
  const published = bestMoment([
    ...texts(article, 'datePublished'),
    ...publishedNames.map((name) => meta.one(name)),
    ...microdata(document, 'datePublished'),
    item?.firstcreated,
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined,
    year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  ]);
  const modified = bestMoment([
    ...texts(article, 'dateModified'),
    ...modifiedNames.map((name) => meta.one(name)),
    ...microdata(document, 'dateModified'),
    item?.versioncreated,
  ]);
  return { ...(published && { published }), ...(modified && { modified }) };
}
