import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus, Stored } from '@stemma/bus';
import type { Log } from './log.ts';

const firstWait = 1_000;
const longestWait = 30_000;

/**
 * Hands over what is appended to a topic from now on, until the signal. When reading fails it goes on from the
 * last time it saw, so the records of that millisecond come again: tell them apart by their offset.
 */
export async function tail(
  options: { bus: Bus; topic: string; signal: AbortSignal; log: Log },
  each: (record: Stored) => void,
): Promise<void> {
  const { bus, topic, signal, log } = options;
  let since = Date.now();
  let wait = firstWait;
  while (!signal.aborted) {
    try {
      for await (const record of bus.read(topic, { follow: true, since, signal })) {
        since = record.timestamp;
        wait = firstWait;
        each(record);
      }
    } catch (error) {
      if (!signal.aborted)
        log.warn({ topic, error: String(error), wait }, 'the live topic cannot be read, will try again');
    }
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    wait = Math.min(wait * 2, longestWait);
  }
}
