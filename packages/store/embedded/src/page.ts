import type { DatabaseSync } from 'node:sqlite';
import type { Place, Query } from '@stemma/store';
import { condition, quickToProbe } from './match.ts';
import { articlesIn, asQuery, scoresOf, type WeighedWord } from './rank.ts';
import { many, one } from './rows.ts';

/** A hit before it is read. */
export type Found = { row: number; id: string; time: string; score: number };

/** How many articles answer. */
export function countOf(db: DatabaseSync, query: Query): number {
  if (query.kind === 'all') return articlesIn(db);
  const { sql, values, match } = condition(query);
  const from = match ? 'search WHERE search MATCH ?' : `article AS a WHERE ${sql}`;
  return one<{ count: number }>(db.prepare(`SELECT count(*) AS count FROM ${from}`), ...values)?.count ?? 0;
}

/** The hits behind a position, by time. `total` is how many there are in all; where nobody counted, few are expected. */
export function pageByTime(
  db: DatabaseSync,
  query: Query,
  search: { order: 'newest' | 'oldest'; after: Place | undefined; limit: number; total: number | undefined },
): Found[] {
  const { order, after, limit, total = 0 } = search;
  const [direction, beyond, within] = order === 'newest' ? ['DESC', '<', '>='] : ['ASC', '>', '<='];
  const [behind, place] = after ? placeBehind(after, beyond) : ['true', []];
  const select = (where: string) => `
    SELECT a.row, a.id, a.event_time AS time, 0 AS score FROM article AS a
    WHERE ${behind} AND ${where} ORDER BY a.event_time ${direction}, a.id LIMIT ?`;

  if (total * sparse > articlesIn(db) && quickToProbe(query)) {
    const edge = one<Found>(db.prepare(`${select('true')} OFFSET ?`), ...place, 1, limit * 2 * sparse);
    const near = condition(query, 'probe');
    const walk = select(`a.event_time ${within} ? AND ${near.sql}`);
    const page = edge && many<Found>(db.prepare(walk), ...place, edge.time, ...near.values, limit);
    if (page?.length === limit) return page;
  }
  const where = condition(query);
  return many<Found>(db.prepare(select(where.sql)), ...place, ...where.values, limit);
}

function placeBehind([ms, id]: Place, beyond: string): [sql: string, values: string[]] {
  const time = new Date(ms).toISOString();
  return [`a.event_time ${beyond}= ? AND (a.event_time ${beyond} ? OR a.id > ?)`, [time, time, id]];
}

/**
 * Where more than one article in so many answers, a page of them likely stands close together: walking along the time
 * finds it in a fraction of what it takes to sort all that answer. It walks twice the way that this would take.
 */
const sparse = 20;

/** The hits behind a position, by score. */
export function pageByScore(
  db: DatabaseSync,
  query: Query,
  search: { weighed: readonly WeighedWord[]; after: Place | undefined; limit: number },
): Found[] {
  const { weighed, limit } = search;
  const [score, id] = search.after ?? [Number.MAX_VALUE, ''];
  const where = condition(query);
  const best = db.prepare(`
    ${scoresOf(where.sql)} HAVING score <= ? AND (score < ? OR a.id > ?) ORDER BY score DESC, a.id LIMIT ?`);
  const scored = JSON.stringify(weighed.map(({ word, field, weight }) => [word, field ?? null, weight]));
  const page = many<Found>(best, scored, ...where.values, score, score, id, limit);
  if (page.length === limit) return page;

  // What answers without any of these words (by a prefix, a common word, another side of an OR) comes behind.
  const others = condition({ kind: 'and', of: [query, { kind: 'not', of: { kind: 'or', of: weighed.map(asQuery) } }] });
  const rest = db.prepare(`
    SELECT a.row, a.id, a.event_time AS time, 0 AS score FROM article AS a
    WHERE ${others.sql} AND a.id > ? ORDER BY a.id LIMIT ?`);
  return [...page, ...many<Found>(rest, ...others.values, score === 0 ? id : '', limit - page.length)];
}
