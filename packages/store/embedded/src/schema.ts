import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@stemma/store';
import { transact } from './transact.ts';

const schemaVersion = 1;
// Six services may write to one file; each transaction is short, so a longer wait means that something is wrong.
const busyMilliseconds = 2_000;
const largestLog = 16 * 1024 * 1024;

/**
 * version      what was put, one row per (article, observedAt, contentHash)
 * article      what is found: of each article the newest version, with what it is filtered, counted and sorted by
 * membership   of each article the verdict with the highest version, also of articles that are not there yet
 * search       the words of an article, and what it can be filtered by as tokens, so that a filtered search is one
 *              MATCH. It holds no texts; those are in `version`
 * word         the same index by word: how often each stands in which article, for ranking
 * fate, tally  the ledger, and its counts by reason, which triggers keep
 */
const schema = `
  CREATE TABLE version (
    row INTEGER PRIMARY KEY, article TEXT NOT NULL, observed_at TEXT NOT NULL, content_hash TEXT NOT NULL,
    event_time TEXT NOT NULL, headline TEXT NOT NULL, wordcount INTEGER NOT NULL, story NOT NULL,
    UNIQUE (article, observed_at, content_hash)
  );
  CREATE TABLE article (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, revision INTEGER NOT NULL,
    event_time TEXT NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL, entities TEXT NOT NULL,
    length INTEGER NOT NULL, family TEXT NOT NULL, verdict TEXT NOT NULL
  );
  CREATE INDEX article_by_time ON article (event_time, id);
  CREATE INDEX article_by_source ON article (source, event_time);
  CREATE INDEX article_by_family ON article (family);
  CREATE TABLE membership (
    article TEXT PRIMARY KEY, version INTEGER NOT NULL, family TEXT NOT NULL, origin TEXT NOT NULL, kind TEXT NOT NULL,
    edge TEXT NOT NULL, told TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX membership_by_family ON membership (family);
  CREATE VIRTUAL TABLE search USING fts5 (
    headline, text, filter, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=:._/-%'"
  );
  CREATE VIRTUAL TABLE word USING fts5vocab (search, instance);
  CREATE TABLE fate (
    stage TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, article TEXT, outcome TEXT NOT NULL, reason TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (stage, id)
  ) WITHOUT ROWID;
  CREATE INDEX fate_by_article ON fate (article) WHERE article IS NOT NULL;
  CREATE TABLE tally (
    stage TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (stage, outcome, reason)
  ) WITHOUT ROWID;
  CREATE TRIGGER fate_told AFTER INSERT ON fate BEGIN
    INSERT INTO tally VALUES (new.stage, new.outcome, new.reason, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER fate_told_again AFTER UPDATE ON fate BEGIN
    UPDATE tally SET count = count - 1 WHERE stage = old.stage AND outcome = old.outcome AND reason = old.reason;
    INSERT INTO tally VALUES (new.stage, new.outcome, new.reason, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the file, and makes it where it is missing. Several processes may do so at once. */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: busyMilliseconds });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;
      PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = ${largestLog}`);
    if (versionOf(db) !== schemaVersion) transact(db, () => prepareSchema(db, file));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const versionOf = (db: DatabaseSync): unknown => db.prepare('PRAGMA user_version').get()?.user_version;

function prepareSchema(db: DatabaseSync, file: string): void {
  // Asked again inside the transaction: another process may have made it in between.
  const version = versionOf(db);
  if (version === 0) db.exec(schema);
  else if (version !== schemaVersion) {
    throw new StoreError(
      'unavailable',
      `${file} has schema version ${version}, this build reads ${schemaVersion}; run the newer build, or another file`,
    );
  }
}
