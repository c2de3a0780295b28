import {
  type Hit,
  highlight,
  limitOf,
  type Order,
  type Place,
  type Query,
  readCursor,
  requestQuery,
  type ScoringWord,
  type SearchRequest,
  type SearchResult,
  scoringWords,
  writeCursor,
} from '@stemma/store';
import { type ArticleDocument, observedFields, storedArticle } from './document.ts';
import { aggregations, countsOf, type Tallies } from './facets.ts';
import type { Indices } from './indices.ts';
import { type Clause, clause, isThere } from './match.ts';
import { scored, weigh } from './rank.ts';
import type { Server } from './server.ts';

interface Found {
  readonly _source: ArticleDocument;
  readonly _score: number | null;
  readonly sort: Place;
}
interface Answer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Found[] };
  readonly aggregations?: Tallies;
}

/** Answers searches. */
export function openSearch(server: Server, indices: Indices): (request: SearchRequest) => Promise<SearchResult> {
  return async (request) => {
    const query = requestQuery(request);
    const limit = limitOf(request);
    const words = scoringWords(query);
    const { order, place } =
      request.cursor === undefined
        ? { order: await orderOf(request, words, (scoring) => weigh(server, indices, scoring)) }
        : readCursor(request, words.length, request.cursor);

    const { hits, aggregations: tallies } = await server.ask<Answer>({
      method: 'POST',
      path: [indices.articles, '_search'],
      query: { allow_partial_search_results: false },
      body: {
        ...ordered({ bool: { filter: [isThere, clause(query)] } }, order, words),
        ...(place && { search_after: place }),
        // One more than asked for tells whether there is another page.
        size: limit + 1,
        track_total_hits: true,
        _source: ['id', 'newest.json', 'member.json', observedFields],
        aggs: aggregations(request),
      },
    });
    const page = hits.hits.slice(0, limit);
    const last = hits.hits.length > limit ? page.at(-1) : undefined;
    return {
      total: hits.total.value,
      hits: page.flatMap((found) => read(query, found)),
      ...(last && { cursor: writeCursor(request, order, last.sort) }),
      ...countsOf(request, tallies),
    };
  };
}

/** Relevance needs a word that counts; without one the newest come first. */
async function orderOf(
  { order = 'relevance' }: SearchRequest,
  words: readonly ScoringWord[],
  weights: (words: readonly ScoringWord[]) => Promise<number[]>,
): Promise<Order> {
  if (order !== 'relevance') return { order };
  return words.length > 0 ? { order, weights: await weights(words) } : { order: 'newest' };
}

function ordered(filter: Clause, order: Order, words: readonly ScoringWord[]): { query: Clause; sort: object[] } {
  const byId = { id: 'asc' };
  if (order.order === 'relevance') {
    return { query: scored(filter, words, order.weights), sort: [{ _score: 'desc' }, byId] };
  }
  return { query: filter, sort: [{ 'newest.eventTime': order.order === 'newest' ? 'desc' : 'asc' }, byId] };
}

function read(query: Query, { _source, _score }: Found): Hit[] {
  const article = storedArticle(_source);
  return article ? [{ article, score: _score ?? 0, highlight: highlight(query, article) }] : [];
}
