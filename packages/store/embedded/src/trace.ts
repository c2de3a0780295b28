import type { DatabaseSync } from 'node:sqlite';
import type { Traced } from '@stemma/store';
import { breathe, many } from './rows.ts';

type Row = { id: string; observedAt: string; contentHash: string; family: string; origin: string };

const rowsAtOnce = 2_000;

/** What the store's hash covers, by article id, a page of versions at a time. */
export async function* traced(db: DatabaseSync): AsyncGenerator<Traced, void, undefined> {
  const page = db.prepare(`
    SELECT v.article AS id, observed_at AS observedAt, content_hash AS contentHash, family, origin
    FROM version AS v JOIN membership AS m ON m.article = v.article
    WHERE (v.article, observed_at, content_hash) > (?, ?, ?)
    ORDER BY v.article, observed_at, content_hash LIMIT ${rowsAtOnce}`);
  let last: Row | undefined;
  let versions: [string, string][] = [];
  for (;;) {
    const rows = many<Row>(page, last?.id ?? '', last?.observedAt ?? '', last?.contentHash ?? '');
    for (const row of rows) {
      if (last && last.id !== row.id) {
        yield { id: last.id, versions, family: last.family, origin: last.origin };
        versions = [];
      }
      versions.push([row.observedAt, row.contentHash]);
      last = row;
    }
    if (rows.length < rowsAtOnce) break;
    await breathe();
  }
  if (last) yield { id: last.id, versions, family: last.family, origin: last.origin };
}
