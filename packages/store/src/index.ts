import type { Article, Entity, Family, Fate, Mention, Notice, Story, Verdict } from '@stemma/contracts';

export { limitOf, type Order, type Place, readCursor, writeCursor } from './cursor.ts';
export { StoreError } from './error.ts';
export { compareFates } from './fates.ts';
export { hashArticles, type Traced } from './hash.ts';
export { highlight } from './highlight.ts';
export { type Query, type ScoringWord, scoringWords, type ValueField } from './query/ast.ts';
export { parseQuery } from './query/parse.ts';
export { requestQuery } from './query/request.ts';
export { findRevision, foldRevisions, lastWithText, type Version } from './revisions.ts';
export { fold, words } from './words.ts';

/** A version of an article with distinct content, whole enough to compare. `revision` counts from 1 in order of observation. */
export interface Revision {
  readonly revision: number;
  readonly observedAt: string;
  readonly headline: string;
  readonly text: string;
  readonly notices: readonly Notice[];
  readonly contentHash: string;
  readonly wordcount: number;
}

/** The newest version of an article, whole: what the store gives out and `stemma export` writes. */
export interface StoredArticle extends Article {
  readonly revision: number;
  readonly verdict: Verdict['kind'];
  readonly family: string;
  readonly origin: string;
  readonly edge?: Verdict['edge'];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Exact matches; a list means any of them. */
export interface Filters {
  readonly source?: readonly string[];
  readonly language?: readonly string[];
  /** YYYY-MM-DD of the event time, UTC. */
  readonly day?: readonly string[];
  /** Entity ids. */
  readonly entity?: readonly string[];
  readonly family?: readonly string[];
  readonly verdict?: readonly string[];
}
export type Facet = keyof Filters;

export interface SearchRequest {
  /** The query language of docs/search.md; empty matches everything. */
  readonly query: string;
  readonly filters?: Filters;
  /** Event time, from (inclusive) and to (exclusive), Instants. */
  readonly from?: string;
  readonly to?: string;
  /** By relevance when there is a query, else newest first; ties by id. */
  readonly order?: 'relevance' | 'newest' | 'oldest';
  /** 1 to 1,000; 20 unless told. */
  readonly limit?: number;
  /** From an earlier page. */
  readonly cursor?: string;
  /** Which values to count, ten most frequent of each. */
  readonly facets?: readonly Facet[];
  /** Counts per hour or day of event time. */
  readonly histogram?: 'hour' | 'day';
}

export interface Hit {
  readonly article: StoredArticle;
  /** Higher is better; 0 without a query. */
  readonly score: number;
  /** Plain text with the matched words between U+E000 and U+E001, which no article text contains. */
  readonly highlight: { readonly headline: string; readonly text: string };
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly cursor?: string;
  readonly facets?: Partial<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;
  readonly histogram?: readonly { readonly start: string; readonly count: number }[];
}

export interface Counts {
  readonly articles: number;
  readonly families: number;
  /** By stage, then outcome. */
  readonly fates: Readonly<Record<string, { readonly emit: number; readonly drop: number; readonly reject: number }>>;
  /** By stage, outcome and reason, most frequent first. */
  readonly reasons: readonly {
    readonly stage: string;
    readonly outcome: string;
    readonly reason: string;
    readonly count: number;
  }[];
}

/**
 * The indexed store. What every adapter promises is `@stemma/store/promises`, as tests. Every write may come
 * twice and in any order: what ends in the store is a function of the set of things written.
 * All methods reject with `StoreError`; code `unavailable` means: try the same again later.
 */
export interface Store {
  /** The version of an article with the greatest (observedAt, contentHash) is the one that is found; the others are kept as revisions. */
  put(stories: readonly Story[]): Promise<void>;
  /** A member's verdict is the one with the highest version; also for articles that are not there yet. */
  link(families: readonly Family[]): Promise<void>;
  /** (stage, id) names a fate; the last one told stands. */
  record(fates: readonly Fate[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** The articles of a page of a search, the same in the same order, for a reader that needs no more: all that answer are not counted, and no words are marked. */
  find(request: Omit<SearchRequest, 'facets' | 'histogram'>): Promise<readonly StoredArticle[]>;
  article(id: string): Promise<StoredArticle | undefined>;
  revisions(id: string): Promise<readonly Revision[]>;
  /** The family that an article is in; so any id that a family ever had still finds it. */
  family(article: string): Promise<Family | undefined>;
  /** In the order of the stages of the line, then by time. */
  fates(article: string): Promise<readonly Fate[]>;
  sources(): Promise<readonly { readonly source: string; readonly articles: number; readonly newest: string }[]>;
  /** Every article, by id. */
  all(): AsyncIterable<StoredArticle>;
  counts(): Promise<Counts>;
  /** SHA-256 in hex over articles, their versions, families and origins, in a fixed order. */
  hash(): Promise<string>;
  close(): Promise<void>;
}
