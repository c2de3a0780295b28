import type { Family, Fate, Story } from '@stemma/contracts';
import { expect } from 'vitest';
import type { Store } from '../index.ts';
import { type MakePlace, withStore } from './place.ts';
import { familyOf, idOf, storyOf } from './stories.ts';

type Write = { put: Story } | { link: Family } | { record: Fate };

/** Whole numbers below a bound, the same for one seed. Lehmer's generator (Park and Miller, 1988). */
function randomOf(seed: number): (bound: number) => number {
  let state = seed * 7_919 + 1;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

function shuffled<T>(values: readonly T[], random: (bound: number) => number): T[] {
  const mixed = [...values];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

const articles = 12;
const keyOf = (i: number): string => `a${String(i).padStart(2, '0')}`;

/** A made-up day: articles in versions, families that grow and merge, fates. A family's version is its number of versions. */
function history(random: (bound: number) => number): Write[] {
  const writes: Write[] = [];
  const groups = new Map<string, { keys: string[]; versions: number }>();
  for (let step = 0; step < articles * 3; step++) {
    const key = keyOf(random(articles));
    const own = groups.get(key) ?? { keys: [key], versions: 0 };
    const other = groups.get(keyOf(random(articles)));
    const merged =
      other && other !== own && random(3) === 0
        ? { keys: [...own.keys, ...other.keys].sort(), versions: own.versions + other.versions + 1 }
        : { keys: own.keys, versions: own.versions + 1 };
    for (const member of merged.keys) groups.set(member, merged);
    const [family = key] = merged.keys;
    const eventTime = `2026-03-0${1 + random(4)}T00:00:00.000Z`;
    const observedAt = `2026-03-0${1 + random(9)}T0${random(3)}:00:00.000Z`;
    const verdict = key === family ? 'original' : 'copy';
    const content = {
      headline: `Draft ${random(4)} of ${key}`,
      text: `Tide ${random(4)}.`,
      entities: [`place:p${random(3)}`],
    };
    writes.push({
      put: storyOf({ key, ...content, eventTime, observedAt, verdict, family, version: merged.versions }),
    });
    if (merged.keys.length > 1) writes.push({ link: familyOf(merged.versions, merged.keys) });
    writes.push({ record: fateOf(key, step, random) });
  }
  return writes;
}

const fateOf = (key: string, step: number, random: (bound: number) => number): Fate => ({
  id: `m${step % 20}`,
  stage: ['cleaner', 'tagger', 'alerter'][random(3)] ?? 'cleaner',
  outcome: random(4) === 0 ? 'drop' : 'emit',
  ...(random(2) === 0 && { reason: 'short' }),
  article: idOf(key),
  at: `2026-03-01T00:00:0${random(10)}.000Z`,
  attempts: 1,
  emitted: 1,
});

async function apply(store: Store, writes: readonly Write[], random: (bound: number) => number): Promise<void> {
  for (let at = 0; at < writes.length; ) {
    const batch = writes.slice(at, at + 1 + random(5));
    at += batch.length;
    await store.put(batch.flatMap((write) => ('put' in write ? [write.put] : [])));
    await store.link(batch.flatMap((write) => ('link' in write ? [write.link] : [])));
    await store.record(batch.flatMap((write) => ('record' in write ? [write.record] : [])));
  }
}

/** Everything that can be read of a store. */
async function readings(store: Store) {
  const ids = Array.from({ length: articles }, (_, i) => idOf(keyOf(i)));
  const each = <T>(read: (id: string) => Promise<T>): Promise<T[]> => Promise.all(ids.map(read));
  const facets = ['source', 'language', 'day', 'entity', 'family', 'verdict'] as const;
  return {
    hash: await store.hash(),
    all: await Array.fromAsync(store.all()),
    revisions: await each((id) => store.revisions(id)),
    families: await each((id) => store.family(id)),
    fates: await each((id) => store.fates(id)),
    counts: await store.counts(),
    sources: await store.sources(),
    newest: await store.search({ query: '', facets, histogram: 'day' }),
    oldest: await store.search({ query: 'tide -verdict:copy', order: 'oldest' }),
    best: await store.search({ query: 'draft 2', limit: 5 }),
  };
}

/** What ends in a store is a function of the set of things written. */
export function promiseOrder(make: MakePlace): void {
  for (const seed of [1, 2, 3, 4, 5]) {
    withStore(make, `every write twice and in any order ends the same (seed ${seed})`, async (store) => {
      const random = randomOf(seed);
      const writes = history(random);
      await apply(store, writes, random);
      const straight = await readings(store);
      expect(straight.all.length).toBeGreaterThan(articles / 2);

      const place = await make();
      const other = await place.open();
      try {
        await apply(other, shuffled([...writes, ...writes], random), random);
        expect(await readings(other)).toEqual(straight);
      } finally {
        await other.close();
        await place.remove();
      }
    });
  }
}
