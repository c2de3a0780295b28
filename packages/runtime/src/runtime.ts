import type { Batch, Bus, Rec, Subscription, TopicPlan } from '@stemma/bus';
import { deadLetterTopic, type TopicName, type TopicSpec, topics } from '@stemma/contracts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { deadLetter, fateRecord, type Settled } from './message.ts';
import type { Metrics } from './metrics.ts';
import { Abandoned, patiently, type RetryPolicy, type Try } from './retry.ts';
import type { Tracer } from './trace.ts';
import { openVitals, type Vitals } from './vitals.ts';

/** What it takes to run a stage, whatever the stage. */
export interface Runtime {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly retry: RetryPolicy;
  /** Told of every consumer's loop, for who asks after its health. */
  readonly vitals?: Vitals;
  /** Told of every message that was handled; without one, a trace that is under way is only passed on. */
  readonly tracer?: Tracer;
}

// The largest body (900 kB) with key, headers and, in a dead letter, the stack of its error.
const maxBytes = 1024 * 1024;

/** Every topic of the contracts and the dead-letter topic of each of these consumers. */
export function topicPlans(consumers: readonly { name: string; from: TopicName }[]): TopicPlan[] {
  const specs: readonly TopicSpec[] = Object.values(topics);
  const letters = consumers.map(({ name, from }) => ({
    name: deadLetterTopic(topics[from].name, name),
    partitions: 1,
    retention: { days: 90 },
    maxBytes,
  }));
  return [...specs.map(({ name, partitions, retention }) => ({ name, partitions, retention, maxBytes })), ...letters];
}

/** Consumes as one member of the stage's group until the signal: its failures are told, its signs of life kept. */
export async function serve(
  runtime: Runtime,
  subscription: Subscription,
  settle: (batch: Batch) => Promise<readonly Rec[]>,
): Promise<void> {
  const { group: stage, topic, gained } = subscription;
  const { log, metrics, vitals = openVitals() } = runtime;
  const life = vitals.enter(stage, topic);
  const work = told(stage, log, settle);
  const recall = told(stage, log, async (partition: number) => gained?.(partition));
  const handled = async (batch: Batch) => {
    const outputs = await life.during(() => work(batch));
    metrics.lastMessage.set({ stage }, Date.now() / 1000);
    return outputs;
  };
  const signs = { beat: life.beat, ...(gained && { gained: (p: number) => life.during(() => recall(p)) }) };
  await runtime.bus.consume({ ...subscription, ...signs }, handled).finally(life.leave);
}

/** One try, as patient as the policy says; every wait is told to the log and the metrics. */
export function attempt<T>(
  stage: string,
  runtime: Runtime,
  signal: AbortSignal,
  act: () => T | Promise<T>,
): Promise<Try<T>> {
  return patiently(act, runtime.retry, signal, (error, pauseMs) => {
    runtime.metrics.waits.inc({ stage });
    runtime.log.warn({ stage, pauseMs: Math.round(pauseMs), err: error.message }, 'waiting');
  });
}

/** What a message comes to that failed in every try. */
export const failed = (error: Error) => ({ kind: 'reject', reason: 'failed', detail: error.message }) as const;

/** Gives a message its one fate: counts it, logs it where a person should know, and writes ledger and dead letter. */
export function conclude(stage: string, settled: Settled, runtime: Runtime): Rec[] {
  const { outcome, subject, error } = settled;
  const now = runtime.clock();
  runtime.metrics.fates.inc({ stage, outcome: outcome.kind, reason: outcome.reason ?? '' });
  const fate = fateRecord(stage, settled, now);
  if (outcome.kind !== 'reject') return [fate];
  const { reason, detail } = outcome;
  runtime.log.warn({ stage, reason, detail, url: subject.url, err: error }, 'rejected, see the dead letters');
  return [fate, deadLetter(stage, settled, now)];
}

/**
 * The work of a consumer, with its failures told. A batch that fails comes again and the bus says nothing of it; without a
 * line in the log, a stage that fails for ever would look like one that has nothing to do.
 */
const told =
  <A extends unknown[], B>(stage: string, log: Log, work: (...args: A) => Promise<B>) =>
  async (...args: A): Promise<B> => {
    try {
      return await work(...args);
    } catch (error) {
      if (!(error instanceof Abandoned)) log.error({ stage, err: error }, 'failed, comes again');
      throw error;
    }
  };
