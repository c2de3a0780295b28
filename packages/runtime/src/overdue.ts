import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/** On the clock a job may take so many times its limit: a machine short of processors makes every job slow, and a good page is no dead letter. */
const patience = 5;
/** A thread that does not tell its time for so long is held by something that never lets go. */
const answerMs = 1_000;
const leastPauseMs = 10;

/**
 * Calls `late` when a thread has used `limitMs` of processor time from now on, or when `patience` times as long went by on the
 * clock, as for a job that waits for ever. Returns what ends the watch.
 */
export function watchTime(worker: Worker, limitMs: number, late: () => void): () => void {
  const over = new AbortController();
  const began = performance.now();
  const watch = async (): Promise<void> => {
    const before = await usedMs(worker, 0);
    for (let left = limitMs; left > 0; ) {
      await sleep(Math.max(left, leastPauseMs), undefined, { signal: over.signal });
      if (performance.now() - began >= patience * limitMs) break;
      left = limitMs - ((await usedMs(worker, Number.POSITIVE_INFINITY)) - before);
    }
    if (!over.signal.aborted) late();
  };
  // It rejects when the watch ends before the time, and when the thread did.
  watch().catch(() => undefined);
  return () => over.abort();
}

/** Processor time of a thread in ms, or `otherwise` when it does not tell. */
async function usedMs(worker: Worker, otherwise: number): Promise<number> {
  const silent = sleep(answerMs, otherwise, { ref: false });
  const used = worker.cpuUsage().then(({ user, system }) => (user + system) / 1_000);
  return await Promise.race([used, silent]);
}
