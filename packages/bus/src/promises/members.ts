import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Batch } from '../index.ts';
import { type Consumer, eventually, type MakeLog, makeRoom, numbered, textsOf, waiting } from './harness.ts';

const sizes = (...consumers: readonly Consumer[]) => consumers.map(({ owned }) => owned.size).sort();

export function memberPromises(make: MakeLog): void {
  it('shares the partitions when a member joins, and again when one leaves', async () => {
    const { bus, open, topic, consume } = await makeRoom(make);
    const joining = { group: 'g', topic: await topic({ partitions: 6 }) };
    const one = consume(bus, joining);
    await eventually(() => expect(sizes(one)).toEqual([6]));
    const two = consume(open(), joining);
    await eventually(() => expect(sizes(one, two)).toEqual([3, 3]));
    const three = consume(bus, joining);
    await eventually(() => expect(sizes(one, two, three)).toEqual([2, 2, 2]));
    await two.stop();
    await eventually(() => expect(sizes(one, three)).toEqual([3, 3]));
    expect(new Set([...one.owned, ...three.owned]).size).toBe(6);
    expect(two.owned.size).toBe(0);
  });

  it('lets a member that gets no partition wait until one is free', async () => {
    const { bus, open, topic, consume } = await makeRoom(make);
    const joining = { group: 'g', topic: await topic({ partitions: 1 }) };
    const one = consume(bus, joining);
    await eventually(() => expect(sizes(one)).toEqual([1]));
    const two = consume(open(), joining);
    await bus.publish(numbered(joining.topic, 5));
    await eventually(async () => expect(await waiting(bus, 'g', joining.topic)).toBe(0));
    expect(sizes(one, two)).toEqual([0, 1]);
    await Promise.all([one, two].filter(({ owned }) => owned.size > 0).map(({ stop }) => stop()));
    await eventually(() => expect(sizes(one, two)).toEqual([0, 1]));
  });

  it('tells every member that its loop comes round and that it has joined, also one that gets no partition', async () => {
    const { bus, open, topic, consume } = await makeRoom(make);
    const joining = { group: 'g', topic: await topic({ partitions: 1 }) };
    const [one, two]: [boolean[], boolean[]] = [[], []];
    consume(bus, { ...joining, beat: (joined) => one.push(joined) });
    consume(open(), { ...joining, beat: (joined) => two.push(joined) });
    await eventually(() => expect([one.at(-1), two.at(-1)]).toEqual([true, true]));
    const [ones, twos] = [one.length, two.length];
    await eventually(() => expect(Math.min(one.length - ones, two.length - twos)).toBeGreaterThan(1));
  });

  it('leaves a partition with its member while a batch takes longer than a dead member is waited for', async () => {
    const { bus, open, log, topic, consume } = await makeRoom(make);
    const joining = { group: 'g', topic: await topic({ partitions: 1 }) };
    await bus.publish(numbered(joining.topic, 1));
    const slow = consume(bus, joining, async () => {
      await setTimeout(1.5 * log.memberTimeoutMs);
      return [];
    });
    await eventually(() => expect(slow.batches).toHaveLength(1));
    const other = consume(open(), joining);
    await eventually(async () => expect(await waiting(bus, 'g', joining.topic)).toBe(0));
    expect([slow.batches.length, other.batches.length]).toEqual([1, 0]);
    expect(slow.owned.size).toBe(1);
  });

  it('never gives one partition to two members, and handles nothing twice while members come and go', async () => {
    const { bus, open, topic, consume } = await makeRoom(make);
    const name = await topic({ partitions: 6 });
    const owners = new Map<number, string>();
    const quarrels: string[] = [];
    const handled: Batch[] = [];
    const start = (who: string) =>
      consume(
        open(),
        {
          group: 'g',
          topic: name,
          batchSize: 5,
          gained: (partition) => {
            const other = owners.get(partition);
            if (other) quarrels.push(`${partition}: ${other} and ${who}`);
            owners.set(partition, who);
          },
          lost: (partition) => void owners.delete(partition),
        },
        async (batch) => {
          if (owners.get(batch.partition) !== who) quarrels.push(`${batch.partition}: a batch for ${who}`);
          handled.push(batch);
          return [];
        },
      );
    const publish = (from: number, to: number) => bus.publish(numbered(name, to, 50).slice(from));
    await publish(0, 200);
    const a = start('a');
    await eventually(() => expect(handled.length).toBeGreaterThan(3));
    const b = start('b');
    await publish(200, 400);
    await eventually(() => expect(b.batches.length).toBeGreaterThan(0));
    const c = start('c');
    await a.stop();
    await publish(400, 600);
    await eventually(() => expect(sizes(b, c)).toEqual([3, 3]));
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    expect(quarrels).toEqual([]);
    expect(textsOf(handled)).toHaveLength(600);
    expect(new Set(textsOf(handled)).size).toBe(600);
  });
}
