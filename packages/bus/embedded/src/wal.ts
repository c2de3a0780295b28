import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

// A reader that holds the log back is tried again this much later, not at every commit.
const patienceMs = 500;

/**
 * Keeps SQLite's write-ahead file near `limitBytes`. SQLite copies it back by itself but starts it over only when a
 * commit happens to find no reader, which under steady load may be never; so we ask for it. Call after every commit.
 */
export function boundWal(connection: DatabaseSync, file: string, limitBytes: number, timeoutMs: number): () => void {
  connection.exec(`PRAGMA journal_size_limit = ${limitBytes}`);
  let notBefore = 0;
  return () => {
    const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= limitBytes || performance.now() < notBefore) return;
    notBefore = performance.now() + patienceMs;
    restart(connection, timeoutMs);
  };
}

// Without the busy timeout: a commit must not stand still for somebody else's long read. And without its errors: what
// was committed is committed, and a disk that hinders this hinders the next write too, which says so.
function restart(connection: DatabaseSync, timeoutMs: number): void {
  connection.exec('PRAGMA busy_timeout = 0');
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${timeoutMs}`);
  }
}
