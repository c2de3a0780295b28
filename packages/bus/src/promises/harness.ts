import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';
import type { Batch, Bus, Rec, Stored, Subscription, TopicPlan } from '../index.ts';
import type { Command, MemberOptions, Report } from './member.ts';

/** A log under test. */
export interface TestLog {
  /** A bus on the log, as a process of its own would have it. */
  open(): Bus;
  /** How a child process opens the same: what `module` (a URL) exports as `factory`, called with `options` (JSON). */
  readonly remote: Pick<MemberOptions, 'module' | 'factory' | 'options'>;
  /** The silence after which a member counts as dead. */
  readonly memberTimeoutMs: number;
  /** Makes the log compact its state topics soon, where it does not do so by itself. */
  compact?(): Promise<void>;
  remove(): Promise<void>;
}
export type MakeLog = () => TestLog | Promise<TestLog>;

type Settle = (batch: Batch) => Promise<readonly Rec[]>;
type Joining = Partial<Subscription> & Pick<Subscription, 'group' | 'topic'>;

/** A consumer and what it saw. */
export interface Consumer {
  readonly batches: readonly Batch[];
  readonly owned: ReadonlySet<number>;
  /** Aborts it; resolves when `consume` has returned. */
  stop(): Promise<void>;
}

/** A member in a child process and what it told. */
export interface Remote {
  readonly child: ChildProcess;
  readonly reports: readonly Report[];
  send(command: Command): void;
}

/** A log with what a test needs around it; all of it is gone when the test ends. */
export interface Room {
  readonly log: TestLog;
  readonly bus: Bus;
  /** Another bus on the same log. */
  open(): Bus;
  /** Makes a topic with a name that no other test uses; 4 partitions that keep a day unless told. */
  topic(plan?: Partial<TopicPlan>): Promise<string>;
  /** Publishes nothing unless told. */
  consume(bus: Bus, joining: Joining, settle?: Settle): Consumer;
  /** A member in a process of its own, which holds its batches until told to go. */
  member(options: Pick<MemberOptions, 'group' | 'topic' | 'out'> & Partial<MemberOptions>): Remote;
}

/** Resolves when `check` no longer throws, to what it returns. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 45_000, interval: 15 });

export async function makeRoom(make: MakeLog): Promise<Room> {
  const leaving: (() => unknown)[] = [];
  onTestFinished(async () => {
    for (const leave of leaving.reverse()) await leave();
  }, 60_000);
  const log = await make();
  leaving.push(() => log.remove());
  const open = () => {
    const bus = log.open();
    leaving.push(() => bus.close());
    return bus;
  };
  const bus = open();
  return {
    log,
    bus,
    open,
    topic: async (plan) => {
      const name = `promises.${randomUUID()}`;
      await bus.ensure([{ name, partitions: 4, retention: { days: 1 }, ...plan }]);
      return name;
    },
    consume: (on, joining, settle) => {
      const consumer = startConsumer(on, joining, settle);
      leaving.push(consumer.stop);
      return consumer;
    },
    member: (options) => {
      const remote = startMember({ batchSize: 100, ...log.remote, ...options });
      leaving.push(() => remote.child.kill('SIGKILL'));
      return remote;
    },
  };
}

function startConsumer(bus: Bus, joining: Joining, settle: Settle = async () => []): Consumer {
  const batches: Batch[] = [];
  const owned = new Set<number>();
  const abort = new AbortController();
  const done = bus.consume(
    {
      signal: abort.signal,
      ...joining,
      gained: async (partition) => {
        await joining.gained?.(partition);
        owned.add(partition);
      },
      lost: (partition) => {
        owned.delete(partition);
        joining.lost?.(partition);
      },
    },
    (batch) => {
      batches.push(batch);
      return settle(batch);
    },
  );
  // A rejection is for whoever stops it; until then nobody listens.
  done.catch(() => undefined);
  return {
    batches,
    owned,
    stop: () => {
      abort.abort();
      return done;
    },
  };
}

function startMember(options: MemberOptions): Remote {
  const reports: Report[] = [];
  const file = new URL('./member.ts', import.meta.url);
  const child = fork(file, [JSON.stringify(options)], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', (report: Report) => reports.push(report));
  return { child, reports, send: (command) => child.send(command) };
}

/** A message whose value is text. */
export const text = (topic: string, key: string, value: string, more?: Partial<Rec>): Rec => ({
  topic,
  key,
  value: Buffer.from(value),
  headers: {},
  ...more,
});

/** `count` messages with values 0, 1, 2 ...; key `k<i mod keys>`. */
export const numbered = (topic: string, count: number, keys = 7): Rec[] =>
  Array.from({ length: count }, (_, i) => text(topic, `k${i % keys}`, String(i)));

export const textOf = ({ value }: Rec): string => (value === null ? 'null' : Buffer.from(value).toString());
export const textsOf = (batches: readonly Batch[]): string[] => batches.flatMap(({ records }) => records.map(textOf));

/** Everything in a topic, a partition after the other. */
export async function everything(bus: Bus, topic: string): Promise<Stored[]> {
  const all = await Array.fromAsync(bus.read(topic));
  return all.sort((a, b) => a.partition - b.partition || a.offset - b.offset);
}

/** What still waits for a group, over all partitions. */
export async function waiting(bus: Bus, group: string, topic: string): Promise<number> {
  const lags = await bus.lag(group, topic);
  return lags.reduce((sum, { position, end }) => sum + end - position, 0);
}
