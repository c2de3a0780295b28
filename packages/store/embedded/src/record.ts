import type { DatabaseSync } from 'node:sqlite';
import type { Fate } from '@stemma/contracts';
import { prepareRun } from './transact.ts';

/** Writes fates; of two for one (stage, id) the later told stands, of two at one moment the greater. */
export function openLedger(db: DatabaseSync): (fates: readonly Fate[]) => void {
  const keep = prepareRun(
    db,
    `
    INSERT INTO fate (stage, id, at, article, outcome, reason, body) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET at = excluded.at, article = excluded.article, outcome = excluded.outcome,
      reason = excluded.reason, body = excluded.body
    WHERE (excluded.at, excluded.body) > (fate.at, fate.body)`,
  );
  return (fates) => {
    for (const fate of fates) {
      const { stage, id, at, article = null, outcome, reason = '' } = fate;
      keep.run(stage, id, at, article, outcome, reason, JSON.stringify(fate));
    }
  };
}
