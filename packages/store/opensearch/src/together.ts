import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '@stemma/store';
import { type BulkOptions, type Refusals, send, type Write } from './bulk.ts';
import type { Server } from './server.ts';

/**
 * Writes documents. Rejects with `StoreError`: `unavailable` and `disk-full` (the same may be sent again later), `refused`
 * for documents that can never be written, by their names; those that go with them are written all the same.
 */
export type WriteAll = (writes: readonly Write[]) => Promise<void>;

export interface TogetherOptions extends BulkOptions {
  /** How long a request waits for more to come, in ms; not at all unless told. */
  readonly lingerMs?: number;
}

interface Call {
  readonly writes: readonly Write[];
  readonly done: PromiseWithResolvers<void>;
}

/**
 * One request at a time to an index: what is asked for meanwhile goes together in the next. The server's disk is waited
 * for once for all of it, and a request with one document costs nearly what one with ten does. Nobody is told of the
 * documents of another call.
 */
export function openBulk(server: Server, index: string, options: TogetherOptions): WriteAll {
  const { lingerMs = 0 } = options;
  let waiting: Call[] = [];
  let working = false;
  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) {
      if (lingerMs > 0) await sleep(lingerMs);
      const calls = waiting;
      waiting = [];
      const writes = calls.flatMap((call) => call.writes);
      await answer(server, calls, send(server, index, writes, options));
    }
    working = false;
  };
  return (writes) => {
    const done = Promise.withResolvers<void>();
    waiting.push({ writes, done });
    if (!working) void work();
    return done.promise;
  };
}

async function answer({ name }: Server, calls: readonly Call[], sending: Promise<Refusals>): Promise<void> {
  try {
    const refused = await sending;
    for (const { writes, done } of calls) {
      const own = writes.filter((write) => refused.has(write)).slice(0, 3);
      const told = own.map((write) => `${write.name} is refused: ${refused.get(write)}`).join('; ');
      if (own.length === 0) done.resolve();
      else done.reject(new StoreError('refused', `${name}: ${told}`));
    }
  } catch (error) {
    for (const { done } of calls) done.reject(error);
  }
}
