import type { DatabaseSync } from 'node:sqlite';
import {
  type Hit,
  highlight,
  type Query,
  requestQuery,
  type ScoringWord,
  type SearchRequest,
  type SearchResult,
  StoreError,
  scoringWords,
} from '@stemma/store';
import { type Order, readCursor, writeCursor } from './cursor.ts';
import { tally } from './facets.ts';
import { condition } from './match.ts';
import { countOf, type Found, pageByScore, pageByTime } from './page.ts';
import { weigh, weighedWords } from './rank.ts';
import type { Reader } from './read.ts';

const usualLimit = 20;
const mostHits = 1_000;

/** Answers searches. */
export function openSearch(db: DatabaseSync, reader: Reader): (request: SearchRequest) => Promise<SearchResult> {
  return async (request) => {
    const query = requestQuery(request);
    const limit = limitOf(request);
    const words = scoringWords(query);
    const after = request.cursor === undefined ? undefined : readCursor(request, words.length, request.cursor);
    const order = after ?? orderOf(db, request, words);
    const total = countOf(db, query);

    // One more than asked for tells whether there is another page.
    const found =
      order.order === 'relevance'
        ? pageByScore(db, query, { weighed: weighedWords(words, order.weights), after, limit: limit + 1 })
        : pageByTime(db, query, { order: order.order, after, limit: limit + 1, total });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      total,
      hits: page.flatMap((hit) => read(reader, query, hit)),
      ...(last && { cursor: writeCursor(request, order, last) }),
      ...(await tally(db, condition(query), request)),
    };
  };
}

function limitOf({ limit = usualLimit }: SearchRequest): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostHits) return limit;
  throw new StoreError('bad-query', `a page has 1 to ${mostHits} hits, not ${limit}`);
}

/** Relevance needs a word that weighs something; without one the newest come first. */
function orderOf(db: DatabaseSync, { order = 'relevance' }: SearchRequest, words: readonly ScoringWord[]): Order {
  if (order !== 'relevance') return { order };
  const weights = weigh(db, words);
  return weights.some((weight) => weight > 0) ? { order, weights } : { order: 'newest' };
}

function read(reader: Reader, query: Query, { row, score }: Found): Hit[] {
  const article = reader.atRow(row);
  return article ? [{ article, score, highlight: highlight(query, article) }] : [];
}
