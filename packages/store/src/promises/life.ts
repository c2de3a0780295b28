import { expect } from 'vitest';
import type { Store } from '../index.ts';
import { type MakePlace, withStore } from './place.ts';
import { familyOf, idOf, storyOf } from './stories.ts';

/** Opening, closing, and the hash of it all. */
export function promiseLife(make: MakePlace): void {
  withStore(make, 'everything survives closing and opening again', async (store, open) => {
    await store.put([storyOf({ key: 'a' }), storyOf({ key: 'b' })]);
    await store.link([familyOf(2, ['a', 'b'])]);
    const before = [await store.hash(), await store.article(idOf('b')), await store.search({ query: 'headline' })];
    await store.close();
    const again = await open();
    expect([await again.hash(), await again.article(idOf('b')), await again.search({ query: 'headline' })]).toEqual(
      before,
    );
  });

  withStore(make, 'two that are open on one place see the same', async (store, open) => {
    const other = await open();
    await store.put([storyOf({ key: 'a' })]);
    await other.link([familyOf(2, ['a', 'b'])]);
    await other.put([storyOf({ key: 'b' })]);
    expect(await other.hash()).toBe(await store.hash());
    expect((await store.search({ query: 'headline' })).total).toBe(2);
  });

  withStore(make, 'closing twice is closing once', async (store) => {
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });

  withStore(make, 'a closed store says so, whatever is asked of it', async (store) => {
    await store.close();
    const calls: ((store: Store) => Promise<unknown>)[] = [
      (s) => s.put([storyOf({ key: 'a' })]),
      (s) => s.link([familyOf(1, ['a'])]),
      (s) => s.record([]),
      (s) => s.search({ query: '' }),
      (s) => s.find({ query: '' }),
      (s) => s.article(idOf('a')),
      (s) => s.revisions(idOf('a')),
      (s) => s.family(idOf('a')),
      (s) => s.fates(idOf('a')),
      (s) => s.sources(),
      (s) => s.counts(),
      (s) => s.hash(),
      (s) => s.all()[Symbol.asyncIterator]().next(),
    ];
    for (const call of calls) await expect(call(store)).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });

  withStore(make, 'writing nothing is no error', async (store) => {
    await Promise.all([store.put([]), store.link([]), store.record([])]);
    expect((await store.counts()).articles).toBe(0);
  });

  withStore(make, 'writes that are under way together all end in the store', async (store) => {
    const keys = Array.from({ length: 30 }, (_, i) => `a${i}`);
    await Promise.all(keys.map((key) => store.put([storyOf({ key })])));
    expect((await store.counts()).articles).toBe(30);
  });

  const hashOf = async (...change: Parameters<typeof storyOf>): Promise<string> => {
    const place = await make();
    const store = await place.open();
    try {
      await store.put([storyOf({ key: 'b' }), storyOf(...change)]);
      return await store.hash();
    } finally {
      await store.close();
      await place.remove();
    }
  };

  withStore(make, 'the hash tells one character, one family, one origin and one more version apart', async (store) => {
    const plain = await hashOf({ key: 'a', headline: 'Storm ahead' });
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf({ key: 'a', headline: 'Storm ahead' })).toBe(plain);
    const others = [
      await hashOf({ key: 'a', headline: 'Storm ahead.' }),
      await hashOf({ key: 'a', headline: 'Storm ahead', family: 'b' }),
      await hashOf({ key: 'c', headline: 'Storm ahead' }),
      await hashOf({ key: 'a', headline: 'Storm ahead', observedAt: '2026-03-01T00:00:00.001Z' }),
      await store.hash(),
    ];
    const [one, two] = [storyOf({ key: 'a', headline: 'Storm ahead' }), storyOf({ key: 'b' })];
    await store.put([two, { ...one, verdict: { ...one.verdict, origin: idOf('b') } }]);
    others.push(await store.hash());
    await store.put([storyOf({ key: 'b', observedAt: '2026-03-01T00:00:00.002Z' })]);
    others.push(await store.hash());
    expect(new Set([plain, ...others]).size).toBe(others.length + 1);
  });

  withStore(make, 'the hash leaves out fates, names and numbers of versions', async (store) => {
    const story = storyOf({ key: 'a' });
    await store.put([story]);
    const before = await store.hash();
    await store.put([
      {
        ...story,
        verdict: { ...story.verdict, version: 7 },
        entities: storyOf({ key: 'a', entities: ['place:x'] }).entities,
      },
    ]);
    expect(await store.hash()).toBe(before);
  });
}
