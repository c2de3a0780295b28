import { expect, it } from 'vitest';
import { openHealth } from './health.ts';
import { openVitals } from './vitals.ts';

/** A cleaner whose monotonic clock a test moves. */
function cleaner(more: { reachStore?: () => Promise<unknown>; stages?: string[] } = {}) {
  let ms = 0;
  const stop = new AbortController();
  const vitals = openVitals(() => ms);
  const health = openHealth({ vitals, stages: ['cleaner'], stop: stop.signal, ...more });
  return { vitals, health, stop, pass: (seconds: number) => (ms += seconds * 1000) };
}
const fine = { status: 'ok', reasons: [] };

it('is alive while every loop moves, and says which one does not', () => {
  const { vitals, health, pass } = cleaner();
  const [quick, stuck] = [vitals.enter('cleaner', 't'), vitals.enter('tagger', 't')];
  pass(50);
  quick.beat(true);
  expect(health.live()).toEqual(fine);
  pass(23);
  expect(health.live()).toEqual({ status: 'failing', reasons: ['tagger: its loop has not moved for 73 s'] });
  stuck.beat(true);
  expect(health.live()).toEqual(fine);
});

it('is alive during a long batch, and its time is counted from the end of it', async () => {
  const { vitals, health, pass } = cleaner();
  const { promise, resolve } = Promise.withResolvers<void>();
  const batch = vitals.enter('cleaner', 't').during(() => promise);
  pass(3_600);
  expect(health.live()).toEqual(fine);
  resolve();
  await batch;
  pass(59);
  expect(health.live()).toEqual(fine);
  pass(2);
  expect(health.live().status).toBe('failing');
});

it('a consumer that has ended is missed by nobody', () => {
  const { vitals, health, pass } = cleaner();
  vitals.enter('cleaner', 't').leave();
  pass(100);
  expect(health.live()).toEqual(fine);
});

it('is ready once all members have joined, until it drains', async () => {
  const { vitals, health, stop } = cleaner();
  const notJoined = { status: 'failing', reasons: ['cleaner has not joined its group'] };
  expect(await health.ready()).toEqual(notJoined);
  const [one, two] = [vitals.enter('cleaner', 't'), vitals.enter('cleaner', 't')];
  one.beat(true);
  expect(await health.ready()).toEqual(notJoined);
  two.beat(true);
  expect(await health.ready()).toEqual(fine);
  two.beat(false);
  expect(await health.ready()).toEqual(notJoined);
  two.beat(true);
  stop.abort();
  expect(await health.ready()).toEqual({ status: 'failing', reasons: ['draining'] });
});

it('is not ready while the store is away; the store is asked once however often somebody asks', async () => {
  let asked = 0;
  const reachStore = () => {
    asked += 1;
    return Promise.reject(Object.assign(new Error('at node-7.internal'), { code: 'unavailable' }));
  };
  const { health } = cleaner({ reachStore, stages: [] });
  const away = { status: 'failing', reasons: ['the store cannot be reached (unavailable)'] };
  expect(await Promise.all([health.ready(), health.ready()])).toEqual([away, away]);
  expect(asked).toBe(1);
});

it('a store that never answers is not waited for longer than two seconds', async () => {
  const { health } = cleaner({ reachStore: () => new Promise(() => undefined), stages: [] });
  expect((await health.ready()).reasons).toEqual(['the store did not answer in 2 s']);
});
