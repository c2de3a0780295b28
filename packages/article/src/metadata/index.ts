import type { FeedItem } from '@stemma/contracts';
import type { Block } from '../blocks.ts';
import type { Byline } from '../byline.ts';
import { type Document, textsOf } from '../dom.ts';
import { cleanText, fold } from '../text.ts';
import { readAuthors } from './authors.ts';
import { readDates } from './dates.ts';
import { readHeadline, siteNames } from './headline.ts';
import { articleNode, isOf, type Node, readJsonLd, texts, types } from './json-ld.ts';
import { readMarks } from './marks.ts';
import { type Meta, readMeta } from './meta.ts';
import type { DateClaim } from './vote.ts';

export interface Hint {
  readonly url: string;
  readonly item?: FeedItem;
  /** What the source is known to write in. */
  readonly language?: string;
}

/** What a page says of itself outside its text. */
export interface Metadata {
  readonly headline: string;
  /** Descriptions, best first; one of them may be printed as the standfirst. */
  readonly descriptions: readonly string[];
  readonly byline: Byline;
  readonly published?: DateClaim;
  readonly modified?: DateClaim;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly canonical?: string;
  /** Languages that it claims, best first. */
  readonly languages: readonly string[];
  readonly article?: Node;
  /** What it says it is: OpenGraph's type and the types in its JSON-LD. */
  readonly types: readonly string[];
  readonly title: string;
  /** Names of the site. */
  readonly sites: readonly string[];
}

const manyTags = 30;

function canonicalOf(document: Document, meta: Meta, base: string): string | undefined {
  const address = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta.one('og:url');
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function tagsOf(meta: Meta, article: Node | undefined, item: FeedItem | undefined): string[] {
  const listed = [...texts(article, 'keywords'), meta.one('news_keywords', 'keywords') ?? ''];
  const all = [...meta.all('article:tag'), ...listed.flatMap((text) => text.split(/[,;]/)), ...(item?.tags ?? [])];
  const byFold = new Map(
    all
      .map(cleanText)
      .filter((tag) => tag && tag.length <= 60)
      .map((tag) => [fold(tag), tag]),
  );
  return [...byFold.values()].slice(0, manyTags);
}

/** Reads what a page says of itself: JSON-LD, meta elements, microdata, its headings; then what its feed said. */
export function readMetadata(
  document: Document,
  jsonLd: readonly string[],
  hint: Hint,
  blocks: readonly Block[],
): Metadata {
  const marks = readMarks(document);
  const graph = readJsonLd(jsonLd);
  const article = articleNode(graph);
  const meta = readMeta(document);
  const [title = ''] = textsOf(document, 'title');
  const told = [
    meta.one('og:site_name', 'application-name', 'dc.publisher'),
    ...texts(article, 'publisher'),
    ...graph.filter((node) => isOf(node, /^(?:WebSite|NewsMediaOrganization)$/)).flatMap((node) => texts(node, 'name')),
  ];
  const sites = siteNames(told.filter((name) => name !== undefined).map(cleanText), hint.url);
  const section =
    meta.one('article:section') ?? texts(article, 'articleSection')[0] ?? marks.items('articleSection')[0];
  const headline = readHeadline(
    {
      headings: textsOf(document, 'h1'),
      openGraph: meta.one('og:title', 'twitter:title', 'dc.title'),
      jsonLd: texts(article, 'headline').map(cleanText)[0],
      title: title || undefined,
      feed: hint.item?.title && cleanText(hint.item.title),
    },
    sites,
    section,
  );
  const descriptions = [
    ...texts(article, 'description'),
    ...texts(article, 'alternativeHeadline'),
    ...['og:description', 'description', 'twitter:description', 'dc.description'].flatMap((name) => meta.all(name)),
    hint.item?.summary ?? '',
  ]
    .map(cleanText)
    .filter(Boolean);
  const canonical = canonicalOf(document, meta, hint.url);
  return {
    headline,
    descriptions,
    byline: readAuthors({ marks, blocks, meta, graph, article, headline, fed: hint.item?.author, sites }),
    ...readDates({
      ...{ meta, marks, blocks, graph, article, headline, title, item: hint.item },
      addresses: [hint.url, ...(canonical ? [canonical] : [])],
    }),
    ...(section && { section: cleanText(section) }),
    tags: tagsOf(meta, article, hint.item),
    ...(canonical && { canonical }),
    languages: [
      document.documentElement.getAttribute('lang') ?? '',
      ...texts(article, 'inLanguage'),
      meta.one('og:locale', 'content-language', 'dc.language') ?? '',
      hint.item?.language ?? '',
      hint.language ?? '',
    ].filter(Boolean),
    ...(article && { article }),
    types: [...meta.all('og:type'), ...graph.flatMap(types)],
    title,
    sites,
  };
}
