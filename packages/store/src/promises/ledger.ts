import type { Fate } from '@stemma/contracts';
import { expect } from 'vitest';
import { type MakePlace, withStore } from './place.ts';
import { idOf, storyOf } from './stories.ts';

const fate = (stage: string, id: string, more: Partial<Fate> = {}): Fate => ({
  id,
  stage,
  outcome: 'emit',
  article: idOf('a'),
  source: 'harbour-gazette',
  url: 'https://example.org/a',
  at: '2026-03-01T06:00:00.000Z',
  attempts: 1,
  emitted: 1,
  ...more,
});

/** Fates and counts. */
export function promiseLedger(make: MakePlace): void {
  withStore(make, 'fates come in the order of the line, then other stages by name, then by time', async (store) => {
    const ordered = [
      fate('fetcher', 'm1'),
      fate('cleaner', 'm1', { at: '2026-03-01T06:00:01.000Z' }),
      fate('cleaner', 'm2', { at: '2026-03-01T06:00:02.000Z', outcome: 'drop', reason: 'no-text', emitted: 0 }),
      fate('deduper', 'm1'),
      fate('tagger', 'm1'),
      fate('indexer', 'm1'),
      fate('alerter', 'm1'),
      fate('linker', 'm1'),
    ];
    await store.record(ordered.toReversed());
    expect(await store.fates(idOf('a'))).toEqual(ordered);
  });

  withStore(make, 'fates of other articles, and of none, are not mixed in', async (store) => {
    const { article: _, ...nobodys } = fate('cleaner', 'm2');
    await store.record([fate('cleaner', 'm1', { article: idOf('b') }), nobodys]);
    expect(await store.fates(idOf('a'))).toEqual([]);
    expect((await store.counts()).fates.cleaner).toEqual({ emit: 2, drop: 0, reject: 0 });
  });

  withStore(make, 'a fate told twice counts once', async (store) => {
    await store.record([fate('cleaner', 'm1'), fate('cleaner', 'm1')]);
    await store.record([fate('cleaner', 'm1')]);
    expect(await store.fates(idOf('a'))).toEqual([fate('cleaner', 'm1')]);
    expect((await store.counts()).fates).toEqual({ cleaner: { emit: 1, drop: 0, reject: 0 } });
  });

  withStore(make, 'of two fates of one message the later stands, whichever comes first', async (store) => {
    const first = fate('cleaner', 'm1', { outcome: 'reject', reason: 'broken' });
    const second = fate('cleaner', 'm1', { at: '2026-03-01T07:00:00.000Z', attempts: 2 });
    await store.record([first]);
    await store.record([second]);
    await store.record([first]);
    expect(await store.fates(idOf('a'))).toEqual([second]);
    expect(await store.counts()).toMatchObject({ fates: { cleaner: { emit: 1, drop: 0, reject: 0 } }, reasons: [] });
  });

  withStore(make, 'counts are by stage, outcome and reason, most frequent first', async (store) => {
    await store.put([
      storyOf({ key: 'a' }),
      storyOf({ key: 'b', family: 'a', verdict: 'copy' }),
      storyOf({ key: 'c' }),
    ]);
    await store.record([
      fate('fetcher', 'm1'),
      fate('cleaner', 'm1', { outcome: 'drop', reason: 'no-text' }),
      fate('cleaner', 'm2', { outcome: 'drop', reason: 'no-text' }),
      fate('cleaner', 'm3', { outcome: 'reject', reason: 'broken' }),
    ]);
    expect(await store.counts()).toEqual({
      articles: 3,
      families: 2,
      fates: { fetcher: { emit: 1, drop: 0, reject: 0 }, cleaner: { emit: 0, drop: 2, reject: 1 } },
      reasons: [
        { stage: 'cleaner', outcome: 'drop', reason: 'no-text', count: 2 },
        { stage: 'cleaner', outcome: 'reject', reason: 'broken', count: 1 },
      ],
    });
  });

  withStore(make, 'an empty store counts nothing', async (store) => {
    expect(await store.counts()).toEqual({ articles: 0, families: 0, fates: {}, reasons: [] });
  });
}
