import { BusError, type Lag } from '@stemma/bus';
import type { Database } from './database.ts';
import { isGone } from './liveness.ts';
import { endOf, firstFrom, type Line, lines } from './log.ts';
import type { Member, Ownership } from './shares.ts';
import type { Topic } from './topics.ts';

/** Where a group stands in a line; 0 where it has never been. Only within `read` or `write`. */
export const positionOf = (db: Database, group: string, { slot }: Line): number =>
  Number(db.sql('SELECT next FROM position WHERE "group" = ? AND slot = ?').get(group, slot)?.next ?? 0);

/** Of one whose process is gone, `seen` is 0: nobody waits for its heartbeat. Only within `read` or `write`. */
export const membersOf = (db: Database, group: string, topic: Topic): Member[] =>
  db
    .sql('SELECT id, seen, process FROM member WHERE "group" = ? AND topic = ?')
    .all(group, topic.name)
    .map(({ id, seen, process }) => ({ id: Number(id), seen: isGone(String(process)) ? 0 : Number(seen) }));

/** Only within `read` or `write`. */
export const ownershipsOf = (db: Database, group: string, { first, partitions }: Topic): Ownership[] =>
  db
    .sql(
      'SELECT slot - ? AS partition, member FROM position WHERE "group" = ? AND slot >= ? AND slot < ? ORDER BY slot',
    )
    .all(first, group, first, first + partitions) as Ownership[];

/** What waits for a group, by partition. A position before the head stands at the head. */
export const lagOf = (db: Database, group: string, topic: Topic): Lag[] =>
  db.read(() =>
    lines(topic).map((line) => {
      const end = endOf(db, line.slot).next;
      const first = firstFrom(db, line.slot, positionOf(db, group, line));
      const { partition } = line;
      return first
        ? { partition, position: first.offset, end, oldest: first.timestamp }
        : { partition, position: end, end };
    }),
  );

/**
 * Sends a group back to the head. Members silent since `silentSince` are evicted, so that none of them commits when it
 * wakes up. Throws `busy` while another one is at work.
 */
export const rewind = (db: Database, group: string, topic: Topic, silentSince: number): void =>
  db.write(() => {
    const members = membersOf(db, group, topic);
    const working = members.filter(({ seen }) => seen >= silentSince).length;
    if (working > 0) {
      throw new BusError('busy', `${group} has members at work on ${topic.name} (${working}); stop them, then rewind`);
    }
    for (const { id } of members) db.sql('DELETE FROM member WHERE id = ?').run(id);
    for (const { slot } of lines(topic)) {
      db.sql('UPDATE position SET next = 0 WHERE "group" = ? AND slot = ?').run(group, slot);
    }
  });
