import { expect, it } from 'vitest';
import { type Order, readCursor, writeCursor } from './cursor.ts';
import type { SearchRequest } from './index.ts';

const request: SearchRequest = { query: 'storm', filters: { source: ['a'], language: ['en'] } };
const forged = (at: number, value: unknown, order: Order = { order: 'newest' }): string => {
  const parts = JSON.parse(Buffer.from(writeCursor(request, order, [1, 'x']), 'base64url').toString());
  return Buffer.from(JSON.stringify(parts.with(at, value))).toString('base64url');
};

it.each<Order>([{ order: 'newest' }, { order: 'oldest' }, { order: 'relevance', weights: [0.1 + 0.2, 0] }])(
  'a cursor holds its order and the end of its page: %j',
  (order) => {
    const cursor = writeCursor(request, order, [0.1 + 0.2, 'x']);
    expect(readCursor(request, 2, cursor)).toEqual({ order, place: [0.1 + 0.2, 'x'] });
  },
);

it('filters fit in whatever order they are named', () => {
  const cursor = writeCursor(request, { order: 'newest' }, [1, 'x']);
  const turned: SearchRequest = { query: 'storm', filters: { language: ['en'], source: ['a'] } };
  expect(readCursor(turned, 0, cursor).place).toEqual([1, 'x']);
});

const weighed: Order = { order: 'relevance', weights: [1, 2] };
it.each([
  ['another search', forged(0, '0000000000000000')],
  ['an order of its own', forged(1, 'random')],
  ['relevance without weights', forged(1, 'relevance')],
  ['too many weights', forged(2, [1, 2, 3], weighed)],
  ['weights that are words', forged(2, ['1', '2'], weighed)],
  ['weights below zero', forged(2, [1, -2], weighed)],
  ['a place that is a word', forged(3, '1')],
  ['a time that no calendar has', forged(3, 1e17)],
  ['no id', forged(4, null)],
])('a forged cursor is refused: %s', (_, cursor) => {
  expect(() => readCursor(request, 2, cursor)).toThrow(/the cursor cannot be used: .*begin again/);
});
