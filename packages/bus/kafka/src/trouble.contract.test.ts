import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { BusError } from '@stemma/bus';
import kafkajs from 'kafkajs';
import { expect, it, onTestFinished } from 'vitest';
import type { KafkaBusOptions } from './index.ts';
import { describeKafka, eventually, message, tempBus, textOf } from './kafka.fixture.ts';

describeKafka('one broker, in trouble', process.env.CI === 'true', {}, (servers) => {
  const room = async (partitions = 4, options: Partial<KafkaBusOptions> = {}) => {
    const warnings: BusError[] = [];
    const warn = (error: BusError) => void warnings.push(error);
    const bus = tempBus({ brokers: servers().bootstrap, warn, ...options });
    const topic = `trouble.${randomUUID()}`;
    await bus.ensure([{ name: topic, partitions, retention: { days: 1 } }]);
    return { bus, topic, warnings };
  };
  // Another program on the same brokers.
  const foreign = () => new kafkajs.Kafka({ brokers: [...servers().bootstrap], logLevel: kafkajs.logLevel.NOTHING });

  it('publishes more than one batch may hold, in order', async () => {
    const { bus, topic } = await room();
    const records = Array.from({ length: 60 }, (_, i) => message(topic, 'k', Buffer.alloc(100_000, String(i))));
    await bus.publish(records);
    const found = await Array.fromAsync(bus.read(topic));
    expect(found.map(textOf)).toEqual(records.map(textOf));
  });

  it('refuses a message that its topic does not take, names it, and publishes nothing of that call', async () => {
    const { bus, topic } = await room();
    const large = message(topic, 'the-large-one', Buffer.alloc(3 * 1024 * 1024));
    await expect(bus.publish([message(topic, 'k'), large])).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('the-large-one'),
    });
    expect(await Array.fromAsync(bus.read(topic))).toEqual([]);
  });

  it('works on as many partitions at once as it is told, and on one batch of each', async () => {
    const { bus, topic } = await room(4, { batchesAtOnce: 3 });
    await bus.publish(Array.from({ length: 80 }, (_, i) => message(topic, `k${i}`)));
    const inHand: number[] = [];
    const seen = { most: 0, records: 0, quarrels: 0 };
    const stop = new AbortController();
    const done = bus.consume({ group: 'g', topic, batchSize: 2, signal: stop.signal }, async (batch) => {
      if (inHand.includes(batch.partition)) seen.quarrels += 1;
      inHand.push(batch.partition);
      seen.most = Math.max(seen.most, inHand.length);
      await setTimeout(5);
      inHand.splice(inHand.indexOf(batch.partition), 1);
      seen.records += batch.records.length;
      return [];
    });
    await eventually(() => expect(seen.records).toBe(80));
    stop.abort();
    await done;
    expect(seen).toEqual({ most: 3, records: 80, quarrels: 0 });
  });

  it('warns of messages that retention deleted before they were read, and goes on behind them', async () => {
    const { bus, topic, warnings } = await room(1);
    await bus.publish(Array.from({ length: 20 }, (_, i) => message(topic, 'k', String(i))));
    const seen: string[] = [];
    const consume = (enough: number) => {
      const stop = new AbortController();
      return bus.consume({ group: 'g', topic, batchSize: 1, signal: stop.signal }, async ({ records }) => {
        seen.push(...records.map(textOf));
        if (seen.length === enough) stop.abort();
        return [];
      });
    };
    await consume(2);
    const admin = foreign().admin();
    await admin.connect();
    await admin.fetchTopicMetadata({ topics: [topic] });
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '15' }] });
    await admin.disconnect();
    await consume(7);
    expect(seen).toEqual(['0', '1', '15', '16', '17', '18', '19']);
    const skipped = warnings.filter(({ code }) => code === 'skipped').map((error) => error.message);
    expect(skipped).toEqual([expect.stringContaining(`${topic}, partition 0: 2 is no more, going on at 15`)]);
  });

  it('neither hands over nor reads what an aborted transaction left, and counts no lag for it', async () => {
    const { bus, topic } = await room(1);
    const producer = foreign().producer({ transactionalId: topic, idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    onTestFinished(() => producer.disconnect());
    const transactions = [
      ['kept', 'commit'],
      ['dropped', 'abort'],
    ] as const;
    for (const [value, end] of transactions) {
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ key: 'k', value }] });
      await transaction[end]();
    }
    expect((await Array.fromAsync(bus.read(topic))).map(textOf)).toEqual(['kept']);
    const seen: string[] = [];
    const stop = new AbortController();
    await bus.consume({ group: 'g', topic, signal: stop.signal }, async ({ records }) => {
      seen.push(...records.map(textOf));
      stop.abort();
      return [];
    });
    expect(seen).toEqual(['kept']);
    const [lag] = await bus.lag('g', topic);
    expect(lag?.position).toBe(lag?.end);
  });

  it('adds partitions and changes sizes, and leaves what others set', async () => {
    const { bus, topic } = await room(2);
    const admin = foreign().admin();
    await admin.connect();
    onTestFinished(() => admin.disconnect());
    const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic };
    const configEntries = [{ name: 'segment.ms', value: '77000' }];
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
    const plan = { name: topic, partitions: 5, retention: { days: 4 }, maxBytes: 1_500_000 };
    await bus.alter([plan]);
    expect(await bus.topics()).toContainEqual(plan);
    await bus.publish(Array.from({ length: 50 }, (_, i) => message(topic, `k${i}`)));
    const used = new Set((await Array.fromAsync(bus.read(topic))).map(({ partition }) => partition));
    expect(used.size).toBe(5);
    const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false });
    const segment = resources[0]?.configEntries.find(({ configName }) => configName === 'segment.ms');
    expect(segment?.configValue).toBe('77000');
  });

  it('rejects with what the brokers refuse for good: a member timeout outside their limits', async () => {
    const { bus, topic } = await room(1, { memberTimeoutMs: 10 });
    const { signal } = new AbortController();
    await expect(bus.consume({ group: 'g', topic, signal }, async () => [])).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(/session timeout/),
    });
  });

  it('waits for brokers that are away: a publish until its patience ends, a consumer for ever', async () => {
    const { bus, topic, warnings } = await room();
    const hasty = tempBus({ brokers: servers().bootstrap, patienceMs: 500 });
    await hasty.publish([message(topic, 'k', 'before')]);
    const seen: string[] = [];
    const stop = new AbortController();
    const done = bus.consume({ group: 'g', topic, signal: stop.signal }, async ({ records }) => {
      seen.push(...records.map(textOf));
      return [];
    });
    await eventually(() => expect(seen).toEqual(['before']));
    await servers().kill();
    await expect(hasty.publish([message(topic, 'k', 'never')])).rejects.toMatchObject({
      name: 'BusError',
      code: 'busy',
      message: expect.stringContaining(topic),
    });
    const patient = bus.publish([message(topic, 'k', 'patient')]);
    await servers().restart(0);
    await patient;
    await hasty.publish([message(topic, 'k', 'after')]);
    await eventually(() => expect(new Set(seen)).toEqual(new Set(['before', 'patient', 'after'])));
    expect(warnings.map(({ code }) => code)).toContain('busy');
    stop.abort();
    await done;
  });
});
