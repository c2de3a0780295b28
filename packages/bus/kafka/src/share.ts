import type { Subscription } from '@stemma/bus';
import { pause } from './errors.ts';
import { type Ground, type Part, type Settle, startPart } from './part.ts';

/** The partitions that one member has in hand at present. */
export interface Share {
  /** All that the group may take for ours: also what is being given up until its last batch is done. */
  held(): number[];
  parts(): Iterable<Part>;
  /** From now on it is to be these: begins what is new, gives up the others. */
  assign(partitions: readonly number[]): void;
  /** Others have all of it by now. */
  dropAll(): void;
  /** Resolves to true once something was given up, or taken away, that others may have now; to false after `waitMs` or by the signal. */
  freed(waitMs: number, signal: AbortSignal): Promise<boolean>;
  /** Resolves when nothing is in hand. */
  empty(): Promise<void>;
}

/** `failed` is told what waiting does not cure. */
export function makeShare(
  subscription: Subscription,
  settle: Settle,
  ground: Omit<Ground, 'refused'>,
  failed: (error: unknown) => void,
): Share {
  const parts = new Map<number, Part>();
  let target = new Set<number>();
  let giving = new AbortController();

  // It is not begun again before the group says so once more; and where the group takes it for ours all the same,
  // nobody would have it, so it has to be shared out anew.
  const refused = (partition: number): void => {
    target.delete(partition);
    giving.abort();
  };
  const onGround: Ground = { ...ground, refused };
  // Begins nothing that an earlier holding of the same partition still works on; its end comes back here.
  const begin = (): void => {
    for (const partition of target) {
      if (parts.has(partition)) continue;
      const part = startPart(partition, subscription, settle, onGround);
      parts.set(partition, part);
      part.done.catch(failed).finally(() => {
        parts.delete(partition);
        if (part.ours && !target.has(partition)) giving.abort();
        begin();
      });
    }
  };

  return {
    held: () => [...parts.values()].filter(({ ours }) => ours).map(({ partition }) => partition),
    parts: () => parts.values(),
    assign: (partitions) => {
      target = new Set(partitions);
      for (const part of parts.values()) if (!target.has(part.partition)) part.release();
      begin();
    },
    dropAll: () => {
      target = new Set();
      for (const part of parts.values()) part.drop();
    },
    freed: async (waitMs, signal) => {
      await pause(waitMs, AbortSignal.any([signal, giving.signal]));
      const { aborted } = giving.signal;
      if (aborted) giving = new AbortController();
      return aborted;
    },
    empty: async () => {
      while (parts.size > 0) await Promise.allSettled([...parts.values()].map(({ done }) => done));
    },
  };
}
