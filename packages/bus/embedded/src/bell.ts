import { EventEmitter } from 'node:events';
import type { Database } from './database.ts';

/** Wakes those who wait for something to happen in the log. */
export interface Bell {
  /** Resolves at the next write to the file by anybody, after `ms` if given, or when the signal aborts. */
  wait(signal: AbortSignal, ms?: number): Promise<void>;
  close(): void;
}

// Writes of this process, by file: several buses may be open on one.
const writes = new EventEmitter().setMaxListeners(0);

/** Tells every bell of this process that the file was written to. */
export const ring = (file: string): void => {
  writes.emit(file);
};

/**
 * Writes of other processes are noticed by asking SQLite for its data version every `pollMs`, a read of shared memory
 * that costs microseconds; and only while somebody waits. What was written since the last poll counts, so
 * nothing is missed between looking at the log and waiting, as long as no await lies between the two.
 */
export function hangBell(db: Database, pollMs: number): Bell {
  const waiting = new Set<() => void>();
  let seen = versionOf(db);
  let poll: NodeJS.Timeout | undefined;

  const wakeAll = () => {
    for (const wake of [...waiting]) wake();
  };
  const look = () => {
    const version = versionOf(db);
    if (version === seen) return;
    seen = version;
    wakeAll();
  };
  writes.on(db.file, wakeAll);

  return {
    wait: (signal, ms) => {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          if (waiting.size === 0) {
            clearInterval(poll);
            poll = undefined;
          }
          resolve();
        };
        const timer = ms === undefined ? undefined : setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
        waiting.add(wake);
        poll ??= setInterval(look, pollMs);
      });
    },
    close: () => {
      writes.off(db.file, wakeAll);
      wakeAll();
    },
  };
}

// A file that cannot be read counts as one that changes: those who wait then look for themselves, and say what they find.
function versionOf(db: Database): number | undefined {
  try {
    return db.version();
  } catch {
    return undefined;
  }
}
