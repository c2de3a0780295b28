import { BusError, type Rec, type Stored } from '@stemma/bus';
import type { Database } from './database.ts';
import { partitionOf } from './partitioner.ts';
import { stride } from './schema.ts';
import type { Topic, Topics } from './topics.ts';

/** More would hold up everybody else who shares the event loop and the write lock. */
const largestMessage = 16 * 1024 * 1024;
/** A page ends after this many bytes of values, at the first message that passes it. */
const largestPage = 4 * 1024 * 1024;

/** The part of a topic that is one ordered line. */
export interface Line {
  readonly topic: string;
  readonly partition: number;
  readonly slot: number;
}

export const line = (topic: Topic, partition: number): Line => ({
  topic: topic.name,
  partition,
  slot: topic.first + partition,
});

export const lines = (topic: Topic): Line[] =>
  Array.from({ length: topic.partitions }, (_, partition) => line(topic, partition));

type End = { next: number; last: number };
type Row = { id: number; timestamp: number; key: string; headers: string; value: Uint8Array | null };

/** One past the last message of a line. Only within `read` or `write`. */
export const endOf = (db: Database, slot: number): End =>
  db.sql('SELECT next, last FROM slot WHERE id = ?').get(slot) as End;

/**
 * Appends at the ends of the lines that the keys belong to. Only within `write`.
 * Throws `unknown-topic` and `too-large`; the caller's transaction then writes nothing.
 */
export function append(db: Database, topics: Topics, records: readonly Rec[], now: number): void {
  const ends = new Map<number, End>();
  for (const record of records) {
    const topic = topics.get(record.topic);
    checkSize(record);
    const slot = topic.first + partitionOf(record.partitionKey ?? record.key, topic.partitions);
    const end = ends.get(slot) ?? endOf(db, slot);
    // A clock that was set back must not disorder a line: `since` and retention search it by time.
    const last = Math.max(end.last, now);
    const id = slot * stride + end.next;
    db.sql('INSERT INTO message (id, timestamp, key, headers, value) VALUES (?, ?, ?, ?, ?)').run(
      id,
      last,
      record.key,
      JSON.stringify(record.headers),
      record.value,
    );
    if (topic.retention === 'compact') replaceLatest(db, slot, record.key, id);
    ends.set(slot, { next: end.next + 1, last });
  }
  for (const [slot, { next, last }] of ends) {
    db.sql('UPDATE slot SET next = ?, last = ? WHERE id = ?').run(next, last, slot);
  }
}

// A state topic is compacted as it grows: the value that a new one replaces goes at once. Finding the replaced ones
// later would mean to read the whole topic again and again.
function replaceLatest(db: Database, slot: number, key: string, id: number): void {
  const old = db.sql('SELECT message FROM latest WHERE slot = ? AND key = ?').get(slot, key);
  if (old) db.sql('DELETE FROM message WHERE id = ?').run(Number(old.message));
  db.sql('INSERT OR REPLACE INTO latest (slot, key, message) VALUES (?, ?, ?)').run(slot, key, id);
}

function checkSize({ topic, key, value }: Rec): void {
  const size = value?.length ?? 0;
  if (size <= largestMessage) return;
  throw new BusError('too-large', `${topic}: the value of ${key} has ${size} bytes, at most ${largestMessage} fit`);
}

/** The messages of a line from an offset on: at most `limit`, and about 4 MiB of values. Only within `read`. */
export function page(db: Database, { topic, partition, slot }: Line, from: number, limit: number): Stored[] {
  const base = slot * stride;
  const found: Stored[] = [];
  let bytes = 0;
  const rows = db
    .sql('SELECT id, timestamp, key, headers, value FROM message WHERE id >= ? AND id < ? ORDER BY id LIMIT ?')
    .iterate(base + from, base + stride, limit);
  for (const row of rows) {
    const { id, timestamp, key, headers, value } = row as Row;
    found.push({ topic, partition, offset: id - base, timestamp, key, headers: JSON.parse(headers), value });
    bytes += value?.length ?? 0;
    if (bytes >= largestPage) break;
  }
  return found;
}

/** The first message that is there from an offset on. Only within `read` or `write`. */
export function firstFrom(db: Database, slot: number, from: number): { offset: number; timestamp: number } | undefined {
  const base = slot * stride;
  const row = db
    .sql('SELECT id, timestamp FROM message WHERE id >= ? AND id < ? ORDER BY id LIMIT 1')
    .get(base + from, base + stride);
  return row && { offset: Number(row.id) - base, timestamp: Number(row.timestamp) };
}

/**
 * The offset from which on everything was appended at `time` or later; timestamps never fall along a line, so it
 * is found by halving. Only within `read` or `write`.
 */
export function offsetAt(db: Database, slot: number, time: number): number {
  let low = 0;
  let high = endOf(db, slot).next;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const first = firstFrom(db, slot, middle);
    if (!first || first.timestamp >= time) high = middle;
    else low = first.offset + 1;
  }
  return low;
}
