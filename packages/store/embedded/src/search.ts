import type { DatabaseSync } from 'node:sqlite';
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
import { tally } from './facets.ts';
import { condition } from './match.ts';
import { countOf, type Found, pageByScore, pageByTime } from './page.ts';
import { weigh, weighedWords } from './rank.ts';
import type { Reader } from './read.ts';

/** Answers searches. */
export function openSearch(db: DatabaseSync, reader: Reader): (request: SearchRequest) => Promise<SearchResult> {
  return async (request) => {
    const query = requestQuery(request);
    const limit = limitOf(request);
    const words = scoringWords(query);
    const { order, place: after } =
      request.cursor === undefined
        ? { order: orderOf(db, request, words), place: undefined }
        : readCursor(request, words.length, request.cursor);
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
      ...(last && { cursor: writeCursor(request, order, placeOf(order, last)) }),
      ...(await tally(db, condition(query), request)),
    };
  };
}

/** Event times stand in a cursor as milliseconds, whatever the adapter. */
const placeOf = ({ order }: Order, { score, time, id }: Found): Place => [
  order === 'relevance' ? score : Date.parse(time),
  id,
];

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
