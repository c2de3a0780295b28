import { expect } from 'vitest';
import type { SearchRequest, Store } from '../index.ts';
import { type MakePlace, withStore } from './place.ts';
import { idOf, storyOf } from './stories.ts';

const many = 60;
const tide = (i: number) =>
  storyOf({
    key: `tide-${i}`,
    headline: i % 5 === 0 ? 'Tide tables' : 'Tables',
    text: `The tide turns. ${'Water. '.repeat(i % 4)}`,
    // Six stories to a moment, so that pages end within ties.
    eventTime: new Date(Date.UTC(2026, 2, 1, Math.floor(i / 6))).toISOString(),
  });

/** All hits of a search, page by page; `between` runs after each page. */
async function pages(store: Store, request: SearchRequest, between: (page: number) => Promise<void> = async () => {}) {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 1; page <= many; page++) {
    const wanted = { ...request, ...(cursor && { cursor }) };
    const result = await store.search(wanted);
    expect(await store.find(wanted)).toEqual(result.hits.map(({ article }) => article));
    found.push(...result.hits.map(({ article }) => article.id));
    cursor = result.cursor;
    if (!cursor) return found;
    await between(page);
  }
  throw new Error(`more than ${many} pages`);
}

const searches: [string, SearchRequest][] = [
  ['newest first', { query: '', order: 'newest' }],
  ['oldest first', { query: 'tide', order: 'oldest' }],
  ['by relevance', { query: 'tide water' }],
  ['by relevance with an OR', { query: 'headline:tide OR tables' }],
  ['by relevance of a prefix and a word', { query: 'tabl* OR headline:tide' }],
];

/** Pages: every hit once. */
export function promisePages(make: MakePlace): void {
  for (const [name, request] of searches) {
    withStore(make, `pages ${name} are the parts of one answer`, async (store) => {
      await store.put(Array.from({ length: many }, (_, i) => tide(i)));
      const whole = (await store.search({ ...request, limit: 1_000 })).hits.map(({ article }) => article.id);
      expect(await pages(store, { ...request, limit: 7 })).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
    });

    withStore(make, `pages ${name} have every hit once while others arrive`, async (store) => {
      await store.put(Array.from({ length: many }, (_, i) => tide(i)));
      const before = (await store.search({ ...request, limit: 1_000 })).hits.map(({ article }) => article.id);
      const seen = await pages(store, { ...request, limit: 9 }, async (page) => {
        const arrivals = Array.from({ length: 5 }, (_, i) => ({ ...tide(page * 7 + i), key: `late-${page}-${i}` }));
        await store.put(arrivals.map(({ article }, i) => storyOf({ ...article, key: `late-${page}-${i}` })));
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !seen.includes(id))).toEqual([]);
    });
  }

  withStore(make, 'the last page has no cursor', async (store) => {
    await store.put([tide(1), tide(2)]);
    expect((await store.search({ query: '', limit: 2 })).cursor).toBeUndefined();
    expect((await store.search({ query: '', limit: 1 })).cursor).toMatch(/^[\w-]+$/);
  });

  withStore(make, 'a page tells the total of the whole', async (store) => {
    await store.put([tide(1), tide(2), tide(3)]);
    const { cursor = '' } = await store.search({ query: 'tide', limit: 2 });
    expect(await store.search({ query: 'tide', limit: 2, cursor })).toMatchObject({ total: 3, hits: [{}] });
  });

  withStore(make, 'a cursor may be used twice, and with another limit', async (store) => {
    await store.put(Array.from({ length: 9 }, (_, i) => tide(i)));
    const { cursor = '' } = await store.search({ query: '', limit: 3 });
    const next = async (limit: number) =>
      (await store.search({ query: '', limit, cursor })).hits.map((h) => h.article.id);
    expect(await next(6)).toHaveLength(6);
    expect(await next(2)).toEqual((await next(6)).slice(0, 2));
  });

  withStore(make, 'a cursor that is none, or of another search, is refused', async (store) => {
    await store.put([tide(1), tide(2), tide(3)]);
    const { cursor = '' } = await store.search({ query: 'tide', limit: 1 });
    const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const other = [
      '',
      'x',
      cursor.slice(2),
      `${cursor}A${cursor}`,
      'a'.repeat(100_000),
      json(null),
      json({}),
      json([1]),
    ];
    const refused = { name: 'StoreError', code: 'bad-cursor' };
    for (const bad of other) await expect(store.search({ query: 'tide', cursor: bad })).rejects.toMatchObject(refused);
    await expect(store.search({ query: 'water', cursor })).rejects.toMatchObject(refused);
    await expect(store.search({ query: 'tide', order: 'oldest', cursor })).rejects.toMatchObject(refused);
    await expect(store.search({ query: 'tide', filters: { language: ['en'] }, cursor })).rejects.toMatchObject(refused);
    expect(idOf('tide-1')).toMatch(/^[0-9a-f]{20}$/);
  });
}
