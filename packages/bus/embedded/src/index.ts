import { setImmediate } from 'node:timers/promises';
import type { Bus, BusError } from '@stemma/bus';
import { hangBell, ring } from './bell.ts';
import { consume } from './consume.ts';
import { type Database, openDatabase } from './database.ts';
import { lagOf, rewind } from './groups.ts';
import { append } from './log.ts';
import { read } from './read.ts';
import { sweep } from './sweep.ts';
import { openTopics } from './topics.ts';

export interface EmbeddedBusOptions {
  /** The SQLite file; made with its folder where it is missing. Any number of processes of one machine may share it. */
  readonly file: string;
  /** A member that was silent for so long counts as dead; 10 s unless told, and the same in every process. */
  readonly memberTimeoutMs?: number;
  /** How often to look for what other processes wrote; 20 ms unless told. */
  readonly pollMs?: number;
  /** About how large the write-ahead file may grow; 64 MiB unless told. */
  readonly walLimitBytes?: number;
  readonly now?: () => number;
  /** Told once each time that consuming has to wait for the disk or for a lock; a process warning unless told. */
  readonly warn?: (error: BusError) => void;
}

export interface EmbeddedBus extends Bus {
  /** Deletes what its topic keeps no longer; done every minute by itself. */
  sweep(): Promise<void>;
}

const sweepMs = 60_000;
const mebibyte = 1024 * 1024;

/**
 * The log between services in one SQLite file. A `publish` is one transaction: all or nothing. What was committed
 * survives the death of the process; when the power fails, the last moments may be missing, all of them or none of them
 * per commit (`synchronous = NORMAL`). Throws `BusError`: `corrupt`, `busy`, `io`.
 */
export function openEmbeddedBus(options: EmbeddedBusOptions): EmbeddedBus {
  const { file, walLimitBytes = 64 * mebibyte } = options;
  return makeBus(openDatabase({ file, walLimitBytes, committed: ring }), options);
}

/** The bus on a database that is open already. */
export function makeBus(db: Database, options: Omit<EmbeddedBusOptions, 'file' | 'walLimitBytes'> = {}): EmbeddedBus {
  const {
    memberTimeoutMs = 10_000,
    pollMs = 20,
    now = Date.now,
    warn = (error) => process.emitWarning(error),
  } = options;
  const topics = openTopics(db);
  const bell = hangBell(db, pollMs);
  const closing = new AbortController();
  const inner = { db, topics, bell, memberTimeoutMs, now, warn, closing: closing.signal };
  const working = new Set<Promise<void>>();
  let closed: Promise<void> | undefined;

  const tracked = async (work: Promise<void>) => {
    working.add(work);
    try {
      await work;
    } finally {
      working.delete(work);
    }
  };
  const sweepOnce = () => tracked(sweep(db, topics, now(), closing.signal));
  // What hinders a sweep hinders consuming too, which says so; the next sweep does the rest.
  const sweeping = setInterval(() => void sweepOnce().catch(() => undefined), sweepMs).unref();

  const shut = async () => {
    clearInterval(sweeping);
    closing.abort();
    await Promise.allSettled(working);
    db.close();
    bell.close();
  };

  return {
    ensure: async (plans) => topics.ensure(plans),
    alter: async (plans) => topics.alter(plans),
    topics: async () => topics.all().map(({ name, partitions, retention }) => ({ name, partitions, retention })),
    publish: async (records) => {
      if (records.length > 0) db.write(() => append(db, topics, records, now()));
      // SQLite answers at once; without this, who publishes in a loop would keep timers and consumers from their turn.
      await setImmediate();
    },
    consume: async (subscription, settle) => {
      const signal = AbortSignal.any([subscription.signal, closing.signal]);
      await tracked(consume(inner, { ...subscription, signal }, settle));
    },
    read: (topic, options = {}) => read(inner, topic, options),
    lag: async (group, topic) => lagOf(db, group, topics.get(topic)),
    rewind: async (group, topic) => rewind(db, group, topics.get(topic), now() - memberTimeoutMs),
    sweep: sweepOnce,
    close: () => {
      closed ??= shut();
      return closed;
    },
  };
}
