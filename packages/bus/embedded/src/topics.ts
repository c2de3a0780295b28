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
  /** Throws `unknown-topic`, and `fixed` for everything but other days: the slots of a topic lie side by side. */
  alter(plans: readonly TopicPlan[]): void;
  all(): readonly Topic[];
  /** Throws `unknown-topic`. */
  get(name: string): Topic;
}

type TopicRow = { name: string; partitions: number; days: number | null; first: number };

/** Topics are never deleted, and of their properties only the days change, which `all` reads anew; so what is known of one stays true. */
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
    alter: (plans) => {
      const changes = plans.map((plan) => ({ plan, days: daysAfter(plan, all(), db.file) }));
      db.write(() => {
        for (const { plan, days } of changes) db.sql('UPDATE topic SET days = ? WHERE name = ?').run(days, plan.name);
      });
      all();
    },
    get: (name) => {
      if (!known.has(name)) all();
      const topic = known.get(name);
      if (!topic) throw new BusError('unknown-topic', `there is no topic ${name} in ${db.file}; ensure it first`);
      return topic;
    },
  };
}

/** The days that a plan changes a topic to; null for a state topic. */
function daysAfter(plan: TopicPlan, all: readonly Topic[], file: string): number | null {
  const there = all.find(({ name }) => name === plan.name);
  if (!there) throw new BusError('unknown-topic', `there is no topic ${plan.name} in ${file}; ensure it first`);
  const { partitions, retention } = there;
  if (plan.partitions !== partitions || (plan.retention === 'compact') !== (retention === 'compact')) {
    throw new BusError(
      'fixed',
      `${plan.name} in ${file} keeps its ${partitions} partitions and its kind; make a log in another file`,
    );
  }
  return plan.retention === 'compact' ? null : plan.retention.days;
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
