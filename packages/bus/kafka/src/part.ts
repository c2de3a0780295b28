import type { Batch, Rec, Stored, Subscription } from '@stemma/bus';
import { passes, pause, pauseAfter } from './errors.ts';
import type { Page } from './fetch.ts';
import type { Turns } from './turns.ts';

export type Settle = (batch: Batch) => Promise<readonly Rec[]>;

/** What a partition's work stands on. All of it throws `BusError`, `busy` for what passes. */
export interface Ground {
  position(partition: number): Promise<number>;
  /** Whether this member may still speak for its group. */
  holds(): Promise<boolean>;
  publish(records: readonly Rec[]): Promise<void>;
  /** False when this member was evicted, or the partition is no longer `ours`. */
  commit(partition: number, next: number, ours: () => boolean): Promise<boolean>;
  /** The group refused this member: the partition is another's. */
  refused(partition: number): void;
  /** Runs the caller's work on a batch, when it is its turn. Publishing and committing wait for the brokers, and for nobody's turn. */
  readonly turn: Turns;
  /** More is wanted. */
  hungry(): void;
  /** Told of what passes, while it is waited for. */
  trouble(error: Error): void;
}

/** One partition in the hands of this member: its batches are worked on one after the other. */
export interface Part {
  readonly partition: number;
  /** Resolves when the work has ended and `lost` was called; rejects with what waiting does not cure. */
  readonly done: Promise<void>;
  /** Whether the group still takes it for ours. */
  readonly ours: boolean;
  /** Where to fetch from, when there is room for more. */
  wanted(): number | undefined;
  feed(page: Page): void;
  /** Ends the work after the batch in hand; that one is still committed. */
  release(): void;
  /** The group gave it to another: nothing of it is published or committed any more. */
  drop(): void;
}

const defaultBatch = 100;

export function startPart(
  partition: number,
  { topic, batchSize = defaultBatch, gained, lost }: Subscription,
  settle: Settle,
  ground: Ground,
): Part {
  const ending = new AbortController();
  const { signal } = ending;
  let ours = true;
  let failures = 0;
  let buffer: readonly Stored[] = [];
  let fetchFrom: number | undefined;
  let fed = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => fed.resolve());

  /** False after a failure that may pass; a growing pause is over then, which costs the other partitions nothing. */
  const attempt = async (act: () => Promise<boolean>): Promise<boolean> => {
    const good = await act().catch((error) => {
      if (!passes(error)) throw error;
      ground.trouble(error);
      return false;
    });
    failures = good ? 0 : failures + 1;
    if (!good) await pause(pauseAfter(failures), signal);
    return good;
  };

  const open = () => comesThrough(async () => gained?.(partition));
  const locate = async (): Promise<boolean> => {
    fetchFrom = await ground.position(partition);
    return true;
  };
  const handle = async (): Promise<boolean> => {
    const records = buffer.slice(0, batchSize);
    let outputs: readonly Rec[] | undefined;
    const settled = await ground.turn(async () => {
      if (signal.aborted) return true;
      return comesThrough(async () => {
        outputs = await settle({ topic, partition, records });
      });
    });
    if (!outputs) return settled;
    if (ours && (await conclude(records, outputs))) {
      buffer = buffer.slice(records.length);
    } else if (ours) {
      drop();
      ground.refused(partition);
    }
    return true;
  };
  /** Outputs first, then the position. False when the group does not take the partition for ours any more. */
  const conclude = async (records: readonly Stored[], outputs: readonly Rec[]): Promise<boolean> => {
    // `holds` may wait for a join, and that may end in an eviction.
    if (!(await ground.holds()) || !ours) return false;
    await ground.publish(outputs);
    return ground.commit(partition, (records.at(-1)?.offset ?? 0) + 1, () => ours);
  };

  const work = async (): Promise<void> => {
    for (const step of [open, locate]) while (!signal.aborted && !(await attempt(step)));
    while (!signal.aborted) {
      ground.hungry();
      if (buffer.length === 0) await fed.promise;
      else await attempt(handle);
    }
  };

  const drop = (): void => {
    ours = false;
    ending.abort();
  };

  return {
    partition,
    done: work().finally(() => lost?.(partition)),
    get ours() {
      return ours;
    },
    wanted: () => (signal.aborted || buffer.length >= batchSize ? undefined : fetchFrom),
    feed: ({ records, next }) => {
      buffer = [...buffer, ...records];
      fetchFrom = next;
      if (records.length === 0) return;
      fed.resolve();
      fed = Promise.withResolvers();
    },
    release: () => ending.abort(),
    drop,
  };
}

/** Whether the caller's code came through; what it throws is its own to tell, and the same comes again. */
async function comesThrough(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
