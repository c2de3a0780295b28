import { createHash } from 'node:crypto';
import { StoreError } from './error.ts';
import type { SearchRequest } from './index.ts';

/** The order of a search; `weights` are those of its first page, so that scores stay the same while articles arrive. */
export type Order =
  | { readonly order: 'newest' | 'oldest' }
  | { readonly order: 'relevance'; readonly weights: readonly number[] };

/** Where a page ended: the score, or the event time in ms, and the id. */
export type Place = readonly [key: number, id: string];

const longest = 4_000;
/** The furthest that a Date reaches, in ms (ECMA-262, 21.4.1.1). */
const lastMoment = 8.64e15;
const usualLimit = 20;
const mostHits = 1_000;

/** How many hits a page is to have. Throws `StoreError` `bad-query`. */
export function limitOf({ limit = usualLimit }: SearchRequest): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostHits) return limit;
  throw new StoreError('bad-query', `a page has 1 to ${mostHits} hits, not ${limit}`);
}

/** The end of a page as a word for URLs, which fits only the search that it came from. */
export function writeCursor(request: SearchRequest, order: Order, place: Place): string {
  const weights = order.order === 'relevance' ? order.weights : null;
  return Buffer.from(JSON.stringify([searchOf(request), order.order, weights, ...place])).toString('base64url');
}

/**
 * The order and the place that a cursor holds. `words` is how many words score in the search. Throws `StoreError`
 * `bad-cursor` when it was not made by `writeCursor` for this search.
 */
export function readCursor(request: SearchRequest, words: number, cursor: string): { order: Order; place: Place } {
  const [search, order, weights, key, id] = parse(cursor);
  if (search !== searchOf(request)) throw bad('it belongs to another query, filter, span of time or order');
  if (typeof key !== 'number' || typeof id !== 'string') throw bad('it is damaged');
  const place = [key, id] as const;
  if ((order === 'newest' || order === 'oldest') && Math.abs(key) <= lastMoment) return { order: { order }, place };
  if (order === 'relevance' && areWeights(weights, words)) return { order: { order, weights }, place };
  throw bad('it is damaged');
}

const areWeights = (weights: unknown, words: number): weights is number[] =>
  Array.isArray(weights) &&
  weights.length === words &&
  weights.every((weight) => typeof weight === 'number' && weight >= 0);

function parse(cursor: string): unknown[] {
  if (cursor.length > longest) throw bad('it is too long');
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw bad('it is damaged', cause);
  }
  if (!Array.isArray(read)) throw bad('it is damaged');
  return read;
}

const searchOf = ({ query, filters = {}, from, to, order }: SearchRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([query, Object.entries(filters).sort(), from, to, order]))
    .digest('hex')
    .slice(0, 16);

const bad = (why: string, cause?: unknown): StoreError =>
  new StoreError('bad-cursor', `the cursor cannot be used: ${why}; begin again at the first page`, { cause });
