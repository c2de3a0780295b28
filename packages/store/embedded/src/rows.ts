import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;

// SQLite checks no types on the way out: a row has the columns that its SELECT names, and T says which those are.

/** The first row of an answer. */
export const one = <T extends Row>(statement: StatementSync, ...values: SQLInputValue[]): T | undefined =>
  statement.get(...values) as T | undefined;

/** All rows of an answer; for answers that the SQL limits. */
export const many = <T extends Row>(statement: StatementSync, ...values: SQLInputValue[]): T[] =>
  statement.all(...values) as T[];

/** Rows one by one, letting other work of the process in between now and then. */
export async function* stream<T extends Row>(
  statement: StatementSync,
  ...values: SQLInputValue[]
): AsyncGenerator<T, void, undefined> {
  let count = 0;
  for (const row of statement.iterate(...values)) {
    yield row as T;
    if (++count % rowsAtOnce === 0) await breathe();
  }
}
const rowsAtOnce = 2_000;

/** Lets timers and sockets of the process have their turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
