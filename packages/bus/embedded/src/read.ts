import { setImmediate } from 'node:timers/promises';
import { BusError, type ReadOptions, type Stored } from '@stemma/bus';
import type { Bell } from './bell.ts';
import type { Database } from './database.ts';
import { endOf, type Line, line, lines, offsetAt, page } from './log.ts';
import { stride } from './schema.ts';
import type { Topic, Topics } from './topics.ts';

const pageSize = 200;

/** How far a read has come in one line, and where it ends. */
interface Cursor {
  readonly line: Line;
  next: number;
  readonly end: number;
}

type Entry = { readonly id: number; readonly timestamp: number; readonly line: Line };

export interface Reading {
  readonly db: Database;
  readonly topics: Topics;
  readonly bell: Bell;
  /** Aborts when the bus begins to close. What reads to an end may reach it; what follows has none. */
  readonly closing: AbortSignal;
}

/**
 * Reads page by page, a page of each partition in turn, and holds nothing open in between; with `tail`, merged by
 * time. A signal that aborts ends it. Throws `unknown-topic`, and `closed` when the bus closes before the end: who
 * rebuilds a memory must not take a part for the whole.
 */
export async function* read(
  { db, topics, bell, closing }: Reading,
  name: string,
  options: ReadOptions,
): AsyncGenerator<Stored, void> {
  const topic = topics.get(name);
  const { cursors, tail } = db.read(() => begin(db, topic, options));
  const { signal = new AbortController().signal } = options;
  const either = AbortSignal.any([signal, closing]);
  for (const entry of tail) {
    if (signal.aborted) return;
    yield* db.read(() => one(db, entry));
  }
  while (!signal.aborted) {
    let found = false;
    for (const cursor of cursors) {
      const records = db.read(() => page(db, cursor.line, cursor.next, pageSize)).filter((r) => r.offset < cursor.end);
      for (const record of records) {
        if (signal.aborted) return;
        yield record;
        cursor.next = record.offset + 1;
      }
      found ||= records.length > 0;
    }
    if (found) await setImmediate();
    else if (!options.follow) return;
    else if (closing.aborted) throw new BusError('closed', `the bus on ${db.file} closes; ${name} is followed no more`);
    else await bell.wait(either);
  }
}

// A state topic that is written to meanwhile may lose a value that was not read yet to a newer one behind the end; so
// it is read until nothing is left. The others end where they ended when the reading began.
function begin(db: Database, topic: Topic, { partitions, since, tail, follow }: ReadOptions) {
  const chosen = partitions?.map((partition) => line(topic, partition)) ?? lines(topic);
  const open = follow || topic.retention === 'compact';
  const cursors = chosen.map((line): Cursor => {
    const end = endOf(db, line.slot).next;
    const next = since === undefined ? 0 : offsetAt(db, line.slot, since);
    return { line, next: tail === undefined ? next : end, end: open ? Number.POSITIVE_INFINITY : end };
  });
  return { cursors, tail: tail === undefined ? [] : lastEntries(db, chosen, tail, since ?? 0) };
}

/** The last `count` messages of several lines, by time, then partition, then offset; without their values. */
function lastEntries(db: Database, chosen: readonly Line[], count: number, since: number): Entry[] {
  const entries = chosen.flatMap((line) => {
    const base = line.slot * stride;
    const rows = db
      .sql('SELECT id, timestamp FROM message WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?')
      .all(base + offsetAt(db, line.slot, since), base + stride, count);
    return rows.map((row): Entry => ({ id: Number(row.id), timestamp: Number(row.timestamp), line }));
  });
  entries.sort((a, b) => a.timestamp - b.timestamp || a.id - b.id);
  return entries.slice(Math.max(0, entries.length - count));
}

/** The message of an entry, or none where it was deleted meanwhile. */
function one(db: Database, { id, line }: Entry): Stored[] {
  const offset = id - line.slot * stride;
  return page(db, line, offset, 1).filter((record) => record.offset === offset);
}
