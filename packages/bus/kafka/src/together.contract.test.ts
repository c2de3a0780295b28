import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Bus } from '@stemma/bus';
import { expect, it } from 'vitest';
import { openKafkaBus } from './index.ts';
import { describeKafka, eventually, message, tempBus, textOf } from './kafka.fixture.ts';

describeKafka('one broker, much at once', process.env.CI === 'true', {}, (servers) => {
  const room = async (partitions = 4) => {
    const bus = tempBus({ brokers: servers().bootstrap });
    const topic = `together.${randomUUID()}`;
    await bus.ensure([{ name: topic, partitions, retention: { days: 1 } }]);
    return { bus, topic };
  };

  it('holds no connection after it is closed, however much was begun at once', async () => {
    const { topic } = await room();
    const connections = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
    const before = connections();
    const bus = openKafkaBus({ brokers: servers().bootstrap });
    const stop = new AbortController();
    const consuming = ['a', 'b', 'c'].map((group) =>
      bus.consume({ group, topic, signal: stop.signal }, async () => {
        stop.abort();
        return [];
      }),
    );
    await Promise.all([
      bus.lag('d', topic),
      bus.topics(),
      ...['k', 'l'].map((key) => bus.publish([message(topic, key)])),
    ]);
    await Promise.all(consuming);
    await bus.close();
    await eventually(() => expect(connections()).toBe(before));
  });

  it('sends much at once from many callers, and keeps the order of each', async () => {
    const { bus, topic } = await room();
    const callers = Array.from({ length: 8 }, (_, c) => c);
    const send = async (caller: number) => {
      for (let i = 0; i < 20; i++) await bus.publish([message(topic, `caller ${caller}`, String(i))]);
    };
    await Promise.all(callers.map(send));
    const found = await Array.fromAsync(bus.read(topic));
    for (const caller of callers) {
      const own = found.filter(({ key }) => key === `caller ${caller}`).map(textOf);
      expect(own).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
    }
  });

  it('drains and leaves in under 5 s in the middle of a rebalance, and nothing is handled twice', async () => {
    const { bus, topic } = await room(6);
    await bus.publish(Array.from({ length: 600 }, (_, i) => message(topic, `k${i}`, String(i))));
    const handled: string[] = [];
    const member = (on: Bus) => {
      const stop = new AbortController();
      const done = on.consume({ group: 'g', topic, batchSize: 5, signal: stop.signal }, async ({ records }) => {
        await setTimeout(5);
        handled.push(...records.map(textOf));
        return [];
      });
      return { stop, done };
    };
    const one = member(bus);
    await eventually(() => expect(handled.length).toBeGreaterThan(20));
    const two = member(tempBus({ brokers: servers().bootstrap }));
    const three = member(tempBus({ brokers: servers().bootstrap }));
    await setTimeout(50);
    const asked = performance.now();
    for (const { stop } of [one, two]) stop.abort();
    await Promise.all([one.done, two.done]);
    expect(performance.now() - asked).toBeLessThan(5_000);
    await eventually(async () => {
      for (const { position, end } of await bus.lag('g', topic)) expect(position).toBe(end);
    });
    three.stop.abort();
    await three.done;
    expect(handled).toHaveLength(600);
    expect(new Set(handled).size).toBe(600);
  });
});
