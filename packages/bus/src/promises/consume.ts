import { expect, it } from 'vitest';
import type { Batch, Rec } from '../index.ts';
import { eventually, everything, type MakeLog, makeRoom, numbered, text, textOf, textsOf, waiting } from './harness.ts';

const copyTo =
  (topic: string) =>
  async ({ records }: Batch): Promise<Rec[]> =>
    records.map(({ key, value, headers }) => ({ topic, key, value, headers }));
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i)).sort();

export function consumePromises(make: MakeLog): void {
  it('hands over every message once, in the order of its partition, in batches no larger than asked for', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 100));
    const { batches } = consume(bus, { group: 'g', topic: name, batchSize: 7 });
    await bus.publish(numbered(name, 200).slice(100));
    await eventually(() => expect(textsOf(batches).sort()).toEqual(numbers(200)));
    for (const { records, partition, topic: of } of batches) {
      expect(records.length).toBeGreaterThan(0);
      expect(records.length).toBeLessThanOrEqual(7);
      for (const record of records) expect(record).toMatchObject({ partition, topic: of });
    }
    for (let partition = 0; partition < 4; partition++) {
      const seen = batches.filter((batch) => batch.partition === partition).flatMap(({ records }) => records);
      expect(seen.map(({ offset }) => offset)).toEqual(seen.map((_, i) => i));
    }
  });

  it('publishes the outputs and moves the position', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const [from, to] = [await topic(), await topic()];
    await bus.publish(numbered(from, 50));
    const consumer = consume(bus, { group: 'g', topic: from, batchSize: 10 }, copyTo(to));
    await eventually(async () => expect(await waiting(bus, 'g', from)).toBe(0));
    await consumer.stop();
    expect((await everything(bus, to)).map(textOf).sort()).toEqual(numbers(50));
    for (const lag of await bus.lag('g', from)) expect(lag).not.toHaveProperty('oldest');
  });

  it('brings a batch again when its handling throws, publishes nothing of it, and goes on with other partitions', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const [from, to] = [await topic(), await topic()];
    await bus.publish(numbered(from, 40, 40));
    let broken = true;
    const fragile = async (batch: Batch) => {
      if (batch.partition === 2 && broken) throw new Error('not yet');
      return copyTo(to)(batch);
    };
    const { batches } = consume(bus, { group: 'g', topic: from, batchSize: 3 }, fragile);
    const ofBroken = () => batches.filter(({ partition }) => partition === 2);
    await eventually(async () => {
      const lags = await bus.lag('g', from);
      expect(lags.filter(({ position, end }) => position < end).map(({ partition }) => partition)).toEqual([2]);
      expect(ofBroken().length).toBeGreaterThan(2);
    });
    for (const { records } of ofBroken()) expect(records[0]?.offset).toBe(0);
    const held = (await everything(bus, from)).filter(({ partition }) => partition === 2);
    const published = (await everything(bus, to)).map(textOf);
    expect(published).toHaveLength(40 - held.length);
    for (const record of held) expect(published).not.toContain(textOf(record));
    broken = false;
    await eventually(async () => expect(await everything(bus, to)).toHaveLength(40));
  });

  it('rejects when a batch became a message to a topic that does not exist, and publishes nothing of it', async () => {
    const { bus, topic } = await makeRoom(make);
    const [from, to] = [await topic(), await topic()];
    await bus.publish([text(from, 'a', '1')]);
    const { signal } = new AbortController();
    const out = [text(to, 'a', '1'), text(`${to}.missing`, 'a', '1')];
    await expect(bus.consume({ group: 'g', topic: from, signal }, async () => out)).rejects.toMatchObject({
      code: 'unknown-topic',
      message: expect.stringContaining(`${to}.missing`),
    });
    expect(await everything(bus, to)).toEqual([]);
    expect(await waiting(bus, 'g', from)).toBe(1);
  });

  it('gives every group everything', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 30));
    const [one, two] = [consume(bus, { group: 'one', topic: name }), consume(bus, { group: 'two', topic: name })];
    await eventually(() => {
      expect(textsOf(one.batches).sort()).toEqual(numbers(30));
      expect(textsOf(two.batches).sort()).toEqual(numbers(30));
    });
  });

  it('brings no batch of a partition before gained resolves, and calls lost at the end', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic({ partitions: 2 });
    await bus.publish(numbered(name, 20));
    const events: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const gained = async (partition: number) => {
      events.push(`gaining ${partition}`);
      await promise;
      events.push(`gained ${partition}`);
    };
    const lost = (partition: number) => void events.push(`lost ${partition}`);
    const consumer = consume(bus, { group: 'g', topic: name, gained, lost }, async ({ partition }) => {
      events.push(`batch ${partition}`);
      return [];
    });
    await eventually(() => expect(events.length).toBeGreaterThan(0));
    expect(events.filter((event) => !event.startsWith('gaining'))).toEqual([]);
    resolve();
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    await consumer.stop();
    for (const p of [0, 1]) {
      const ofPartition = [...new Set(events.filter((event) => event.endsWith(` ${p}`)))];
      expect(ofPartition).toEqual([`gaining ${p}`, `gained ${p}`, `batch ${p}`, `lost ${p}`]);
    }
  });

  it('goes on where the group stood, after everything was closed and opened again', async () => {
    const { bus, open, topic, consume } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 20));
    const first = open();
    consume(first, { group: 'g', topic: name });
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    await first.close();
    await bus.publish(numbered(name, 30).slice(20));
    expect(await waiting(bus, 'g', name)).toBe(10);
    const again = consume(open(), { group: 'g', topic: name });
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    expect(textsOf(again.batches).sort()).toEqual(numbers(30).filter((value) => Number(value) >= 20));
  });

  it('drains the batch in hand when aborted: it is published and committed before consume returns', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const [from, to] = [await topic({ partitions: 1 }), await topic()];
    await bus.publish(numbered(from, 20));
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = async (batch: Batch) => {
      await promise;
      return copyTo(to)(batch);
    };
    const consumer = consume(bus, { group: 'g', topic: from, batchSize: 5 }, slow);
    await eventually(() => expect(consumer.batches).toHaveLength(1));
    const stopped = consumer.stop();
    resolve();
    await stopped;
    expect(consumer.batches).toHaveLength(1);
    expect(await everything(bus, to)).toHaveLength(5);
    expect(await waiting(bus, 'g', from)).toBe(15);
  });

  it('returns when aborted while idle, and when it was aborted from the start', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic();
    const consumer = consume(bus, { group: 'g', topic: name });
    await eventually(() => expect(consumer.owned.size).toBe(4));
    await consumer.stop();
    const signal = AbortSignal.abort();
    await bus.consume({ group: 'g', topic: name, signal }, async () => []);
  });

  it('rewinds a group to the first message, and refuses while a member is at work', async () => {
    const { bus, topic, consume } = await makeRoom(make);
    const name = await topic();
    await bus.publish(numbered(name, 20));
    const consumer = consume(bus, { group: 'g', topic: name });
    await eventually(async () => expect(await waiting(bus, 'g', name)).toBe(0));
    await expect(bus.rewind('g', name)).rejects.toMatchObject({ name: 'BusError', code: 'busy' });
    await consumer.stop();
    await bus.rewind('g', name);
    expect(await waiting(bus, 'g', name)).toBe(20);
    const again = consume(bus, { group: 'g', topic: name });
    await eventually(() => expect(textsOf(again.batches).sort()).toEqual(numbers(20)));
  });
}
