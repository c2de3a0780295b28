import { BusError, type TopicPlan } from '@stemma/bus';
import type { Database } from './database.ts';

/** A topic that exists. */
export interface Topic extends TopicPlan {
  /** The slot of its partition 0; those of the others follow. */
  readonly first: number;
}

/** The topics of one log. */
export interface Topics {
  ensure(plans: readonly TopicPlan[]): void;
  all(): readonly Topic[];
  /** Throws `unknown-topic`. */
  get(name: string): Topic;
}

type TopicRow = { name: string; partitions: number; days: number | null; first: number };

/** Topics are never deleted nor changed, so what is known of one stays true, whichever process made it. */
export function openTopics(db: Database): Topics {
  const known = new Map<string, Topic>();

  const all = (): readonly Topic[] =>
    db.read(() => {
      for (const row of db.sql('SELECT name, partitions, days, first FROM topic ORDER BY name').all()) {
        const { name, partitions, days, first } = row as TopicRow;
        known.set(name, { name, partitions, retention: days === null ? 'compact' : { days }, first });
      }
      return [...known.values()];
    });

  return {
    all,
    ensure: (plans) => {
      const there = new Set(all().map((topic) => topic.name));
      const missing = plans.filter((plan) => !there.has(plan.name));
      if (missing.length === 0) return;
      db.write(() => {
        for (const plan of missing) create(db, plan);
      });
    },
    get: (name) => {
      if (!known.has(name)) all();
      const topic = known.get(name);
      if (!topic) throw new BusError('unknown-topic', `there is no topic ${name} in ${db.file}; ensure it first`);
      return topic;
    },
  };
}

// Asks again whether it is there: another process may have made it in between.
function create(db: Database, { name, partitions, retention }: TopicPlan): void {
  if (db.sql('SELECT 1 FROM topic WHERE name = ?').get(name)) return;
  const first = Number(db.sql('SELECT coalesce(max(id) + 1, 0) AS first FROM slot').get()?.first);
  const days = retention === 'compact' ? null : retention.days;
  db.sql('INSERT INTO topic (name, partitions, days, first) VALUES (?, ?, ?, ?)').run(name, partitions, days, first);
  for (let partition = 0; partition < partitions; partition++) {
    db.sql('INSERT INTO slot (id, next, last) VALUES (?, 0, 0)').run(first + partition);
  }
}
