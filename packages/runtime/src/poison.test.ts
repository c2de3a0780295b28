import type { Stored } from '@stemma/bus';
import { topics } from '@stemma/contracts';
import { emit, type Sink, type Stage, Unavailable } from '@stemma/pipeline';
import { expect, it } from 'vitest';
import { runSink } from './sink.ts';
import { runStage } from './stage.ts';
import { never, oneBatch, stored } from './testing.ts';

/** Every so many: half of them can never be read, half crash whoever handles them. */
const batch = (size: number, every: number): Stored[] =>
  Array.from({ length: size }, (_, n) =>
    stored(n, n % (2 * every) === every ? { value: Buffer.from('no message') } : {}),
  );
const crashes = (url: string, every: number) => Number(url.split('/').at(-1)) % (2 * every) === 0;

const lettersOf = (published: readonly { topic: string; headers: Readonly<Record<string, string>> }[]) =>
  published.filter(({ topic }) => topic.endsWith('.dlq')).map(({ headers }) => headers['stemma-reason']);
const half = (reason: string, count: number) => Array.from({ length: count }, () => reason);

// Pauses so long that one of them, taken for a poison message, would be seen.
const patient = { retry: { attempts: 3, baseMs: 60_000, maxMs: 60_000 } };

it.each([
  ['1 %', 1_000, 100],
  ['10 %', 1_000, 10],
])(
  '%s poison is in the dead letters with its reason, the rest is through, and nobody paused for it',
  async (_, size, every) => {
    const { runtime, published } = oneBatch(batch(size, every), patient);
    const calls = new Map<string, number>();
    const copier: Stage<'captures', 'captures'> = {
      name: 'copier',
      from: 'captures',
      to: ['captures'],
      handle: (value) => {
        calls.set(value.url, (calls.get(value.url) ?? 0) + 1);
        if (crashes(value.url, every)) throw new Error('boom');
        return emit([{ topic: 'captures', value }]);
      },
    };
    await runStage(copier, runtime, never);
    const each = size / every / 2;
    expect(lettersOf(published).sort()).toEqual([...half('failed', each), ...half('not-json', each)]);
    const out = published.filter(({ topic }) => topic === topics.captures.name).map(({ headers }) => headers.ce_id);
    const good = batch(size, every).filter(({ offset }) => offset % every !== 0);
    expect(out).toEqual(good.map(({ headers }) => headers.ce_id));
    expect([...calls].filter(([, count]) => count > 1).every(([url]) => crashes(url, every))).toBe(true);
  },
);

it.each([
  ['1 %', 100, 90],
  ['10 %', 10, 320],
])('%s poison in the batch of a sink costs few writes, never more than four at once', async (_, every, most) => {
  const { runtime, published } = oneBatch(batch(500, every), patient);
  const [written, now] = [new Set<string>(), { writes: 0, inHand: 0, mostInHand: 0 }];
  const writer: Sink<'captures'> = {
    name: 'writer',
    from: 'captures',
    write: async (values) => {
      now.writes += 1;
      now.mostInHand = Math.max(now.mostInHand, ++now.inHand);
      await new Promise((done) => setImmediate(done));
      now.inHand -= 1;
      if (values.some(({ url }) => crashes(url, every))) throw new Error('refused');
      for (const { url } of values) written.add(url);
      return values.map(() => emit([]));
    },
  };
  await runSink(writer, runtime, never);
  const each = Math.ceil(500 / every / 2);
  expect(lettersOf(published).sort()).toEqual([...half('failed', each), ...half('not-json', 500 / every - each)]);
  expect(written.size).toBe(500 - 500 / every);
  expect(now.mostInHand).toBe(4);
  expect(now.writes).toBeLessThanOrEqual(most);
});

it('when everything fails, the tries are paused: it may be the world, not the messages', async () => {
  const { runtime, fates } = oneBatch([stored(1), stored(2)], { retry: { attempts: 3, baseMs: 40, maxMs: 40 } });
  const from = performance.now();
  const broken: Stage<'captures', 'captures'> = {
    name: 'copier',
    from: 'captures',
    to: ['captures'],
    handle: () => Promise.reject(new Error('no')),
  };
  await runStage(broken, runtime, never);
  expect(performance.now() - from).toBeGreaterThan(38);
  expect(fates().map(({ attempts }) => attempts)).toEqual([3, 3]);
});

it('a stop leaves what failed where it was, and puts none of it into the dead letters', async () => {
  const { runtime, published } = oneBatch([stored(1), stored(2)]);
  const stop = new AbortController();
  const stopping: Stage<'captures', 'captures'> = {
    name: 'copier',
    from: 'captures',
    to: ['captures'],
    handle: (value) => {
      if (value.url.endsWith('1')) return emit([]);
      stop.abort();
      throw new Error('the pool is closed');
    },
  };
  await expect(runStage(stopping, runtime, stop.signal)).rejects.toThrow('stopped before');
  expect(published).toEqual([]);
});

it('an outage of the store for a minute puts nothing into the dead letters, and every message is written once', async () => {
  const { runtime, published, fates } = oneBatch(
    Array.from({ length: 500 }, (_, n) => stored(n)),
    { retry: { attempts: 3, baseMs: 1, maxMs: 5 } },
  );
  const [written, calls]: [string[], number[]] = [[], []];
  const store: Sink<'captures'> = {
    name: 'writer',
    from: 'captures',
    write: (values) => {
      calls.push(values.length);
      // As many calls as a minute of the default pauses has, and more.
      if (calls.length <= 30) throw new Unavailable('the store');
      written.push(...values.map(({ url }) => url));
      return values.map(() => emit([]));
    },
  };
  await runSink(store, runtime, never);
  expect(lettersOf(published)).toEqual([]);
  expect(new Set(calls)).toEqual(new Set([500]));
  expect(new Set(written).size).toBe(500);
  expect(written).toHaveLength(500);
  expect(fates().every(({ outcome, attempts }) => outcome === 'emit' && attempts === 1)).toBe(true);
  expect(await runtime.metrics.text()).toContain('stemma_waits_total{stage="writer"} 30');
});
