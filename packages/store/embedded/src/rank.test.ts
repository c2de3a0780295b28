import { storyOf } from '@stemma/store/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openEmbeddedStore } from './index.ts';
import { mostScored } from './rank.ts';
import { temporaryFile } from './testing.ts';

it('a word that very many articles have narrows, but does not score', async () => {
  const place = temporaryFile();
  onTestFinished(place.remove);
  const store = openEmbeddedStore(place);
  const common = Array.from({ length: mostScored + 1 }, (_, i) =>
    storyOf({ key: `a${i}`, headline: '', text: 'tide', eventTime: new Date(i * 1_000).toISOString() }),
  );
  await store.put(common);
  await store.put([
    storyOf({ key: 'gull', headline: '', text: 'tide gull' }),
    storyOf({ key: 'gulls', headline: 'gull', text: 'tide '.repeat(50) }),
    storyOf({ key: 'dry', headline: 'gull', text: '' }),
  ]);
  const keysOf = async (query: string) =>
    (await store.search({ query, limit: 3 })).hits.map((hit) => hit.article.url.slice(20));

  expect(await keysOf('tide gull')).toEqual(['gulls', 'gull']);
  expect((await store.search({ query: 'tide gull' })).total).toBe(2);
  const alone = await store.search({ query: 'tide', limit: 4 });
  expect(alone.total).toBe(mostScored + 3);
  expect(alone.hits.map(({ score }) => score)).toEqual([0, 0, 0, 0]);
  const times = alone.hits.map(({ article }) => article.eventTime);
  expect(times).toEqual(times.toSorted().reverse());
  await store.close();
});
