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

export type Tried<T> =
  | { readonly value: T; readonly attempts: number }
  | { readonly error: Error; readonly attempts: number };

/**
 * Tries until it works, until `attempts` are used up, or for as long as it says `Unavailable`: an outage waits and
 * uses up no attempt. Throws only `Abandoned`, when the signal comes while it waits.
 */
export async function persist<T>(
  act: (attempt: number) => T | Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  waiting: (error: Unavailable, pauseMs: number) => void,
): Promise<Tried<T>> {
  let attempt = 1;
  for (let pauses = 0; ; pauses++) {
    try {
      return { value: await act(attempt), attempts: attempt };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const pause = backoff(policy, pauses);
      if (error instanceof Unavailable) waiting(error, pause);
      else if (attempt >= policy.attempts) return { error, attempts: attempt };
      else attempt += 1;
      await sleep(pause, undefined, { signal }).catch(() => {
        throw new Abandoned();
      });
    }
  }
}

function backoff(policy: RetryPolicy, pauses: number): number {
  const full = Math.min(policy.maxMs, policy.baseMs * 2 ** Math.min(pauses, 20));
  return full * (0.5 + Math.random() / 2);
}
