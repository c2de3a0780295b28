import type { SearchRequest } from '@stemma/store';
import { expect, it } from 'vitest';
import { type Order, readCursor, writeCursor } from './cursor.ts';

const request: SearchRequest = { query: 'storm', filters: { source: ['a'] } };
const last = { time: '2026-03-01T00:00:00.000Z', score: 1.25, id: 'x' };
const forged = (change: object): string => {
  const made = JSON.parse(Buffer.from(writeCursor(request, { order: 'newest' }, last), 'base64url').toString());
  return Buffer.from(JSON.stringify({ ...made, ...change })).toString('base64url');
};

it.each<[Order, object]>([
  [{ order: 'newest' }, { order: 'newest', time: last.time, id: 'x' }],
  [
    { order: 'relevance', weights: [0.1 + 0.2, 0] },
    { order: 'relevance', weights: [0.1 + 0.2, 0], score: 1.25, id: 'x' },
  ],
])('a cursor holds the end of its page: %j', (order, position) => {
  expect(readCursor(request, 2, writeCursor(request, order, last))).toEqual(position);
});

it('filters fit in whatever order they are named', () => {
  const filters = { language: ['en'], source: ['a'] };
  const cursor = writeCursor({ query: '', filters }, { order: 'newest' }, last);
  const turned = { source: ['a'], language: ['en'] };
  expect(readCursor({ query: '', filters: turned }, 0, cursor)).toMatchObject({ id: 'x' });
});

it.each([
  ['another format', { format: 2 }],
  ['another search', { of: '0000000000000000' }],
  ['an order of its own', { order: 'random' }],
  ['a time that is none', { time: 5 }],
  ['no id', { id: null }],
  ['relevance without weights', { order: 'relevance', score: 1 }],
  ['too many weights', { order: 'relevance', score: 1, weights: [1, 2, 3] }],
  ['weights that are words', { order: 'relevance', score: 1, weights: ['1', '2'] }],
  ['a score that is a word', { order: 'relevance', score: '1', weights: [1, 2] }],
])('a forged cursor is refused: %s', (_, change) => {
  expect(() => readCursor(request, 2, forged(change))).toThrow(/the cursor cannot be used: .*begin again/);
});
