import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** All of it or nothing. IMMEDIATE: it waits for its turn to write before it reads, and so never reads what is stale. */
export function transact(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    // A full disk has rolled back already; a second time would hide the reason.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * A statement that is run, not read. What `run` tells of it comes as BigInt: FTS5 moves the connection's last row id
 * beyond what a number holds, and node:sqlite reads that id after every run, whatever the statement wrote.
 */
export function prepareRun(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}
