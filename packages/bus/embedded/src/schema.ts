import type { DatabaseSync } from 'node:sqlite';
import { BusError } from '@stemma/bus';

const schemaVersion = 1;
// "STMB": tells our files from those of other programs.
const applicationId = 0x53544d42;

/**
 * Every partition of every topic has a slot, and a message's id is `slot * stride + offset`. So the messages of a
 * partition lie side by side in the table's own tree, and no index is written beside it. 2^38 offsets times 2^15
 * slots is what a JavaScript integer holds.
 */
export const stride = 2 ** 38;

/**
 * topic     its partitions have the slots from `first` on; `days` is null for a state topic
 * slot      a partition: the offset that comes next, and the timestamp of the last message
 * message   the log itself
 * latest    of each key of a state topic the message that holds its value
 * member    who consumes: one row per `consume` in any process, with the process that it is in. An id is never given twice, so it serves as the
 *           fencing token: what an evicted member still tries fails for want of its row
 * position  where a group stands in a partition, and which member owns it; one row, so that one UPDATE both
 *           checks the owner and moves the position
 */
const schema = `
  CREATE TABLE topic (
    name TEXT PRIMARY KEY, partitions INTEGER NOT NULL CHECK (partitions > 0), days REAL, first INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE slot (
    id INTEGER PRIMARY KEY CHECK (id < 32768), next INTEGER NOT NULL, last INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE message (
    id INTEGER PRIMARY KEY, timestamp INTEGER NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL, value BLOB
  ) STRICT;
  CREATE INDEX message_deleting ON message (timestamp) WHERE value IS NULL;
  CREATE TABLE latest (
    slot INTEGER NOT NULL, key TEXT NOT NULL, message INTEGER NOT NULL, PRIMARY KEY (slot, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE member (
    id INTEGER PRIMARY KEY AUTOINCREMENT, "group" TEXT NOT NULL, topic TEXT NOT NULL, seen INTEGER NOT NULL,
    process TEXT NOT NULL
  ) STRICT;
  CREATE INDEX member_by_group ON member ("group", topic);
  CREATE TABLE position (
    "group" TEXT NOT NULL, slot INTEGER NOT NULL, next INTEGER NOT NULL,
    member INTEGER REFERENCES member ON DELETE SET NULL, PRIMARY KEY ("group", slot)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX position_by_member ON position (member);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** Makes the tables in an empty file and knows its own again. Throws `corrupt` for anything else. Runs in a transaction. */
export function prepareSchema(db: DatabaseSync, file: string): void {
  const ask = (pragma: string) => db.prepare(`PRAGMA ${pragma}`).get()?.[pragma];
  const id = ask('application_id');
  const version = ask('user_version');
  if (id === applicationId && version === schemaVersion) return;
  if (id === applicationId) {
    throw new BusError(
      'corrupt',
      `${file} is a log of version ${version}, this build reads ${schemaVersion}; run the build that wrote it`,
    );
  }
  if (id !== 0 || db.prepare('SELECT 1 FROM sqlite_schema').get()) {
    throw new BusError('corrupt', `${file} belongs to another program; name another file for the log`);
  }
  db.exec(schema);
}
