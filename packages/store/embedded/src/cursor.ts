import { createHash } from 'node:crypto';
import { type SearchRequest, StoreError } from '@stemma/store';

/** The order of a search; `weights` are those of its first page, so that scores stay the same while articles arrive. */
export type Order =
  | { readonly order: 'newest' | 'oldest' }
  | { readonly order: 'relevance'; readonly weights: readonly number[] };

/** Where a page ended. */
export type Position =
  | { readonly order: 'newest' | 'oldest'; readonly time: string; readonly id: string }
  | { readonly order: 'relevance'; readonly weights: readonly number[]; readonly score: number; readonly id: string };

const format = 1;
const longest = 4_000;

/** The end of a page as a word for URLs, which fits only the search that it came from. */
export function writeCursor(request: SearchRequest, order: Order, last: { time: string; score: number; id: string }) {
  const { time, score, id } = last;
  const position: Position = order.order === 'relevance' ? { ...order, score, id } : { ...order, time, id };
  return Buffer.from(JSON.stringify({ format, of: searchOf(request), ...position })).toString('base64url');
}

/**
 * The position that a cursor holds. `words` is how many words score in the search. Throws `StoreError` `bad-cursor`
 * when it was not made by `writeCursor` for this search.
 */
export function readCursor(request: SearchRequest, words: number, cursor: string): Position {
  const read = parse(cursor);
  if (read.format !== format) throw bad('it is not one of this store');
  if (read.of !== searchOf(request)) throw bad('it belongs to another query, filter, span of time or order');
  const { order, time, id, score, weights } = read;
  if (typeof id !== 'string') throw bad('it is damaged');
  if ((order === 'newest' || order === 'oldest') && typeof time === 'string') return { order, time, id };
  if (order === 'relevance' && typeof score === 'number' && areWeights(weights, words)) {
    return { order, weights, score, id };
  }
  throw bad('it is damaged');
}

const areWeights = (value: unknown, words: number): value is number[] =>
  Array.isArray(value) && value.length === words && value.every((weight) => typeof weight === 'number');

function parse(cursor: string): Record<string, unknown> {
  if (cursor.length > longest) throw bad('it is too long');
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (cause) {
    throw bad('it is damaged', cause);
  }
  throw bad('it is damaged');
}

const searchOf = ({ query, filters = {}, from, to, order }: SearchRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([query, Object.entries(filters).sort(), from, to, order]))
    .digest('hex')
    .slice(0, 16);

const bad = (why: string, cause?: unknown): StoreError =>
  new StoreError('bad-cursor', `the cursor cannot be used: ${why}; begin again at the first page`, { cause });
