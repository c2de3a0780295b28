import type { Bus, Rec, TopicPlan } from '@stemma/bus';
import { deadLetterTopic, type TopicName, type TopicSpec, topics } from '@stemma/contracts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { deadLetter, fateRecord, type Settled } from './message.ts';
import type { Metrics } from './metrics.ts';
import { Abandoned, persist, type RetryPolicy, type Tried } from './retry.ts';

/** What it takes to run a stage, whatever the stage. */
export interface Runtime {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly retry: RetryPolicy;
}

/** Every topic of the contracts and the dead-letter topic of each of these consumers. */
export function topicPlans(consumers: readonly { name: string; from: TopicName }[]): TopicPlan[] {
  const specs: readonly TopicSpec[] = Object.values(topics);
  const letters = consumers.map(({ name, from }) => ({
    name: deadLetterTopic(topics[from].name, name),
    partitions: 1,
    retention: { days: 90 },
  }));
  return [...specs.map(({ name, partitions, retention }) => ({ name, partitions, retention })), ...letters];
}

/** Tries as the policy says, and tells the log and the metrics of every wait. */
export function attempt<T>(
  stage: string,
  runtime: Runtime,
  signal: AbortSignal,
  act: (attempt: number) => T | Promise<T>,
) {
  return persist(act, runtime.retry, signal, (error, pauseMs) => {
    runtime.metrics.waits.inc({ stage });
    runtime.log.warn({ stage, pauseMs: Math.round(pauseMs), err: error.message }, 'waiting');
  });
}

/** A value, or a rejection that says how often it was tried. */
export const outcomeOf = <T>(tried: Tried<T>) =>
  'value' in tried ? tried.value : ({ kind: 'reject', reason: 'failed', detail: tried.error.message } as const);

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
export const told =
  <A extends unknown[], B>(stage: string, log: Log, work: (...args: A) => Promise<B>) =>
  async (...args: A): Promise<B> => {
    try {
      return await work(...args);
    } catch (error) {
      if (!(error instanceof Abandoned)) log.error({ stage, err: error }, 'failed, comes again');
      throw error;
    }
  };
