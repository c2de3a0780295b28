import type { Rec } from '@stemma/bus';
import type { Database } from './database.ts';
import { membersOf, ownershipsOf } from './groups.ts';
import { ownProcess } from './liveness.ts';
import { append, line, lines } from './log.ts';
import { type Moves, planMoves } from './shares.ts';
import type { Topic, Topics } from './topics.ts';

/** One consumer's place in its group. */
export interface Membership {
  /**
   * Joins, and takes and gives up partitions until the share is right; to be called between batches. Returns what
   * this member owns, or undefined when it was evicted: what it had is others' then, and the next call joins anew.
   */
  balance(): readonly number[] | undefined;
  /** Says that this member is alive. */
  beat(): void;
  /**
   * Publishes the outputs and moves the position, in one transaction. False when the partition is not this
   * member's any more; nothing is written then.
   */
  commit(partition: number, next: number, outputs: readonly Rec[]): boolean;
  leave(): void;
}

export interface MembershipOptions {
  readonly db: Database;
  readonly topics: Topics;
  readonly group: string;
  readonly topic: Topic;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** A member of a group, which joins at the first `balance`. */
export function makeMembership({ db, topics, group, topic, timeoutMs, now }: MembershipOptions): Membership {
  let joined: number | undefined;

  const join = (): number => {
    const { lastInsertRowid } = db
      .sql('INSERT INTO member ("group", topic, seen, process) VALUES (?, ?, ?, ?)')
      .run(group, topic.name, now(), ownProcess);
    for (const { slot } of lines(topic)) {
      db.sql('INSERT OR IGNORE INTO position ("group", slot, next) VALUES (?, ?, 0)').run(group, slot);
    }
    return Number(lastInsertRowid);
  };

  const look = (me: number): View | undefined => {
    const members = membersOf(db, group, topic);
    if (!members.some(({ id }) => id === me)) return undefined;
    const ownerships = ownershipsOf(db, group, topic);
    const mine = ownerships.filter(({ member }) => member === me).map(({ partition }) => partition);
    return { mine, moves: planMoves(me, members, ownerships, now() - timeoutMs) };
  };

  const move = (me: number, { evict, release, claim }: Moves): void => {
    const own = db.sql('UPDATE position SET member = ? WHERE "group" = ? AND slot = ?');
    for (const member of evict) db.sql('DELETE FROM member WHERE id = ?').run(member);
    for (const partition of release) own.run(null, group, line(topic, partition).slot);
    for (const partition of claim) own.run(me, group, line(topic, partition).slot);
  };

  // Looks again under the write lock: others move too.
  const settle = (me: number): View | undefined => {
    const view = look(me);
    if (view) move(me, view.moves);
    return view && look(me);
  };

  return {
    balance: () => {
      joined ??= db.write(join);
      const me = joined;
      const view = db.read(() => look(me));
      const settled = view && isIdle(view.moves) ? view : db.write(() => settle(me));
      if (!settled) joined = undefined;
      return settled?.mine;
    },
    beat: () => {
      const me = joined;
      if (me !== undefined) db.write(() => db.sql('UPDATE member SET seen = ? WHERE id = ?').run(now(), me));
    },
    commit: (partition, next, outputs) =>
      db.write(() => {
        const { changes } = db
          .sql('UPDATE position SET next = ? WHERE "group" = ? AND slot = ? AND member = ?')
          .run(next, group, line(topic, partition).slot, joined ?? null);
        if (changes === 0) return false;
        append(db, topics, outputs, now());
        return true;
      }),
    leave: () => {
      const me = joined;
      joined = undefined;
      if (me !== undefined) db.write(() => db.sql('DELETE FROM member WHERE id = ?').run(me));
    },
  };
}

interface View {
  readonly mine: readonly number[];
  readonly moves: Moves;
}

const isIdle = ({ evict, release, claim }: Moves): boolean => evict.length + release.length + claim.length === 0;
