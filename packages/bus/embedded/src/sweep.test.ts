import { expect, it } from 'vitest';
import { message, tempBus } from './folder.fixture.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);

async function clocked() {
  const clock = { now: start };
  const bus = tempBus({ now: () => clock.now });
  await bus.ensure([
    { name: 'days', partitions: 1, retention: { days: 2 } },
    { name: 'state', partitions: 1, retention: 'compact' },
  ]);
  const offsets = async (topic: string) => (await Array.fromAsync(bus.read(topic))).map(({ offset }) => offset);
  const publish = (topic: string, count: number) =>
    bus.publish(Array.from({ length: count }, (_, i) => message(topic, `k${i}`)));
  return { bus, clock, offsets, publish };
}

it('a message goes when it is older than its topic keeps, and offsets stay', async () => {
  const { bus, clock, offsets, publish } = await clocked();
  await publish('days', 1_200);
  clock.now += day;
  await publish('days', 3);
  clock.now += day;
  await bus.sweep();
  expect(await offsets('days')).toHaveLength(1_203);
  clock.now += 1;
  await bus.sweep();
  expect(await offsets('days')).toEqual([1_200, 1_201, 1_202]);
  clock.now += 3 * day;
  await bus.sweep();
  expect(await offsets('days')).toEqual([]);
  await publish('days', 1);
  expect(await offsets('days')).toEqual([1_203]);
});

it('a group that stood before the head goes on at the head', async () => {
  const { bus, clock, publish } = await clocked();
  await publish('days', 10);
  clock.now += 3 * day;
  await publish('days', 5);
  await bus.sweep();
  expect(await bus.lag('g', 'days')).toEqual([{ partition: 0, position: 10, end: 15, oldest: clock.now }]);
  const stop = new AbortController();
  const seen: number[] = [];
  await bus.consume({ group: 'g', topic: 'days', signal: stop.signal }, async ({ records }) => {
    seen.push(...records.map(({ offset }) => offset));
    stop.abort();
    return [];
  });
  expect(seen).toEqual([10, 11, 12, 13, 14]);
  await bus.rewind('g', 'days');
  expect(await bus.lag('g', 'days')).toMatchObject([{ position: 10 }]);
});

it('a state topic keeps its values for ever, and a deletion for a day', async () => {
  const { bus, clock, offsets } = await clocked();
  await bus.publish([message('state', 'a'), message('state', 'b'), message('state', 'a', null)]);
  await bus.sweep();
  expect(await offsets('state')).toEqual([1, 2]);
  clock.now += day + 1;
  await bus.sweep();
  expect(await offsets('state')).toEqual([1]);
  await bus.publish([message('state', 'a', 'again')]);
  expect(await offsets('state')).toEqual([1, 3]);
});

it('a deletion that a new value replaced takes that value nowhere', async () => {
  const { bus, clock, offsets } = await clocked();
  await bus.publish([message('state', 'a', null)]);
  clock.now += day + 1;
  await bus.publish([message('state', 'a', 'again')]);
  await bus.sweep();
  await bus.publish([message('state', 'a', 'and again')]);
  expect(await offsets('state')).toEqual([2]);
});

it('a clock that is set back does not disorder the log', async () => {
  const { bus, clock, publish } = await clocked();
  await publish('days', 2);
  clock.now -= day;
  await publish('days', 2);
  const found = await Array.fromAsync(bus.read('days', { since: start }));
  expect(found.map(({ timestamp }) => timestamp)).toEqual([start, start, start, start]);
});
