import './lean.ts';

import type { ConnectionOptions } from 'node:tls';
import kafkajs, { type Admin, type ISocketFactory, type KafkaConfig, type Producer } from 'kafkajs';
import Cluster, { type Broker, type FetchedPartition } from 'kafkajs/src/cluster/index.js';
import Batch from 'kafkajs/src/consumer/batch.js';
import loggers from 'kafkajs/src/loggers/index.js';
import socketFactory from 'kafkajs/src/network/socketFactory.js';
import './repairs.ts';
import { murmur2 } from './murmur2.ts';
import { single } from './single.ts';

const { ConfigResourceTypes, ConfigSource, Kafka, logLevel, Partitioners } = kafkajs;
export const { AssignerProtocol } = kafkajs;
export { Batch, type Broker, type Cluster, type FetchedPartition };

/** SCRAM: the password itself never travels. */
export type Scram = { readonly username: string; readonly password: string } & (
  | { readonly mechanism: 'scram-sha-256' }
  | { readonly mechanism: 'scram-sha-512' }
);

/** What it takes to reach the brokers. */
export interface Address {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly sasl?: Scram;
  /** `true`, or what `tls.connect` takes: `ca`, `cert`, `key` … */
  readonly ssl?: boolean | ConnectionOptions;
}

/** The ways to speak with the brokers. Nothing is connected before it is used. */
export interface Wire {
  readonly admin: Admin;
  readonly producer: Producer;
  /** Connections of their own, which know where the partitions of a topic are; to be disconnected by who asked. */
  dial(): Cluster;
}

/** What kind of thing `describeConfigs` is to describe. */
export const topicResource = ConfigResourceTypes.TOPIC;
/** Marks a setting that a topic has of its own, where others have it from the brokers or by default. */
export const ownSetting = ConfigSource.TOPIC_CONFIG;
/** Isolation level of a fetch: what an aborted or open transaction wrote is not seen. */
export const readCommitted = 1;
const connectionTimeoutMs = 3_000;
const metadataMaxAgeMs = 300_000;

/**
 * kafkajs's producer and admin through its public door; its cluster (connections, sign-in, protocol) directly. Its
 * consumer is left out: it gives no sign before a partition is revoked, fetches nothing new while one partition of a
 * fetch is being worked on, stops heartbeats when work takes long, and cannot read without a group.
 */
export function openWire({ brokers, clientId, sasl, ssl }: Address): Wire {
  const config: KafkaConfig = {
    clientId,
    brokers: [...brokers],
    connectionTimeout: connectionTimeoutMs,
    // Enough to try each seed; whoever calls repeats the rest, with a deadline.
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: brokers.length },
    // What it has to say comes as errors too, and those are told.
    logLevel: logLevel.NOTHING,
    socketFactory: openSocket,
    ...(sasl && { sasl }),
    ...(ssl !== undefined && { ssl }),
  };
  const kafka = new Kafka(config);
  const logger = loggers.createLogger({ level: logLevel.NOTHING, logCreator: () => () => undefined });
  return {
    admin: connectOnce(kafka.admin()),
    // Not idempotent: after a send that failed, kafkajs's idempotent producer keeps a sequence that the broker refuses
    // from then on. A retry may store a message twice; hops are at-least-once, and ids tell.
    // Nor does it retry: a broker that has answered is not asked again within a send, though by then it may lead
    // partitions of one that failed, and what is for those is then lost without a word. Who publishes sends all again.
    producer: connectOnce(
      kafka.producer({
        allowAutoTopicCreation: false,
        createPartitioner: Partitioners.DefaultPartitioner,
        retry: { retries: 0 },
      }),
    ),
    dial: () =>
      connectOnce(
        new Cluster({
          ...config,
          logger,
          isolationLevel: readCommitted,
          allowAutoTopicCreation: false,
          metadataMaxAge: metadataMaxAgeMs,
        }),
      ),
  };
}

// Asked to connect twice at once, kafkajs opens two connections and forgets one of them, which then outlives `disconnect`.
const connectOnce = <T extends { connect(): Promise<void> }>(client: T): T =>
  Object.assign(client, { connect: single(client.connect.bind(client)) });

// While a broker is away, kafkajs unrefs the socket that never came to be, again and again; Node counts that as a leak.
const openSocket: ISocketFactory = (options) => makeSocket(options).setMaxListeners(0);
const makeSocket = socketFactory();

/** The partition of a key, 0 to `partitions` - 1, as every Kafka client has it. */
export const partitionOf = (key: string, partitions: number): number => (murmur2(key) & 0x7fffffff) % partitions;
