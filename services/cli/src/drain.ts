import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from '@stemma/bus';
import { topics } from '@stemma/contracts';
import type { Counts } from '@stemma/store';
import { type ConsumerName, consumers, topicOf } from './consumers.ts';

/** How far the line is: messages handled and waiting, by consumer. */
export type Progress = Record<ConsumerName, { readonly handled: number; readonly waiting: number }>;

export async function progressOf(bus: Bus): Promise<Progress> {
  const each = consumers.map(async (consumer) => {
    const lags = await bus.lag(consumer.name, topicOf(consumer));
    const handled = lags.reduce((sum, { position }) => sum + position, 0);
    return [
      consumer.name,
      { handled, waiting: lags.reduce((sum, { end, position }) => sum + end - position, 0) },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(each)) as Progress;
}

/**
 * How many messages of a state topic were replaced by a newer state before their reader came to them, by consumer: a position
 * passes them over, and they have no fate. Told where all fates are written; zero is left out.
 */
export function replaced(progress: Progress, fates: Counts['fates']): Partial<Record<ConsumerName, number>> {
  if (progress.ledger.waiting > 0) return {};
  const gone = consumers.flatMap(({ name, from }) => {
    const { emit = 0, drop = 0, reject = 0 } = fates[name] ?? {};
    const count = topics[from].retention === 'compact' ? progress[name].handled - emit - drop - reject : 0;
    return count > 0 ? [[name, count] as const] : [];
  });
  return Object.fromEntries(gone);
}

/** Waits until no consumer has anything left. Each is asked after those before it: what is empty then can get nothing more. */
export async function drained(bus: Bus, signal: AbortSignal, watch: (progress: Progress) => void): Promise<void> {
  for (let empty = 0; empty < 2; ) {
    const progress = await progressOf(bus);
    watch(progress);
    empty = Object.values(progress).every(({ waiting }) => waiting === 0) ? empty + 1 : 0;
    await sleep(empty ? 10 : 100, undefined, { signal });
  }
}
