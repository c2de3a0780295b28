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
  type Store,
  scoringWords,
  writeCursor,
} from '@stemma/store';
import { tally } from './facets.ts';
import { condition } from './match.ts';
import { countOf, type Found, pageByScore, pageByTime } from './page.ts';
import { weigh, weighedWords } from './rank.ts';
import type { Reader } from './read.ts';

/** Answers searches. */
export function openSearch(db: DatabaseSync, reader: Reader): Pick<Store, 'search' | 'find'> {
  return {
    async search(request) {
      const query = requestQuery(request);
      const total = countOf(db, query);
      const { hits, cursor } = pageOf(db, request, query, total);
      return {
        total,
        hits: hits.flatMap((hit) => read(reader, query, hit)),
        ...(cursor !== undefined && { cursor }),
        ...(await tally(db, condition(query), request)),
      };
    },
    async find(request) {
      const { hits } = pageOf(db, request, requestQuery(request), undefined);
      return hits.flatMap(({ row }) => reader.atRow(row) ?? []);
    },
  };
}

/** A page of hits, and the cursor of the next one where there is one. `total` is how many answer, where that was counted. */
function pageOf(
  db: DatabaseSync,
  request: SearchRequest,
  query: Query,
  total: number | undefined,
): { hits: Found[]; cursor?: string } {
  const limit = limitOf(request);
  const words = scoringWords(query);
  const { order, place: after } =
    request.cursor === undefined
      ? { order: orderOf(db, request, words), place: undefined }
      : readCursor(request, words.length, request.cursor);

  // One more than asked for tells whether there is another page.
  const found =
    order.order === 'relevance'
      ? pageByScore(db, query, { weighed: weighedWords(words, order.weights), after, limit: limit + 1 })
      : pageByTime(db, query, { order: order.order, after, limit: limit + 1, total });
  const hits = found.slice(0, limit);
  const last = found.length > limit ? hits.at(-1) : undefined;
  return { hits, ...(last && { cursor: writeCursor(request, order, placeOf(order, last)) }) };
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
