import type { Batch, Rec, Subscription } from '@stemma/bus';
import type { Database } from './database.ts';
import { positionOf } from './groups.ts';
import { line, page } from './log.ts';
import type { Membership } from './membership.ts';
import type { Topic } from './topics.ts';

export type Settle = (batch: Batch) => Promise<readonly Rec[]>;

/** The partitions that one member owns at present, served in turn, one batch at a time. */
export interface Share {
  /**
   * Opens a partition or handles a batch. Resolves to 0 when it did, else to the time until there is something to do
   * again, in ms: a batch that failed is due then, or, where it is infinite, something new has to come.
   */
  work(): Promise<number>;
  loseAll(): void;
}

interface Part {
  readonly partition: number;
  /** Whether `gained` was called for it, and whether that went well. */
  state: 'new' | 'opening' | 'open';
  failures: number;
  /** By the monotonic clock. */
  retryAt: number;
}

const defaultBatch = 100;
const firstPauseMs = 20;
const longestPauseMs = 1_000;

export function makeShare(
  { db, topic, member }: { readonly db: Database; readonly topic: Topic; readonly member: Membership },
  { group, batchSize = defaultBatch, gained, lost }: Subscription,
  settle: Settle,
): Share {
  // Who was served goes to the back.
  let queue: Part[] = [];

  const lose = (part: Part): void => {
    queue = queue.filter((other) => other !== part);
    if (part.state !== 'new') lost?.(part.partition);
  };

  /** False after an eviction. */
  const balance = (): boolean => {
    const owned = member.balance();
    for (const part of queue) if (!owned?.includes(part.partition)) lose(part);
    for (const partition of owned ?? []) {
      if (queue.some((part) => part.partition === partition)) continue;
      queue.push({ partition, state: 'new', failures: 0, retryAt: 0 });
    }
    return owned !== undefined;
  };

  const nextBatch = ({ partition }: Part): Batch | undefined => {
    const here = line(topic, partition);
    const records = db.read(() => page(db, here, positionOf(db, group, here), batchSize));
    return records.length > 0 ? { topic: topic.name, partition, records } : undefined;
  };

  const open = async (part: Part): Promise<void> => {
    part.state = 'opening';
    await attempt(part, async () => {
      await gained?.(part.partition);
      part.state = 'open';
    });
  };

  const handle = async (part: Part, batch: Batch): Promise<void> => {
    const outputs = await attempt(part, () => settle(batch));
    const last = batch.records.at(-1);
    // A commit that is refused needs no more: the next `balance` finds the eviction.
    if (outputs && last && member.commit(part.partition, last.offset + 1, outputs)) part.failures = 0;
  };

  return {
    work: async () => {
      if (!balance()) return 0;
      const now = performance.now();
      for (const part of queue.filter(({ retryAt }) => retryAt <= now)) {
        const batch = part.state === 'open' ? nextBatch(part) : undefined;
        if (part.state === 'open' && !batch) continue;
        queue = [...queue.filter((other) => other !== part), part];
        await (batch ? handle(part, batch) : open(part));
        return 0;
      }
      return Math.min(...queue.map(({ retryAt }) => retryAt - now).filter((pause) => pause > 0));
    },
    loseAll: () => queue.forEach(lose),
  };
}

/** What the caller's code throws costs its own partition a growing pause, and the others nothing. */
async function attempt<T>(part: Part, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch {
    part.failures += 1;
    part.retryAt = performance.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** (part.failures - 1));
    return undefined;
  }
}
