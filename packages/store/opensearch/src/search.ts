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
  type Store,
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
  /** `total` only where it was asked for. */
  readonly hits: { readonly total?: { readonly value: number }; readonly hits: readonly Found[] };
  readonly aggregations?: Tallies;
}

/** Answers searches. */
export function openSearch(server: Server, indices: Indices): Pick<Store, 'search' | 'find'> {
  return {
    async search(request) {
      const query = requestQuery(request);
      const limit = limitOf(request);
      const { order, answer } = await ask(server, indices, request, query, {
        // One more than asked for tells whether there is another page.
        size: limit + 1,
        track_total_hits: true,
        aggs: aggregations(request),
      });
      const { hits, aggregations: tallies } = answer;
      const page = hits.hits.slice(0, limit);
      const last = hits.hits.length > limit ? page.at(-1) : undefined;
      return {
        total: hits.total?.value ?? 0,
        hits: page.flatMap((found) => read(query, found)),
        ...(last && { cursor: writeCursor(request, order, last.sort) }),
        ...countsOf(request, tallies),
      };
    },
    async find(request) {
      const wanted = { size: limitOf(request), track_total_hits: false };
      const { answer } = await ask(server, indices, request, requestQuery(request), wanted);
      return answer.hits.hits.flatMap(({ _source }) => storedArticle(_source) ?? []);
    },
  };
}

/** Asks for a page; `wanted` is what else the body of the search has. */
async function ask(
  server: Server,
  indices: Indices,
  request: SearchRequest,
  query: Query,
  wanted: object,
): Promise<{ order: Order; answer: Answer }> {
  const words = scoringWords(query);
  const { order, place } =
    request.cursor === undefined
      ? { order: await orderOf(request, words, (scoring) => weigh(server, indices, scoring)) }
      : readCursor(request, words.length, request.cursor);
  const answer = await server.ask<Answer>({
    method: 'POST',
    path: [indices.articles, '_search'],
    query: { allow_partial_search_results: false },
    body: {
      ...ordered({ bool: { filter: [isThere, clause(query)] } }, order, words),
      ...(place && { search_after: place }),
      _source: ['id', 'newest.json', 'member.json', observedFields],
      ...wanted,
    },
  });
  return { order, answer };
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
