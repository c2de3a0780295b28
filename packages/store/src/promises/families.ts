import { expect } from 'vitest';
import { type MakePlace, withStore } from './place.ts';
import { familyOf, idOf, storyOf } from './stories.ts';

/** Memberships: who is in which family, and what is said of them. */
export function promiseFamilies(make: MakePlace): void {
  withStore(make, 'an article alone is a family of one, described by itself', async (store) => {
    await store.put([storyOf({ key: 'a', source: 'north-post', language: 'de' })]);
    const member = {
      article: idOf('a'),
      source: 'north-post',
      eventTime: '2026-03-01T00:00:00.000Z',
      kind: 'original',
    };
    expect(await store.family(idOf('a'))).toEqual({
      id: idOf('a'),
      version: 1,
      origin: idOf('a'),
      language: 'de',
      members: [member],
    });
  });

  withStore(make, 'the event of an article alone is the earliest that its versions claim', async (store) => {
    const times = ['2026-03-01T09:00:00.000Z', '2026-03-01T06:00:00.000Z', '2026-03-01T08:00:00.000Z'];
    await store.put(
      times.map((eventTime, i) => storyOf({ key: 'a', headline: `Draft ${i}`, eventTime, observedAt: times[0] ?? '' })),
    );
    expect(await store.family(idOf('a'))).toMatchObject({ members: [{ eventTime: '2026-03-01T06:00:00.000Z' }] });
  });

  withStore(make, 'a family comes back whole by any of its members', async (store) => {
    const family = familyOf(3, ['a', 'b', 'c']);
    await store.put(['a', 'b', 'c'].map((key) => storyOf({ key })));
    await store.link([family]);
    for (const key of ['a', 'b', 'c']) expect(await store.family(idOf(key))).toEqual(family);
  });

  withStore(make, 'a family is known before its articles are', async (store) => {
    const family = familyOf(2, ['a', 'b']);
    await store.link([family]);
    expect(await store.family(idOf('b'))).toEqual(family);
    expect(await store.article(idOf('b'))).toBeUndefined();
    expect((await store.search({ query: '' })).total).toBe(0);
  });

  withStore(make, 'a verdict that was linked first stands against an older one of the story', async (store) => {
    await store.link([familyOf(2, ['a', 'b'])]);
    await store.put([storyOf({ key: 'b', version: 1 })]);
    const edge = { kind: 'copy', from: idOf('a'), kept: 0.75, added: 0.25 };
    const told = { verdict: 'copy', family: idOf('a'), origin: idOf('a'), edge };
    expect(await store.article(idOf('b'))).toMatchObject(told);
    expect((await store.search({ query: 'verdict:copy' })).total).toBe(1);
  });

  withStore(make, "a story's own verdict stands against an older one that was linked", async (store) => {
    await store.link([familyOf(2, ['a', 'b'])]);
    await store.put([storyOf({ key: 'b', version: 5, family: 'z', verdict: 'update' })]);
    expect(await store.article(idOf('b'))).toMatchObject({ verdict: 'update', family: idOf('z') });
    expect(await store.family(idOf('a'))).toMatchObject({ members: [{ article: idOf('a') }] });
  });

  withStore(make, 'an older story brings no older verdict with it', async (store) => {
    await store.put([
      storyOf({ key: 'b', version: 4, family: 'a', verdict: 'copy', observedAt: '2026-03-02T00:00:00.000Z' }),
    ]);
    await store.put([storyOf({ key: 'b', version: 2, headline: 'Draft', observedAt: '2026-03-01T00:00:00.000Z' })]);
    expect(await store.article(idOf('b'))).toMatchObject({ verdict: 'copy', family: idOf('a'), revision: 2 });
  });

  withStore(make, 'a lower version changes nothing, member by member', async (store) => {
    await store.put(['a', 'b', 'c'].map((key) => storyOf({ key })));
    await store.link([familyOf(5, ['a', 'b'])]);
    await store.link([familyOf(3, ['c', 'b'])]);
    expect(await store.family(idOf('b'))).toEqual(familyOf(5, ['a', 'b']));
    expect(await store.article(idOf('c'))).toMatchObject({ family: idOf('c') });
    expect(await store.family(idOf('c'))).toMatchObject({ version: 3, members: [{ article: idOf('c') }] });
  });

  withStore(make, 'a change of verdict is found at once, and the old one no more', async (store) => {
    await store.put(['a', 'b'].map((key) => storyOf({ key })));
    const total = async (query: string) => (await store.search({ query })).total;
    expect(await total('verdict:original')).toBe(2);
    await store.link([familyOf(2, ['a', 'b'])]);
    expect(await total('verdict:original')).toBe(1);
    expect(await total('headline:headline verdict:copy')).toBe(1);
    expect(await total(`family:${idOf('a')}`)).toBe(2);
    expect(await total(`family:${idOf('b')}`)).toBe(0);
  });

  withStore(make, 'merged families leave no ghosts', async (store) => {
    const keys = ['a', 'b', 'c', 'd'];
    await store.put(keys.map((key) => storyOf({ key })));
    await store.link([familyOf(2, ['b', 'd']), familyOf(2, ['a', 'c'])]);
    expect((await store.counts()).families).toBe(2);
    await store.link([familyOf(4, keys)]);
    for (const key of keys) expect(await store.family(idOf(key))).toEqual(familyOf(4, keys));
    expect((await store.counts()).families).toBe(1);
    const { facets } = await store.search({ query: '', facets: ['family'] });
    expect(facets?.family).toEqual([{ value: idOf('a'), count: 4 }]);
  });

  withStore(make, 'a late arrival that was first re-roots the family', async (store) => {
    await store.put([storyOf({ key: 'b' }), storyOf({ key: 'c', family: 'b', verdict: 'copy', version: 2 })]);
    await store.link([familyOf(2, ['b', 'c'])]);
    await store.put([storyOf({ key: 'a', version: 3 })]);
    await store.link([familyOf(3, ['a', 'b', 'c'])]);
    for (const key of ['b', 'c']) {
      expect(await store.article(idOf(key))).toMatchObject({ verdict: 'copy', family: idOf('a'), origin: idOf('a') });
    }
    expect(await store.article(idOf('a'))).toMatchObject({ verdict: 'original', family: idOf('a') });
  });
}
