import { setImmediate } from 'node:timers/promises';
import type { Database } from './database.ts';
import { firstFrom, lines, offsetAt } from './log.ts';
import { stride } from './schema.ts';
import type { Topics } from './topics.ts';

const dayMs = 86_400_000;
// A slice is a transaction: others get their turn, and the event loop too, between two of them.
const slice = 500;
// As long as Kafka keeps them unless told (delete.retention.ms): a reader that is behind must learn of the deletion.
const deletionMs = dayMs;

/** Deletes what is older than its topic keeps, and the deletions of state topics a day after they were made. */
export async function sweep(db: Database, topics: Topics, now: number, signal: AbortSignal): Promise<void> {
  const all = topics.all();
  for (const topic of all) {
    if (topic.retention === 'compact') continue;
    const before = now - topic.retention.days * dayMs;
    for (const { slot } of lines(topic)) {
      while (!signal.aborted && dropOld(db, slot, before)) await setImmediate();
    }
  }
  while (!signal.aborted && dropDeletions(db, now - deletionMs)) await setImmediate();
}

/** One slice of the head of a line. Offsets stay as they are. False when nothing is left to drop. */
function dropOld(db: Database, slot: number, before: number): boolean {
  const head = db.read(() => firstFrom(db, slot, 0));
  if (!head || head.timestamp >= before) return false;
  return db.write(() => {
    const end = Math.min(offsetAt(db, slot, before), head.offset + slice);
    const { changes } = db
      .sql('DELETE FROM message WHERE id >= ? AND id < ?')
      .run(slot * stride + head.offset, slot * stride + end);
    return changes > 0;
  });
}

/** One slice of the deletions that everybody had time to read. False when none is left. */
function dropDeletions(db: Database, before: number): boolean {
  const old = 'SELECT id FROM message WHERE value IS NULL AND timestamp < ? ORDER BY timestamp LIMIT ?';
  const due = db.read(() => db.sql(old).all(before, slice)).map(({ id }) => Number(id));
  if (due.length === 0) return false;
  return db.write(() => {
    for (const id of due) {
      const slot = Math.floor(id / stride);
      db.sql('DELETE FROM latest WHERE slot = ? AND message = ? AND key = (SELECT key FROM message WHERE id = ?)').run(
        slot,
        id,
        id,
      );
      db.sql('DELETE FROM message WHERE id = ?').run(id);
    }
    return true;
  });
}
