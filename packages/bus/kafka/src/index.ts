import { type Bus, BusError } from '@stemma/bus';
import { consume } from './consume.ts';
import type { Link } from './fetch.ts';
import { lagOf, rewind } from './groups.ts';
import { openLinks } from './links.ts';
import { openPublisher } from './publish.ts';
import { read } from './read.ts';
import { openTopics, type Topic } from './topics.ts';
import { type Address, openWire } from './wire.ts';
import { makeWork } from './work.ts';

export type { Scram } from './wire.ts';

export interface KafkaBusOptions extends Omit<Address, 'clientId'> {
  /** How the brokers name us in their logs and quotas; `stemma` unless told. */
  readonly clientId?: string;
  /** A member that was silent for so long counts as dead; 10 s unless told. The brokers take 6 s and more by default. */
  readonly memberTimeoutMs?: number;
  /**
   * How many partitions of one consumer may be with the caller at once, each in its own order; 1 unless told, as in the
   * embedded bus. Outputs and positions of the others are on their way to the brokers meanwhile.
   */
  readonly batchesAtOnce?: number;
  /** How long a call waits for brokers that are away before it rejects with `busy`; 30 s unless told. Consuming waits for ever. */
  readonly patienceMs?: number;
  /** Most bytes in one send; 900 kB unless told, and never more than the topic takes. */
  readonly maxBatchBytes?: number;
  /**
   * Told once each time that consuming has to wait for the brokers (`busy`), and when retention deleted messages before
   * they were read (`skipped`); a process warning unless told.
   */
  readonly warn?: (error: BusError) => void;
}

/**
 * The log between services in Apache Kafka. Outputs are published with acks from all replicas in sync, then the
 * position is committed; when a process dies between the two, its last batches come again. Connects at the first call.
 */
export function openKafkaBus(options: KafkaBusOptions): Bus {
  const {
    clientId = 'stemma',
    memberTimeoutMs = 10_000,
    batchesAtOnce = 1,
    patienceMs = 30_000,
    maxBatchBytes = 900_000,
    warn = (error) => process.emitWarning(error),
  } = options;
  const wire = openWire({ ...options, clientId });
  const closing = new AbortController();
  const patience = { patienceMs, closing: closing.signal };
  const asking = wire.dial();
  const topics = openTopics(wire, asking, patience);
  const work = makeWork();
  let closed: Promise<void> | undefined;

  const open = () => {
    if (closed) throw new BusError('closed', `the bus on ${options.brokers.join(', ')} is closed; open another`);
  };
  const bus = {
    ...patience,
    topics,
    memberTimeoutMs,
    batchesAtOnce,
    warn,
    ...openLinks(wire, topics, patience, work),
    publish: openPublisher({ ...patience, wire, topics, maxBatchBytes }),
  };
  const ask = async <T>(name: string, act: (link: Link, topic: Topic) => Promise<T>): Promise<T> => {
    open();
    const topic = await topics.get(name);
    return work.track(act({ cluster: asking, topic: name }, topic));
  };

  const shut = async () => {
    closing.abort();
    await work.done();
    await Promise.allSettled([wire.producer.disconnect(), wire.admin.disconnect(), asking.disconnect()]);
  };

  return {
    ensure: async (plans) => {
      open();
      await topics.ensure(plans);
    },
    alter: async (plans) => {
      open();
      await topics.alter(plans);
    },
    topics: async () => {
      open();
      const all = await topics.all();
      return all.map(({ largestBatch: maxBytes, ...topic }) => ({ ...topic, maxBytes }));
    },
    publish: async (records) => {
      open();
      await work.track(bus.publish(records));
    },
    consume: async (subscription, settle) => {
      open();
      const signal = AbortSignal.any([subscription.signal, closing.signal]);
      await work.track(consume(bus, { ...subscription, signal }, settle));
    },
    read: async function* (topic, readOptions = {}) {
      open();
      yield* read(bus, topic, readOptions);
    },
    lag: (group, name) => ask(name, (link, topic) => lagOf(patience, link, group, topic)),
    rewind: (group, name) => ask(name, (link, topic) => rewind(patience, link, group, topic)),
    close: () => {
      closed ??= shut();
      return closed;
    },
  };
}
