import type { SearchRequest, Store } from '@stemma/store';
import { idOf, storyOf } from '@stemma/store/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from './index.ts';
import { temporaryFile } from './testing.ts';

const place = temporaryFile();
const many = 3_000;
const stories = Array.from({ length: many }, (_, i) =>
  storyOf({
    key: `a${i}`,
    // Half of the words stand with the oldest, so that walking along the time meets none of them at first.
    text: i < many / 2 ? 'flotsam' : 'jetsam',
    language: i % 3 === 0 ? 'de' : 'en',
    eventTime: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(i / 4))).toISOString(),
  }),
);
let store: Store;
beforeAll(async () => {
  store = openEmbeddedStore(place);
  await store.put(stories);
});
afterAll(async () => {
  await store.close();
  place.remove();
});

const expected = (keep: (story: (typeof stories)[number]) => boolean, order: SearchRequest['order']): string[] => {
  const sign = order === 'oldest' ? 1 : -1;
  const key = ({ article }: (typeof stories)[number]) => sign * Date.parse(article.eventTime);
  return stories
    .filter(keep)
    .sort((a, b) => key(a) - key(b) || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article.id);
};

describe.each(['newest', 'oldest'] as const)('%s first', (order) => {
  it.each<[string, (story: (typeof stories)[number]) => boolean]>([
    ['language:en', ({ article }) => article.language === 'en'],
    ['flotsam', ({ article }) => article.text === 'flotsam'],
    ['jetsam language:de', ({ article }) => article.text === 'jetsam' && article.language === 'de'],
    ['-jetsam', ({ article }) => article.text === 'flotsam'],
    ['flot* OR language:de', ({ article }) => article.text === 'flotsam' || article.language === 'de'],
    [
      `language:en -family:${idOf('a2999')}`,
      ({ article }) => article.language === 'en' && article.id !== idOf('a2999'),
    ],
  ])('a broad search has the same page, walked along the time or sorted: %s', async (query, keep) => {
    const whole = expected(keep, order);
    const first = await store.search({ query, order, limit: 30 });
    expect(first.total).toBe(whole.length);
    expect(first.hits.map(({ article }) => article.id)).toEqual(whole.slice(0, 30));
    const second = await store.search({ query, order, limit: 30, cursor: first.cursor ?? '' });
    expect(second.hits.map(({ article }) => article.id)).toEqual(whole.slice(30, 60));
  });
});

it('other work of the process has its turn while many hits are counted', async () => {
  let turn = false;
  setImmediate(() => {
    turn = true;
  });
  await store.search({ query: '', facets: ['entity', 'source'] });
  expect(turn).toBe(true);
});
