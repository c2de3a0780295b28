import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { Batch, Rec } from '../index.ts';
import { eventually, everything, type MakeLog, makeRoom, numbered, type Remote, textOf, waiting } from './harness.ts';

const batchesOf = ({ reports }: Remote) => reports.filter(({ kind }) => kind === 'batch');
const copyTo =
  (topic: string) =>
  async ({ records }: Batch): Promise<Rec[]> =>
    records.map(({ key, value }) => ({ topic, key, value, headers: { by: 'parent' } }));
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i)).sort();

export function crashPromises(make: MakeLog): void {
  it('shares the partitions with a member in another process, and notices what that one publishes', async () => {
    const { bus, topic, consume, member } = await makeRoom(make);
    const [from, out] = [await topic(), await topic()];
    const remote = member({ group: 'g', topic: from, out });
    remote.send('go');
    const mine = consume(bus, { group: 'g', topic: from }, copyTo(out));
    const copies = consume(bus, { group: 'copies', topic: out });
    await eventually(() => expect(mine.owned.size).toBe(2));
    await bus.publish(numbered(from, 60, 60));
    await eventually(() => {
      const senders = copies.batches.flatMap(({ records }) => records.map(({ headers }) => headers.by));
      expect(senders).toHaveLength(60);
      expect(new Set(senders)).toEqual(new Set(['child', 'parent']));
    });
    remote.send('stop');
    await eventually(() => expect(remote.reports.at(-1)?.kind).toBe('returned'));
    await eventually(() => expect(mine.owned.size).toBe(4));
  });

  it('repeats what a killed member had handled but not committed, and loses nothing', async () => {
    const { bus, topic, consume, member } = await makeRoom(make);
    const [from, out] = [await topic({ partitions: 2 }), await topic()];
    await bus.publish(numbered(from, 40, 40));
    const remote = member({ group: 'g', topic: from, out, batchSize: 5 });
    await eventually(() => expect(batchesOf(remote)).toHaveLength(1));
    remote.child.kill('SIGKILL');
    await once(remote.child, 'exit');
    expect(await everything(bus, out)).toEqual([]);
    const heir = consume(bus, { group: 'g', topic: from }, copyTo(out));
    await eventually(async () => expect(await waiting(bus, 'g', from)).toBe(0));
    expect(heir.owned.size).toBe(2);
    expect((await everything(bus, out)).map(textOf).sort()).toEqual(numbers(40));
  });

  it('loses nothing when a member is killed while it publishes', async () => {
    const { bus, topic, consume, member } = await makeRoom(make);
    const [from, out] = [await topic({ partitions: 2 }), await topic()];
    await bus.publish(numbered(from, 10_000, 40));
    const remote = member({ group: 'g', topic: from, out, batchSize: 5 });
    remote.send('go');
    await eventually(() => expect(batchesOf(remote).length).toBeGreaterThan(20));
    remote.child.kill('SIGKILL');
    await once(remote.child, 'exit');
    consume(bus, { group: 'g', topic: from }, copyTo(out));
    await eventually(async () => expect(await waiting(bus, 'g', from)).toBe(0));
    const found = await everything(bus, out);
    expect([...new Set(found.map(textOf))].sort()).toEqual(numbers(10_000));
    // How far the child came is up to the machine; that it did come somewhere is not.
    expect(found.some(({ headers }) => headers.by === 'child')).toBe(true);
  });

  it('discards what a member brings that slept while its partitions went to another', async () => {
    const { bus, topic, consume, member } = await makeRoom(make);
    const [from, out] = [await topic({ partitions: 2 }), await topic()];
    await bus.publish(numbered(from, 40, 40));
    const sleeper = member({ group: 'g', topic: from, out, batchSize: 5 });
    await eventually(() => expect(batchesOf(sleeper)).toHaveLength(1));
    sleeper.child.kill('SIGSTOP');
    const heir = consume(bus, { group: 'g', topic: from }, copyTo(out));
    await eventually(async () => {
      expect(heir.owned.size).toBe(2);
      expect(await waiting(bus, 'g', from)).toBe(0);
    });
    sleeper.child.kill('SIGCONT');
    sleeper.send('go');
    await eventually(() => expect(sleeper.reports.some(({ kind }) => kind === 'lost')).toBe(true));
    // It is a member like any other from then on.
    await eventually(() => expect(heir.owned.size).toBe(1));
    const found = await everything(bus, out);
    expect(found.map(textOf).sort()).toEqual(numbers(40));
    expect(new Set(found.map(({ headers }) => headers.by))).toEqual(new Set(['parent']));
    expect(await waiting(bus, 'g', from)).toBe(0);
  });
}
