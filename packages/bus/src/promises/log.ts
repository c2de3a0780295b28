import { expect, it } from 'vitest';
import type { Rec } from '../index.ts';
import { everything, type MakeLog, makeRoom, numbered, text, textOf, waiting } from './harness.ts';

export function logPromises(make: MakeLog): void {
  it('keeps the order within a key', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    const records = numbered(name, 300);
    for (let i = 0; i < records.length; i += 50) await bus.publish(records.slice(i, i + 50));
    const found = await everything(bus, name);
    for (let k = 0; k < 7; k++) {
      const ofKey = (some: readonly Rec[]) => some.filter(({ key }) => key === `k${k}`).map(textOf);
      expect(ofKey(found)).toEqual(ofKey(records));
    }
  });

  it('puts a key into the same partition always, the one that Kafka gives it', async () => {
    const { bus, open, topic } = await makeRoom(make);
    const name = await topic({ partitions: 6 });
    const keys = ['21', 'foobar', 'a-little-bit-long-string', 'abc'];
    await bus.publish(keys.map((key) => text(name, key, '1')));
    await open().publish(keys.map((key) => text(name, key, '2')));
    const found = await everything(bus, name);
    const partitions = keys.map((key) =>
      found.filter((record) => record.key === key).map((record) => record.partition),
    );
    // murmur2 of these keys, as Kafka's own tests have it, with the sign cut off, modulo 6.
    const hashes = [-973_932_308, -790_332_482, -985_981_536, 479_470_107];
    expect(partitions).toEqual(hashes.map((hash) => [(hash & 0x7fffffff) % 6, (hash & 0x7fffffff) % 6]));
  });

  it('lets a partition key decide the partition in place of the key', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    const records = numbered(name, 20, 20).map((record) => ({ ...record, partitionKey: 'en' }));
    await bus.publish([...records, text(name, 'en', 'by key')]);
    const found = await everything(bus, name);
    expect(found).toHaveLength(21);
    expect(new Set(found.map(({ partition }) => partition)).size).toBe(1);
    expect(found[3]?.key).toBe('k3');
  });

  it('gives out offsets without gaps, and the time of appending', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic({ partitions: 1 });
    const before = Date.now();
    await bus.publish(numbered(name, 5));
    await bus.publish(numbered(name, 5));
    const found = await everything(bus, name);
    expect(found.map(({ offset }) => offset)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // A broker on another machine may have a clock of its own.
    for (const { timestamp } of found) expect(Math.abs(timestamp - before)).toBeLessThan(60_000);
  });

  it.each<[string, Pick<Rec, 'key' | 'value' | 'headers'>]>([
    [
      'unicode in key, value and headers',
      { key: '新聞 🗞', value: Buffer.from('Ærø\u0000 🗞'), headers: { ž: 'naïve 🗞' } },
    ],
    ['a value of 1 MiB', { key: 'k', value: Buffer.alloc(1024 * 1024, 'stemma'), headers: {} }],
    ['an empty value', { key: 'k', value: new Uint8Array(0), headers: { a: '' } }],
    ['a value that is null', { key: 'k', value: null, headers: { a: '1', b: '2' } }],
    ['an empty key', { key: '', value: Buffer.from('x'), headers: {} }],
    ['every byte', { key: 'k', value: Uint8Array.from({ length: 256 }, (_, i) => i), headers: {} }],
  ])('gives back %s', async (_, message) => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    await bus.publish([{ topic: name, ...message }]);
    const [found] = await everything(bus, name);
    expect(found).toMatchObject({ key: message.key, headers: message.headers });
    expect(found?.value && Buffer.from(found.value)).toEqual(message.value && Buffer.from(message.value));
  });

  it('ensures topics as often as one likes, and leaves those that are there', async () => {
    const { bus, open, topic } = await makeRoom(make);
    const name = await topic({ partitions: 3 });
    const state = await topic({ partitions: 1, retention: 'compact' });
    await bus.publish(numbered(name, 10));
    await open().ensure([{ name, partitions: 9, retention: 'compact' }]);
    await bus.ensure([]);
    expect(await everything(bus, name)).toHaveLength(10);
    expect(await bus.topics()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name, partitions: 3, retention: { days: 1 } }),
        expect.objectContaining({ name: state, partitions: 1, retention: 'compact' }),
      ]),
    );
  });

  it('refuses a topic that does not exist, names it, and publishes nothing of that call', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic();
    const missing = `${name}.missing`;
    const refusal = { name: 'BusError', code: 'unknown-topic', message: expect.stringContaining(missing) };
    const { signal } = new AbortController();
    await expect(bus.publish([text(name, 'a', '1'), text(missing, 'a', '2')])).rejects.toMatchObject(refusal);
    await expect(bus.consume({ group: 'g', topic: missing, signal }, async () => [])).rejects.toMatchObject(refusal);
    await expect(Array.fromAsync(bus.read(missing))).rejects.toMatchObject(refusal);
    await expect(bus.lag('g', missing)).rejects.toMatchObject(refusal);
    await expect(bus.rewind('g', missing)).rejects.toMatchObject(refusal);
    expect(await everything(bus, name)).toEqual([]);
  });

  it('knows the lag of a group that never ran: everything waits', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic({ partitions: 1 });
    expect(await bus.lag('nobody', name)).toEqual([{ partition: 0, position: 0, end: 0 }]);
    await bus.publish(numbered(name, 5));
    const [first] = await everything(bus, name);
    expect(await bus.lag('nobody', name)).toEqual([{ partition: 0, position: 0, end: 5, oldest: first?.timestamp }]);
    expect(await waiting(bus, 'nobody', name)).toBe(5);
  });

  it('closes as often as one likes, and then refuses everything', async () => {
    const { bus, open, topic } = await makeRoom(make);
    const name = await topic();
    const other = open();
    await other.publish([text(name, 'a', 'before')]);
    await Promise.all([other.close(), other.close()]);
    await other.close();
    const refusal = { name: 'BusError', code: 'closed' };
    const { signal } = new AbortController();
    await expect(other.publish([text(name, 'a', '1')])).rejects.toMatchObject(refusal);
    await expect(other.consume({ group: 'g', topic: name, signal }, async () => [])).rejects.toMatchObject(refusal);
    await expect(Array.fromAsync(other.read(name))).rejects.toMatchObject(refusal);
    await expect(other.topics()).rejects.toMatchObject(refusal);
    await expect(other.lag('g', name)).rejects.toMatchObject(refusal);
    expect((await everything(bus, name)).map(textOf)).toEqual(['before']);
  });

  it('changes how long a topic keeps its messages, and keeps what is there', async () => {
    const { bus, topic } = await makeRoom(make);
    const name = await topic({ partitions: 2 });
    await bus.publish(numbered(name, 5));
    const plan = { name, partitions: 2, retention: { days: 3 } };
    await bus.alter([plan]);
    expect(await bus.topics()).toContainEqual(expect.objectContaining(plan));
    expect(await everything(bus, name)).toHaveLength(5);
  });

  it('takes no partition away, makes no state topic of a log, and changes nothing when it refuses one of several', async () => {
    const { bus, topic } = await makeRoom(make);
    const [name, other] = [await topic({ partitions: 2 }), await topic({ partitions: 2 })];
    const longer = { name: other, partitions: 2, retention: { days: 9 } };
    for (const change of [{ partitions: 1 }, { retention: 'compact' as const }]) {
      const refused = { name, partitions: 2, retention: { days: 1 }, ...change };
      await expect(bus.alter([longer, refused])).rejects.toMatchObject({ code: 'fixed' });
    }
    await expect(bus.alter([{ ...longer, name: 'nobody-made-this' }])).rejects.toMatchObject({ code: 'unknown-topic' });
    for (const left of [name, other])
      expect(await bus.topics()).toContainEqual(
        expect.objectContaining({ name: left, partitions: 2, retention: { days: 1 } }),
      );
  });
}
