import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { BusError } from '@stemma/bus';
import { busError } from './errors.ts';
import { prepareSchema } from './schema.ts';
import { boundWal } from './wal.ts';

// Every transaction is short; who waits longer than this waits for something that hangs.
const defaultBusyMs = 5_000;

/** One connection to the file, with its errors turned into those of the port. */
export interface Database {
  /** The real path: two connections with the same one see each other's writes. */
  readonly file: string;
  /** A statement, prepared once. Only within `read` or `write`. */
  sql(text: string): StatementSync;
  /** Synchronous, so a read never holds its snapshot across an await. Throws `BusError`, `closed` after `close`. */
  read<T>(work: () => T): T;
  /** All of it or nothing, and in turn with every other process. What `work` throws undoes it. */
  write<T>(work: () => T): T;
  /** Changes when another connection has written. */
  version(): number;
  close(): void;
}

export interface DatabaseOptions {
  readonly file: string;
  readonly walLimitBytes: number;
  /** How long to wait for the write lock; 5 s unless told. The event loop stands still meanwhile. */
  readonly busyMs?: number;
  /** Called after each of our own commits. */
  readonly committed: (file: string) => void;
}

/** Opens the file, and makes it with its folder where they are missing. Throws `BusError`: `corrupt`, `busy`, `io`. */
export function openDatabase({ file, walLimitBytes, busyMs = defaultBusyMs, committed }: DatabaseOptions): Database {
  const connection = attempt(file, () => connect(file, busyMs));
  const path = realpathSync(file);
  const statements = new Map<string, StatementSync>();
  const bound = boundWal(connection, path, walLimitBytes, busyMs);

  const sql = (text: string): StatementSync => {
    let statement = statements.get(text);
    if (!statement) {
      statement = connection.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  };

  const read = <T>(work: () => T): T => {
    if (!connection.isOpen) throw new BusError('closed', `the bus on ${file} is closed; open another`);
    return attempt(file, work);
  };

  const write = <T>(work: () => T): T =>
    read(() => {
      const result = transact(connection, sql, work);
      bound();
      committed(path);
      return result;
    });

  return {
    file: path,
    sql,
    read,
    write,
    version: () => read(() => Number(sql('PRAGMA data_version').get()?.data_version)),
    close: () => connection.isOpen && connection.close(),
  };
}

function connect(file: string, busyMs: number): DatabaseSync {
  makeFolder(file);
  const connection = new DatabaseSync(file, { timeout: busyMs });
  const sql = (text: string) => connection.prepare(text);
  try {
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000');
    transact(connection, sql, () => prepareSchema(connection, file));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function makeFolder(file: string): void {
  const folder = dirname(file);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
  } catch (cause) {
    if (existsSync(folder)) return;
    throw new BusError('io', `${file}: its folder cannot be made; check the path and its permissions`, { cause });
  }
}

/** IMMEDIATE: it waits for its turn before it reads anything, and so never decides by what is stale. */
function transact<T>(connection: DatabaseSync, sql: Database['sql'], work: () => T): T {
  sql('BEGIN IMMEDIATE').run();
  try {
    const result = work();
    sql('COMMIT').run();
    return result;
  } catch (error) {
    // A full disk has rolled back already; a second time would hide the reason.
    if (connection.isTransaction) sql('ROLLBACK').run();
    throw error;
  }
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw busError(file, error);
  }
}
