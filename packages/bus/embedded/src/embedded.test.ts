import { expect, it, onTestFinished, vi } from 'vitest';
import { eventually, message, tempBus, tempFile } from './folder.fixture.ts';

const days = { days: 1 } as const;
const numbered = (count: number) => Array.from({ length: count }, (_, i) => message('a', `k${i}`, String(i)));

it('outputs and position are one act: who sees an output sees the position behind it', async () => {
  const file = tempFile();
  const [bus, observer] = [tempBus({ file }), tempBus({ file })];
  await bus.ensure(['a', 'b'].map((name) => ({ name, partitions: 1, retention: days })));
  await bus.publish(numbered(200));
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  void bus.consume({ group: 'g', topic: 'a', batchSize: 3, signal: stop.signal }, async ({ records }) =>
    records.map(({ key, value, headers }) => ({ topic: 'b', key, value, headers })),
  );
  let looks = 0;
  await eventually(async () => {
    const [[input], [output]] = await Promise.all([observer.lag('g', 'a'), observer.lag('nobody', 'b')]);
    expect(output?.end).toBe(input?.position);
    looks += 1;
    if (output?.end !== 200) throw new Error(`only ${output?.end} so far`);
  });
  expect(looks).toBeGreaterThan(0);
});

it('a batch holds about 4 MiB at most, and a larger message alone', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 1, retention: days }]);
  const mebibyte = 1024 * 1024;
  await bus.publish([1, 1, 1, 1, 1, 6, 1].map((size, i) => message('a', `k${i}`, Buffer.alloc(size * mebibyte))));
  const stop = new AbortController();
  const sizes: number[] = [];
  await bus.consume({ group: 'g', topic: 'a', signal: stop.signal }, async ({ records }) => {
    sizes.push(records.length);
    if (records.at(-1)?.offset === 6) stop.abort();
    return [];
  });
  expect(sizes).toEqual([4, 2, 1]);
});

it('partitions are served in turn, however much waits in one of them', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 3, retention: days }]);
  await bus.publish([...Array.from({ length: 500 }, () => message('a', 'k0')), ...numbered(30)]);
  const stop = new AbortController();
  const turns: number[] = [];
  await bus.consume({ group: 'g', topic: 'a', batchSize: 2, signal: stop.signal }, async ({ partition }) => {
    if (turns.push(partition) === 9) stop.abort();
    return [];
  });
  for (const round of [turns.slice(0, 3), turns.slice(3, 6), turns.slice(6)]) expect(round.sort()).toEqual([0, 1, 2]);
});

it('a gained that fails is asked again, before any batch of its partition', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 1, retention: days }]);
  await bus.publish(numbered(1));
  const stop = new AbortController();
  const lost = vi.fn();
  const gained = vi.fn(async () => {
    if (gained.mock.calls.length < 3) throw new Error('not yet');
  });
  await bus.consume({ group: 'g', topic: 'a', signal: stop.signal, gained, lost }, async () => {
    expect(gained).toHaveBeenCalledTimes(3);
    stop.abort();
    return [];
  });
  expect(lost.mock.calls).toEqual([[0]]);
});

it('closing drains and commits the batch in hand', async () => {
  const file = tempFile();
  const [bus, observer] = [tempBus({ file }), tempBus({ file })];
  await bus.ensure([{ name: 'a', partitions: 1, retention: days }]);
  await bus.publish(numbered(1));
  const { signal } = new AbortController();
  const [inHand, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const consuming = bus.consume({ group: 'g', topic: 'a', signal }, async () => {
    inHand.resolve();
    await go.promise;
    return [];
  });
  await inHand.promise;
  const closing = bus.close();
  await new Promise(setImmediate);
  go.resolve();
  await Promise.all([closing, consuming]);
  expect(await observer.lag('g', 'a')).toMatchObject([{ position: 1 }]);
});

it('a reading that follows ends with closed when the bus closes', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 1, retention: days }]);
  const following = expect(Array.fromAsync(bus.read('a', { follow: true }))).rejects.toMatchObject({ code: 'closed' });
  await new Promise(setImmediate);
  await bus.close();
  await following;
});

it('a state topic that is written anew while it is read is still read whole', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 2, retention: 'compact' }]);
  await bus.publish(numbered(1_000));
  const keys = new Set<string>();
  for await (const { key } of bus.read('a')) {
    if (keys.size === 0) await bus.publish(numbered(1_000));
    keys.add(key);
  }
  expect(keys.size).toBe(1_000);
});

it('a topic that keeps everything is read to where it ended when the reading began', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 2, retention: days }]);
  await bus.publish(numbered(10));
  let count = 0;
  for await (const _ of bus.read('a')) {
    await bus.publish(numbered(10));
    count += 1;
  }
  expect(count).toBe(10);
});

it('a member whose process was busy for too long loses its partitions, and what it brings is discarded', async () => {
  const clock = { now: 1_000_000 };
  const bus = tempBus({ memberTimeoutMs: 3_600_000, now: () => clock.now });
  await bus.ensure(['a', 'b'].map((name) => ({ name, partitions: 1, retention: days })));
  await bus.publish(numbered(1));
  const stop = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const [lost, inHand] = [vi.fn(), vi.fn()];
  const slow = bus.consume({ group: 'g', topic: 'a', signal: stop.signal, lost }, async () => {
    inHand();
    await promise;
    return [message('b', 'k', 'slow')];
  });
  await eventually(() => expect(inHand).toHaveBeenCalled());
  clock.now += 3_600_001;
  const quick = bus.consume({ group: 'g', topic: 'a', signal: stop.signal }, async () => [message('b', 'k', 'quick')]);
  await eventually(async () => expect(await bus.lag('g', 'a')).toMatchObject([{ position: 1 }]));
  resolve();
  await eventually(() => expect(lost.mock.calls).toEqual([[0]]));
  stop.abort();
  await Promise.all([slow, quick]);
  const found = await Array.fromAsync(bus.read('b'));
  expect(found.map(({ value }) => String(value && Buffer.from(value)))).toEqual(['quick']);
});

it('several may make one file at the same moment', async () => {
  const file = tempFile();
  const plans = [{ name: 'a', partitions: 3, retention: days }];
  const buses = Array.from({ length: 5 }, () => tempBus({ file }));
  await Promise.all(buses.map((bus) => bus.ensure(plans)));
  for (const bus of buses) expect(await bus.topics()).toEqual(plans);
});
