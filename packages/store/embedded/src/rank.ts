import type { DatabaseSync } from 'node:sqlite';
import type { Query, ScoringWord } from '@stemma/store';
import { matchOf } from './match.ts';
import { one } from './rows.ts';

// BM25 (Robertson and Zaragoza, 2009, "The Probabilistic Relevance Framework") with the customary k1 and b. A word in
// the headline counts for four in the text. The mean length is fixed, not measured: with it and the weights of the first
// page, the score of an article stays the same while others arrive, and a page follows on the one before it.
const k1 = 1.2;
const b = 0.75;
const headlineWeight = 4;
const meanLength = 400;
/**
 * A word that more articles have narrows, but does not score: it tells little, and to count it in each of them would
 * take longer the larger the store is. So many are counted in about 5 ms.
 */
export const mostScored = 5_000;

/** A word that scores, and what it adds at most. */
export interface WeighedWord extends ScoringWord {
  readonly weight: number;
}

/** Rows are numbered from 1 and never removed. */
export const articlesIn = (db: DatabaseSync): number =>
  one<{ last: number | null }>(db.prepare('SELECT max(row) AS last FROM article'))?.last ?? 0;

export const asQuery = ({ word, field }: ScoringWord): Query => ({
  kind: 'words',
  words: [word],
  prefix: false,
  ...(field && { field }),
});

/** How much each word counts: its inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)); 0 for a common one. */
export function weigh(db: DatabaseSync, words: readonly ScoringWord[]): number[] {
  const having = db.prepare(`
    SELECT count(*) AS count FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${mostScored + 1})`);
  const articles = articlesIn(db);
  return words.map((scoring) => {
    const n = one<{ count: number }>(having, matchOf(asQuery(scoring)))?.count ?? 0;
    return n > mostScored ? 0 : Math.log(1 + (articles - n + 0.5) / (n + 0.5));
  });
}

/** The words that weigh something, with their weights. */
export const weighedWords = (words: readonly ScoringWord[], weights: readonly number[]): WeighedWord[] =>
  words.flatMap((word, i) => (weights[i] ? [{ ...word, weight: weights[i] }] : []));

/**
 * SQL for the articles among those that answer which have one of the words at least, with their scores; rounded, so that
 * equal ones are equal, and never 0. Its first parameter is a JSON list of [word, field or null, weight].
 */
export const scoresOf = (where: string): string => `
  SELECT a.row, a.id, a.event_time AS time,
    max(1e-6, round(sum(weight * ${k1 + 1} * f / (f + ${k1} * (${1 - b} + ${b / meanLength} * length))), 6)) AS score
  FROM (
    SELECT doc AS row, value ->> 2 AS weight, sum(iif(col = 'headline', ${headlineWeight}, 1)) AS f
    FROM json_each(?) AS wanted CROSS JOIN word
      ON word.term = wanted.value ->> 0 AND coalesce(wanted.value ->> 1, col) = col
    GROUP BY wanted.key, doc
  ) AS tf CROSS JOIN article AS a ON a.row = tf.row
  WHERE ${where} GROUP BY a.row`;
