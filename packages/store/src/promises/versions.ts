import { expect } from 'vitest';
import { type MakePlace, withStore } from './place.ts';
import { idOf, storyOf } from './stories.ts';

const early = '2026-03-01T06:00:00.000Z';
const late = '2026-03-01T09:00:00.000Z';
const later = '2026-03-01T12:00:00.000Z';

/** Articles and their versions. */
export function promiseVersions(make: MakePlace): void {
  withStore(make, 'an article comes back whole, with its verdict and what it names', async (store) => {
    const story = storyOf({ key: 'a', family: 'o', verdict: 'copy', entities: ['person:ada', 'place:halverstad'] });
    const named = { entity: 'person:ada', type: 'person', field: 'text', start: 0, end: 4, name: 'Text' } as const;
    await store.put([{ ...story, mentions: [named] }]);
    expect(await store.article(idOf('a'))).toEqual({
      ...story.article,
      revision: 1,
      verdict: 'copy',
      family: idOf('o'),
      origin: idOf('o'),
      edge: story.verdict.edge,
      mentions: [named],
      entities: story.entities,
    });
  });

  withStore(make, 'an article that was never put is not there', async (store) => {
    expect(await store.article(idOf('nobody'))).toBeUndefined();
    expect(await store.revisions(idOf('nobody'))).toEqual([]);
    expect(await store.family(idOf('nobody'))).toBeUndefined();
    expect(await store.fates(idOf('nobody'))).toEqual([]);
    expect(await store.article('\u0000"; no id at all')).toBeUndefined();
  });

  withStore(make, 'the newest version is found, whichever came first', async (store) => {
    await store.put([storyOf({ key: 'a', headline: 'Second thoughts', observedAt: late, language: 'de' })]);
    await store.put([storyOf({ key: 'a', headline: 'First draft', observedAt: early })]);
    expect(await store.article(idOf('a'))).toMatchObject({ headline: 'Second thoughts', revision: 2 });
    const found = async (query: string) => (await store.search({ query })).total;
    expect([await found('thoughts'), await found('draft'), await found('language:de')]).toEqual([1, 0, 1]);
  });

  withStore(make, 'a newer version takes the place of an older one in every search', async (store) => {
    const entities = ['place:old'];
    await store.put([storyOf({ key: 'a', headline: 'First draft', observedAt: early, source: 'one', entities })]);
    await store.put([storyOf({ key: 'a', headline: 'Second thoughts', observedAt: late, source: 'two' })]);
    const total = async (query: string) => (await store.search({ query })).total;
    expect(await Promise.all(['draft', 'source:one', 'entity:place:old'].map(total))).toEqual([0, 0, 0]);
    expect(await Promise.all(['thoughts', 'source:two', ''].map(total))).toEqual([1, 1, 1]);
  });

  withStore(make, 'of two versions seen at one moment the greater content hash is found', async (store) => {
    const versions = ['One', 'Other'].map((headline) => storyOf({ key: 'a', headline, observedAt: early }));
    const greater = versions.map(({ article }) => article).sort((a, b) => (a.contentHash < b.contentHash ? 1 : -1))[0];
    await store.put(versions);
    expect(await store.article(idOf('a'))).toMatchObject({ headline: greater?.headline, revision: 2 });
  });

  withStore(make, 'revisions count distinct contents in order of observation', async (store) => {
    const seen = (headline: string, observedAt: string) => storyOf({ key: 'a', headline, text: 'Same.', observedAt });
    await store.put([seen('Back again', later), seen('Draft', early), seen('Other', '2026-03-01T10:00:00.000Z')]);
    await store.put([seen('Draft', late), seen('Back again', '2026-03-01T13:00:00.000Z')]);
    expect(await store.revisions(idOf('a'))).toEqual([
      { revision: 1, observedAt: early, ...contentOf(seen('Draft', early)) },
      { revision: 2, observedAt: '2026-03-01T10:00:00.000Z', ...contentOf(seen('Other', early)) },
      { revision: 3, observedAt: later, ...contentOf(seen('Back again', early)) },
    ]);
    expect((await store.article(idOf('a')))?.revision).toBe(3);
  });

  withStore(make, 'an edit that is taken back is a third revision', async (store) => {
    const seen = (headline: string, observedAt: string) => storyOf({ key: 'a', headline, observedAt });
    await store.put([seen('Draft', early), seen('Other', late), seen('Draft', later)]);
    expect((await store.revisions(idOf('a'))).map(({ headline }) => headline)).toEqual(['Draft', 'Other', 'Draft']);
  });

  withStore(make, 'a story that comes twice is there once', async (store) => {
    await store.put([storyOf({ key: 'a' }), storyOf({ key: 'a' })]);
    await store.put([storyOf({ key: 'a' })]);
    expect((await store.search({ query: '' })).total).toBe(1);
    expect(await store.revisions(idOf('a'))).toHaveLength(1);
  });

  withStore(make, 'of two stories for one version the same stands, whichever came first', async (store) => {
    const naming = (key: string, place: string) => storyOf({ key, entities: [`place:${place}`] });
    await store.put([naming('a', 'x'), naming('a', 'y'), naming('b', 'y')]);
    await store.put([naming('b', 'x')]);
    const named = async (key: string) => (await store.article(idOf(key)))?.entities;
    expect(await named('a')).toEqual(await named('b'));
    const found = await Promise.all(['x', 'y'].map((place) => store.search({ query: `entity:place:${place}` })));
    expect(found.map(({ total }) => total).sort()).toEqual([0, 2]);
  });

  withStore(make, 'an article of 100 kB comes back whole, and its last word is found', async (store) => {
    const text = `${'Word after word the sea comes in. '.repeat(3_000)}Halcyon`;
    await store.put([storyOf({ key: 'a', text })]);
    expect((await store.article(idOf('a')))?.text).toBe(text);
    const { hits } = await store.search({ query: 'halcyon' });
    expect(hits[0]?.highlight.text).toContain('\uE000Halcyon\uE001');
  });

  withStore(make, 'odd text comes back as it went in', async (store) => {
    const text = 'NUL \u0000, half a pair \ud83d, marks \u202e\u200b, "quotes" \' % _ \\ and 🎉';
    await store.put([storyOf({ key: 'a', headline: '', text, source: 'a "b" %c_', entities: ['place:ü ×"'] })]);
    expect(await store.article(idOf('a'))).toMatchObject({ headline: '', text });
    const { hits } = await store.search({ query: '', filters: { source: ['a "b" %c_'], entity: ['place:ü ×"'] } });
    expect(hits.map(({ article }) => article.id)).toEqual([idOf('a')]);
  });

  withStore(make, 'all() gives every article once, by id', async (store) => {
    const keys = Array.from({ length: 450 }, (_, i) => `a${i}`);
    await store.put(keys.map((key) => storyOf({ key })));
    const ids: string[] = [];
    for await (const article of store.all()) ids.push(article.id);
    expect(ids).toEqual(keys.map(idOf).sort());
  });

  withStore(make, 'sources() counts the articles of each source, with the newest event', async (store) => {
    await store.put([
      storyOf({ key: 'a', source: 'two', eventTime: late }),
      storyOf({ key: 'b', source: 'two', eventTime: early }),
      storyOf({ key: 'c', source: 'one', eventTime: early }),
    ]);
    expect(await store.sources()).toEqual([
      { source: 'one', articles: 1, newest: early },
      { source: 'two', articles: 2, newest: late },
    ]);
  });
}

const contentOf = ({ article: { headline, text, notices, contentHash, wordcount } }: ReturnType<typeof storyOf>) => ({
  headline,
  text,
  notices,
  contentHash,
  wordcount,
});
