import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '@stemma/pipeline';

export interface RetryPolicy {
  /** Tries before a message that fails for no known reason is given up. */
  readonly attempts: number;
  /** First pause, doubled each time, up to `maxMs`; each with up to half of it in jitter. */
  readonly baseMs: number;
  readonly maxMs: number;
}

export const defaultRetry: RetryPolicy = { attempts: 3, baseMs: 50, maxMs: 30_000 };

/** The service must stop and the message has no fate yet: it stays where it is and comes again. */
export class Abandoned extends Error {
  constructor() {
    super('stopped before the message had a fate');
    this.name = 'Abandoned';
  }
}

/** How one try ended. */
export type Try<T> = { readonly value: T } | { readonly error: Error };

/**
 * One try: calls again for as long as it says `Unavailable`, so that an outage waits and uses up no try. Throws only
 * `Abandoned`, when the signal comes while it waits.
 */
export async function patiently<T>(
  act: () => T | Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  waiting: (error: Unavailable, pauseMs: number) => void,
): Promise<Try<T>> {
  for (let pauses = 0; ; pauses++) {
    try {
      return { value: await act() };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (!(error instanceof Unavailable)) return { error };
      const pauseMs = backoff(policy, pauses);
      waiting(error, pauseMs);
      await pause(pauseMs, signal);
    }
  }
}

/**
 * Tries all items, then those that say `again`, in up to `attempts` rounds; results keep the order of the items. What fails
 * among others that work is tried again at once, after the others: with a pause for each, one poison message in a
 * hundred would halve the rate. Where nothing worked, something outside may be wrong, so the next round waits. Throws
 * only `Abandoned`: when something failed and the signal is there.
 */
export async function inRounds<A, B extends { readonly again: boolean }>(
  items: readonly A[],
  policy: RetryPolicy,
  signal: AbortSignal,
  round: (items: readonly A[], attempt: number) => Promise<readonly B[]>,
): Promise<B[]> {
  const results = [...(await round(items, 1))];
  for (let attempt = 2; attempt <= policy.attempts; attempt++) {
    const failed = results.flatMap(({ again }, i) => (again ? [i] : []));
    if (failed.length === 0) break;
    // What failed may have failed because of the stop.
    if (signal.aborted) throw new Abandoned();
    if (failed.length === items.length) await pause(backoff(policy, attempt - 2), signal);
    const tried = await round(
      failed.map((i) => items[i] as A),
      attempt,
    );
    failed.forEach((i, nth) => {
      results[i] = tried[nth] as B;
    });
  }
  return results;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {
    throw new Abandoned();
  });

function backoff(policy: RetryPolicy, pauses: number): number {
  const full = Math.min(policy.maxMs, policy.baseMs * 2 ** Math.min(pauses, 20));
  return full * (0.5 + Math.random() / 2);
}
