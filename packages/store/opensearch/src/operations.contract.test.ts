import type { Store } from '@stemma/store';
import { familyOf, idOf, storyOf } from '@stemma/store/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openOpenSearchStore } from './index.ts';
import { startTestServer, type TestServer, without } from './testing.ts';

// The recipes of docs/operations.md, while the store is open.
describe.skipIf(without(process.env.CI))('an operator of the OpenSearch store', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);
  afterAll(() => server?.stop(), 30_000);

  const open = (prefix: string): Store => {
    const store = openOpenSearchStore({ url: server.url, prefix, shards: 2, replicas: 0 });
    onTestFinished(() => store.close());
    return store;
  };
  const filled = async (prefix: string): Promise<Store> => {
    const store = open(prefix);
    await store.put(Array.from({ length: 20 }, (_, i) => storyOf({ key: `a${i}`, headline: `Harbour ${i}` })));
    await store.link([familyOf(2, ['a1', 'a2'])]);
    return store;
  };
  const settingsOf = async (index: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${server.url}/${index}/_settings?flat_settings=true`);
    return ((await answer.json()) as Record<string, { settings: Record<string, unknown> }>)[index]?.settings ?? {};
  };

  test('sets shards and replicas of new indices', async () => {
    const prefix = server.newPrefix();
    await filled(prefix);
    for (const index of [`${prefix}-articles-v1`, `${prefix}-fates-v1`]) {
      expect(await settingsOf(index)).toMatchObject({ 'index.number_of_shards': '2', 'index.number_of_replicas': '0' });
    }
  });

  test('reindexes into more shards and swaps the alias; the open store goes on with all of it', async () => {
    const prefix = server.newPrefix();
    const store = await filled(prefix);
    const before = await store.hash();
    const [alias, old] = [`${prefix}-articles`, `${prefix}-articles-v1`];
    const next = `${old}-b`;
    // The test's own template stands above the store's.
    await server.send('DELETE', '_index_template/promises');
    await server.send('PUT', next, { settings: { number_of_shards: 3 } });
    await server.send('PUT', `${old}/_block/write`);
    await expect(store.put([storyOf({ key: 'meanwhile' })])).rejects.toMatchObject({ code: 'unavailable' });
    expect((await store.search({ query: 'headline:harbour' })).total).toBe(20);
    await server.send('POST', `${old}/_refresh`);
    await server.send('POST', '_reindex?refresh=true', { source: { index: alias }, dest: { index: next } });
    await server.send('POST', '_aliases', {
      actions: [{ remove: { index: old, alias } }, { add: { index: next, alias } }],
    });
    expect(await settingsOf(next)).toMatchObject({ 'index.number_of_shards': '3' });
    expect(await store.hash()).toBe(before);
    await server.send('DELETE', old);
    await store.put([storyOf({ key: 'after', headline: 'Harbour after' })]);
    expect((await store.counts()).articles).toBe(21);
    expect((await store.search({ query: 'headline:harbour' })).total).toBe(21);
    expect(await store.family(idOf('a2'))).toEqual(familyOf(2, ['a1', 'a2']));
  });

  test('reindexes fates with their versions, so that an older one is refused as before', async () => {
    const prefix = server.newPrefix();
    const store = open(prefix);
    const tell = (at: string, reason: string) =>
      store.record([
        { id: 'm', stage: 'cleaner', outcome: 'drop', reason, article: idOf('a'), at, attempts: 1, emitted: 0 },
      ]);
    await tell('2026-03-02T00:00:00.000Z', 'later');
    const [alias, old] = [`${prefix}-fates`, `${prefix}-fates-v1`];
    const next = `${old}-b`;
    await server.send('PUT', next, {});
    const dest = { index: next, version_type: 'external' };
    await server.send('PUT', `${old}/_block/write`);
    await server.send('POST', `${old}/_refresh`);
    await server.send('POST', '_reindex?refresh=true', { source: { index: alias }, dest });
    await server.send('POST', '_aliases', {
      actions: [{ remove: { index: old, alias } }, { add: { index: next, alias } }],
    });
    await tell('2026-03-01T00:00:00.000Z', 'earlier');
    expect((await store.fates(idOf('a'))).map(({ reason }) => reason)).toEqual(['later']);
  });

  test('takes a snapshot, loses the indices, restores them, and the store is what it was', async () => {
    const prefix = server.newPrefix();
    const store = await filled(prefix);
    const before = await store.hash();
    const body = { indices: `${prefix}-*`, include_global_state: false };
    await server.send('PUT', '_snapshot/safe', { type: 'fs', settings: { location: prefix } });
    await server.send('PUT', '_snapshot/safe/one?wait_for_completion=true', body);
    await server.removeStore(prefix);
    await server.send('POST', '_snapshot/safe/one/_restore?wait_for_completion=true', body);
    expect(await store.hash()).toBe(before);
    await store.put([storyOf({ key: 'after' })]);
    expect((await store.counts()).articles).toBe(21);
  });
});
