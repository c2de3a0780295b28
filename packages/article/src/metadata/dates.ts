import type { FeedItem } from '@stemma/contracts';
import { isOf, type Node, texts } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { microdata } from './microdata.ts';
import { readMoment } from './moment.ts';
import { visibleDate } from './visible-date.ts';

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

/** What of a page its dates are read from. */
export interface DateSources {
  readonly document: Document;
  readonly meta: Meta;
  readonly graph: readonly Node[];
  readonly article: Node | undefined;
  readonly headline: string;
  readonly url: string;
  readonly item?: FeedItem | undefined;
}

/**
 * When a page says that it was published and last changed, as Instants: JSON-LD, meta elements, microdata, the feed, and
 * for the first also its first time element, its hAtom markup and its address; else what it only shows.
 */
export function readDates(sources: DateSources): { published?: string; modified?: string } {
  const { document, meta, graph, article, headline, url, item } = sources;
  const [, year, month = '', day = ''] = inPath.exec(url) ?? [];
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  const told = bestMoment([
    ...texts(article, 'datePublished'),
    ...publishedNames.map((name) => meta.one(name)),
    ...microdata(document, 'datePublished'),
    item?.firstcreated,
    attribute('time[datetime]', 'datetime') ?? undefined,
    attribute('abbr.published[title]', 'title') ?? undefined,
    ...graph.filter((node) => isOf(node, /Page$/)).flatMap((node) => texts(node, 'datePublished')),
    year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  ]);
  const published = told ?? visibleDate(document, headline);
  const modified = bestMoment([
    ...texts(article, 'dateModified'),
    ...modifiedNames.map((name) => meta.one(name)),
    ...microdata(document, 'dateModified'),
    item?.versioncreated,
  ]);
  return { ...(published && { published }), ...(modified && { modified }) };
}
