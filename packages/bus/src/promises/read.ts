import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Stored } from '../index.ts';
import { eventually, everything, type MakeLog, makeRoom, numbered, text, textOf, waiting } from './harness.ts';

export function readPromises(make: MakeLog): void {
  it('reads a topic to its end, and ends', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic({ retention: 'compact' });
    expect(await everything(bus, name)).toEqual([]);
    await bus.publish(numbered(name, 1_000, 1_000));
    const found = await everything(bus, name);
    expect(found.map(textOf).sort()).toEqual(numbered(name, 1_000, 1_000).map(textOf).sort());
  });

  it('reads the partitions that are asked for', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 100, 100));
    const all = await everything(bus, name);
    const some = await Array.fromAsync(bus.read(name, { partitions: [1, 3] }));
    expect(new Set(some.map(({ partition }) => partition))).toEqual(new Set([1, 3]));
    expect(some).toHaveLength(all.filter(({ partition }) => partition % 2 === 1).length);
  });

  it('reads from a moment on', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 20));
    const early = await everything(bus, name);
    const since = Math.max(...early.map(({ timestamp }) => timestamp)) + 1;
    await eventually(() => expect(Date.now()).toBeGreaterThan(since));
    await bus.publish([text(name, 'a', 'late'), text(name, 'b', 'late')]);
    const found = await Array.fromAsync(bus.read(name, { since }));
    expect(found.map(textOf)).toEqual(['late', 'late']);
    expect(await Array.fromAsync(bus.read(name, { since: 0 }))).toHaveLength(22);
  });

  it('reads the last messages over all partitions, by time', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    for (let i = 0; i < 12; i++) {
      await bus.publish([text(name, `k${i}`, String(i))]);
      // The next one gets a later millisecond.
      await setTimeout(2);
    }
    const tail = async (count: number) => (await Array.fromAsync(bus.read(name, { tail: count }))).map(textOf);
    expect(await tail(5)).toEqual(['7', '8', '9', '10', '11']);
    expect(await tail(100)).toHaveLength(12);
    expect(await tail(0)).toEqual([]);
  });

  it('follows a topic as it grows, whoever writes, until the signal', async () => {
    const { bus, open, topic } = await makeRoom(make);
    const name = await topic();
    await bus.publish([text(name, 'a', 'old'), text(name, 'a', 'newer')]);
    const found: Stored[] = [];
    const stop = new AbortController();
    const following = (async () => {
      for await (const record of bus.read(name, { tail: 1, follow: true, signal: stop.signal })) found.push(record);
    })();
    await eventually(() => expect(found.map(textOf)).toEqual(['newer']));
    await bus.publish([text(name, 'b', 'mine')]);
    await eventually(() => expect(found).toHaveLength(2));
    await open().publish([text(name, 'c', 'of another')]);
    await eventually(() => expect(found.map(textOf)).toEqual(['newer', 'mine', 'of another']));
    stop.abort();
    await following;
  });

  it('joins no group by reading', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 10));
    const consumer = consume(bus, { group: 'g', topic: name });
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    const reading = bus.read(name)[Symbol.asyncIterator]();
    await reading.next();
    expect(consumer.owned).toEqual(new Set([0, 1, 2, 3]));
    expect(await waiting(bus, 'g', name)).toBe(0);
    expect(await waiting(bus, 'other', name)).toBe(10);
    await reading.return?.(undefined);
  });

  it('keeps the last value of each key of a state topic, and drops the others and what was deleted', async () => {
    const { bus, log, topic } = await makeRoom(make);
    const name = await topic({ partitions: 1, retention: 'compact' });
    await bus.publish([text(name, 'a', '1'), text(name, 'b', '1'), text(name, 'a', '2'), text(name, 'c', '1')]);
    await bus.publish([text(name, 'a', '3'), text(name, 'b', '', { value: null })]);
    await log.compact?.();
    await eventually(async () => {
      // A log that compacts only what is behind its newest part needs something in front of it.
      await bus.publish([text(name, 'more', 'x')]);
      const found = await everything(bus, name);
      const of = (wanted: string) => found.filter(({ key }) => key === wanted).map(textOf);
      expect(of('a')).toEqual(['3']);
      expect(of('c')).toEqual(['1']);
      // That it was deleted may be told for a while.
      expect(of('b').filter((value) => value !== 'null')).toEqual([]);
    });
  });
}
