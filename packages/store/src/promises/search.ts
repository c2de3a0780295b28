import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facet, SearchRequest, SearchResult, Store } from '../index.ts';
import type { MakePlace, Place } from './place.ts';
import { idOf, type Sketched, storyOf } from './stories.ts';

type Counted = readonly (readonly [value: string, count: number])[];

/** A search and what it must answer. Articles are named by their keys in the corpus; `{key}` in a value is an id. */
interface Case {
  readonly name: string;
  readonly request: SearchRequest;
  /** These and no others, in any order. */
  readonly ids?: readonly string[];
  /** These and no others, in this order. */
  readonly order?: readonly string[];
  /** These come first, in this order. */
  readonly first?: readonly string[];
  readonly total?: number;
  readonly facets?: Partial<Record<Facet, Counted>>;
  readonly histogram?: Counted;
  /** Marks are written as square brackets. */
  readonly highlights?: Readonly<Record<string, { readonly headline: string; readonly text: string }>>;
  readonly error?: string;
}

const read = (file: string): string => readFileSync(new URL(`../queries/${file}.json`, import.meta.url), 'utf8');
export const corpus = (JSON.parse(read('corpus')) as { stories: Sketched[] }).stories;
const keys = new Map(corpus.map(({ key }) => [idOf(key), key]));
const keysOf = ({ hits }: SearchResult): string[] => hits.map(({ article }) => keys.get(article.id) ?? article.id);

const casesOf = (file: string): Case[] =>
  JSON.parse(
    read(file).replace(/\{([\w-]+)\}/g, (text, key) => (corpus.some((s) => s.key === key) ? idOf(key) : text)),
  );

/** Searches: the same questions to every engine, with the answers as data. */
export function promiseSearch(make: MakePlace): void {
  describe('searches', () => {
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await make();
      store = await place.open();
      await store.put(corpus.map(storyOf));
    });
    afterAll(async () => {
      await store?.close();
      await place?.remove();
    });

    for (const file of ['words', 'unicode', 'fields', 'dates', 'order', 'highlights', 'facets']) {
      describe(file, () => {
        for (const expected of casesOf(file)) test(expected.name, () => check(store, expected));
      });
    }

    test('nothing asked finds everything, newest first, ties by id', async () => {
      const { total, hits } = await store.search({ query: '', limit: 100 });
      const time = new Map(corpus.map(({ key, eventTime = '' }) => [key, eventTime]));
      const newest = [...time.keys()].sort((a, b) => {
        const [left = '', right = ''] = [time.get(a), time.get(b)];
        return left < right ? 1 : left > right ? -1 : idOf(a) < idOf(b) ? -1 : 1;
      });
      expect(total).toBe(corpus.length);
      expect(hits.map(({ article }) => article.id)).toEqual(newest.map(idOf));
      expect(new Set(hits.map(({ score }) => score))).toEqual(new Set([0]));
    });

    test('a hit is the whole article, as article() gives it', async () => {
      const { hits } = await store.search({ query: 'ferry', limit: 1 });
      expect(hits[0]?.article).toEqual(await store.article(hits[0]?.article.id ?? ''));
    });

    test('scores fall from hit to hit, and are above 0 where a word is found', async () => {
      const scores = (await store.search({ query: 'storm OR harbours OR ferries' })).hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.at(-1)).toBeGreaterThan(0);
    });

    test('hits of equal relevance come by id', async () => {
      const { hits } = await store.search({ query: '"ferry crews"' });
      expect(hits.map(({ article }) => article.id)).toEqual(['ferry', 'ferry-copy'].map(idOf).sort());
    });

    test.each([0, -1, 1.5, 1_001, Number.NaN])('a page of %d hits is refused', async (limit) => {
      await expect(store.search({ query: '', limit })).rejects.toMatchObject({ code: 'bad-query' });
    });

    test.each(hostile)('a hostile query is answered or refused, and the store lives on: %s', async (_, query) => {
      const answer = await store.search({ query }).catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer).toMatchObject({ name: 'StoreError', code: 'bad-query' });
      expect((await store.search({ query: 'comet' })).total).toBe(2);
    });
  });
}

const hostile: [string, string][] = [
  ['10,000 parentheses', '('.repeat(10_000)],
  ['a thousand closed parentheses', `${'('.repeat(900)}a${')'.repeat(900)}`],
  ['twenty parentheses and NOTs', `${'-('.repeat(9)}comet${')'.repeat(9)}`],
  ['a thousand NOTs', 'NOT '.repeat(490)],
  ['a thousand minuses', `${'-'.repeat(1_000)}a`],
  ['fifty words', 'comet '.repeat(50)],
  ['fifty sides', Array.from({ length: 50 }, (_, i) => `w${i}`).join(' OR ')],
  ['a long word', 'a'.repeat(1_999)],
  ['a long phrase', `"${'a '.repeat(990)}"`],
  ['only quotes', '"'.repeat(1_999)],
  ['half a pair', '\ud83d \udc4d'],
  ['a NUL', '\u0000'],
  ['FTS5 syntax', 'headline : ^a NEAR(b c, 3) + "d" * {text}'],
  ['FTS5 column filter', '- {headline text} : a'],
  ['Lucene syntax', 'a~2 /[a-z]*/ {a TO b} [* TO *] _exists_:a && || !a'],
  ['right-to-left marks', '\u202e\u200bcomet\u2066'],
  ['marks on marks', `e${'\u0301'.repeat(1_500)}`],
];

async function check(store: Store, expected: Case): Promise<void> {
  const request = { limit: 100, ...expected.request };
  const asked = store.search(request);
  if (expected.error) {
    const refused = { name: 'StoreError', code: expected.error };
    await expect(asked).rejects.toMatchObject(refused);
    await expect(store.find(request)).rejects.toMatchObject(refused);
    return;
  }
  const result = await asked;
  expect(await store.find(request)).toEqual(result.hits.map(({ article }) => article));
  const { ids, order, first, total, facets, histogram, highlights = {} } = expected;
  expect(result.total).toBe(total ?? (ids ?? order)?.length);
  if (ids) expect(keysOf(result).sort()).toEqual(ids.toSorted());
  if (order) expect(keysOf(result)).toEqual(order);
  if (first) expect(keysOf(result).slice(0, first.length)).toEqual(first);
  if (facets) expect(result.facets).toEqual(mapValues(facets, (counted) => named(counted, 'value')));
  if (histogram) expect(result.histogram).toEqual(named(histogram, 'start'));
  for (const [key, shown] of Object.entries(highlights)) {
    const hit = result.hits.find(({ article }) => article.id === idOf(key));
    expect(hit?.highlight).toEqual(
      mapValues(shown, (text) => text.replaceAll('[', '\uE000').replaceAll(']', '\uE001')),
    );
  }
}

const named = (counted: Counted, name: string) => counted.map(([value, count]) => ({ [name]: value, count }));

const mapValues = <T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
