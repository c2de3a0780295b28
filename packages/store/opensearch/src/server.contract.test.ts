import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@stemma/store';
import { familyOf, idOf, storyOf } from '@stemma/store/promises';
import { openEmbeddedStore } from '@stemma/store-embedded';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openOpenSearchStore } from './index.ts';
import { startTestServer, type TestServer, without } from './testing.ts';

// What only a store on a server has to keep: outages, full disks, several that begin at once.
describe.skipIf(without(process.env.CI))('the OpenSearch store', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);
  afterAll(() => server?.stop(), 30_000);

  const open = (prefix = server.newPrefix()): Store => {
    const store = openOpenSearchStore({ url: server.url, prefix, refresh: 'wait_for' });
    onTestFinished(() => store.close());
    return store;
  };

  test('several that begin at once on nothing make one store', async () => {
    const prefix = server.newPrefix();
    const stores = Array.from({ length: 8 }, () => open(prefix));
    await Promise.all(stores.map((store, i) => store.put([storyOf({ key: `a${i}` }), storyOf({ key: 'b' })])));
    for (const store of stores) expect((await store.counts()).articles).toBe(9);
  });

  test('new indices refresh as often as they are told, whatever a template says', async () => {
    const prefix = server.newPrefix();
    const store = openOpenSearchStore({ url: server.url, prefix, refreshMs: 70 });
    onTestFinished(() => store.close());
    await store.put([storyOf({ key: 'a' })]);
    const answer = await fetch(`${server.url}/${prefix}-*/_settings/index.refresh_interval?flat_settings=true`);
    const settings = Object.values((await answer.json()) as Record<string, { settings: object }>);
    expect(settings.map((each) => each.settings)).toEqual(
      Array.from({ length: 2 }, () => ({ 'index.refresh_interval': '70ms' })),
    );
  });

  test('writers that meet on one article lose nothing', async () => {
    const store = open();
    const observed = Array.from({ length: 30 }, (_, i) => `2026-03-01T00:00:${String(i).padStart(2, '0')}.000Z`);
    const puts = observed.map((observedAt, i) =>
      store.put([storyOf({ key: 'a', headline: `Draft ${i}`, observedAt })]),
    );
    const links = observed.map((_, i) => store.link([familyOf(i + 2, ['o', 'a'])]));
    await Promise.all([...puts, ...links]);
    expect(await store.revisions(idOf('a'))).toHaveLength(30);
    expect(await store.family(idOf('a'))).toEqual(familyOf(31, ['o', 'a']));
    expect(await store.article(idOf('a'))).toMatchObject({ headline: 'Draft 29', revision: 30, family: idOf('o') });
  });

  test('answers like the embedded store: the same hits, scores and hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
    const embedded = openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    onTestFinished(async () => {
      await embedded.close();
      rmSync(folder, { recursive: true });
    });
    const store = open();
    const stories = Array.from({ length: 40 }, (_, i) =>
      storyOf({
        key: `a${i}`,
        headline: i % 3 ? 'Harbour news' : 'Storm over the harbour',
        text: `${'Storm. '.repeat(i % 5)}${'Water rises in the harbour. '.repeat(i % 7)}`,
        observedAt: new Date(Date.UTC(2026, 2, 1, i)).toISOString(),
      }),
    );
    for (const each of [embedded, store]) {
      await each.put([
        ...stories,
        storyOf({ key: 'a1', headline: 'Storm again', observedAt: '2026-03-09T00:00:00.000Z' }),
      ]);
      await each.link([familyOf(3, ['a1', 'a2', 'a3']), familyOf(2, ['a4', 'a5'])]);
    }
    expect(await store.hash()).toBe(await embedded.hash());
    for (const query of ['storm', 'storm harbour', 'headline:storm OR text:water', 'wat* OR storm', '"storm over"']) {
      const [theirs, ours] = await Promise.all([embedded, store].map((each) => each.search({ query, limit: 100 })));
      expect(ours?.hits.map(({ article }) => article.id)).toEqual(theirs?.hits.map(({ article }) => article.id));
      for (const [i, { score }] of ours!.hits.entries()) expect(score).toBeCloseTo(theirs!.hits[i]!.score, 5);
    }
  });

  test('a document that can never be written is named, and those beside it are written', async () => {
    const store = open();
    const poison = storyOf({ key: 'poison', source: 'x'.repeat(40_000) });
    await expect(store.put([storyOf({ key: 'a' }), poison, storyOf({ key: 'b' })])).rejects.toMatchObject({
      name: 'StoreError',
      code: 'refused',
      message: expect.stringContaining(`article ${idOf('poison')}`),
    });
    expect((await store.counts()).articles).toBe(2);
  });

  test('a full disk is called that, and the same write works when there is room', async () => {
    const prefix = server.newPrefix();
    const store = open(prefix);
    await store.put([storyOf({ key: 'a' })]);
    const block = (blocked: boolean | null) =>
      server.send('PUT', `${prefix}-articles/_settings`, { 'index.blocks.read_only_allow_delete': blocked });
    await block(true);
    await expect(store.put([storyOf({ key: 'b' })])).rejects.toMatchObject({ code: 'disk-full' });
    await block(null);
    await store.put([storyOf({ key: 'b' })]);
    expect((await store.counts()).articles).toBe(2);
  });

  test('an index that is deleted under it is an outage, and is made anew with its own mappings', async () => {
    const prefix = server.newPrefix();
    const store = open(prefix);
    await store.put([storyOf({ key: 'a' })]);
    await server.removeStore(prefix);
    await expect(store.put([storyOf({ key: 'b' })])).rejects.toMatchObject({ code: 'unavailable' });
    await store.put([storyOf({ key: 'b' })]);
    expect((await store.search({ query: 'headline', facets: ['source'] })).facets?.source).toHaveLength(1);
  });

  test('indices of another build are left alone', async () => {
    const prefix = server.newPrefix();
    const aliases = { [`${prefix}-articles`]: {} };
    await server.send('PUT', `${prefix}-articles-v9`, { aliases, mappings: { _meta: { schema: 9 } } });
    await expect(open(prefix).put([storyOf({ key: 'a' })])).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('schema version 9'),
    });
  });

  test('a prefix that no index may have is refused with the reason', async () => {
    await expect(open('No Such').counts()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('another prefix'),
    });
  });

  test('twelve hundred values are a filter like any other', async () => {
    const store = open();
    await store.put([storyOf({ key: 'a', entities: ['place:halverstad'] })]);
    const among = (value: string) => [...Array.from({ length: 199 }, (_, i) => `v${i}`), value];
    const filters = {
      source: among('harbour-gazette'),
      language: among('en'),
      day: among('2026-03-01'),
      entity: among('place:halverstad'),
      family: among(idOf('a')),
      verdict: among('original'),
    };
    expect((await store.search({ query: '', filters })).total).toBe(1);
    expect((await store.search({ query: '', filters: { ...filters, day: among('2026-03-02') } })).total).toBe(0);
  });

  test('a phrase may go on in thousands of ways', async () => {
    const store = open();
    const text = Array.from({ length: 3_000 }, (_, i) => `low tide${i}`).join(' ');
    await store.put([storyOf({ key: 'a', text }), storyOf({ key: 'b', text: 'High tides, low tidewater.' })]);
    expect((await store.search({ query: 'low-tide*' })).total).toBe(2);
    expect((await store.search({ query: 'low-tidew*' })).total).toBe(1);
  });

  test('after a kill everything that was acknowledged is there, and the outage was called one', async () => {
    const prefix = server.newPrefix();
    const store = open(prefix);
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let i = 0; ; i++) {
        await store.put([storyOf({ key: `a${i}` })]);
        acknowledged.push(idOf(`a${i}`));
        if (i === 20) server.kill();
      }
    })();
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    await expect(store.search({ query: '' })).rejects.toMatchObject({ code: 'unavailable' });
    await server.restart();
    await store.put([storyOf({ key: 'after' })]);
    const found = new Set(await Array.fromAsync(store.all(), ({ id }) => id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    expect(found).toContain(idOf('after'));
  }, 60_000);
});
