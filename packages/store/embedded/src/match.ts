import type { Query } from '@stemma/store';
import { everything, token } from './tokens.ts';

/** A query as a condition on rows `a` of `article`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
  /** The same as one MATCH on `search`, where it is one. */
  readonly match?: string;
}

/**
 * How the words are asked for. `each`: all rows that match, once, then the rest of the condition on them. `probe`: row
 * by row, for a caller who stops early.
 */
type Way = 'each' | 'probe';
const matching: Record<Way, string> = {
  each: 'a.row IN (SELECT rowid FROM search WHERE search MATCH ?)',
  probe: 'EXISTS (SELECT 1 FROM search WHERE rowid = a.row AND search MATCH ?)',
};

/** A query as SQL. Words and values travel as parameters, quoted in FTS5's way; none becomes part of the statement. */
export function condition(query: Query, way: Way = 'each'): Condition {
  if (query.kind === 'all') return { sql: 'true', values: [] };
  if (query.kind === 'words' || indexed(query)) {
    const match = matchOf(query);
    return { sql: matching[way], values: [match], match };
  }
  switch (query.kind) {
    case 'time':
      return join('AND', [
        ...(query.from === undefined ? [] : [{ sql: 'a.event_time >= ?', values: [query.from] }]),
        ...(query.to === undefined ? [] : [{ sql: 'a.event_time < ?', values: [query.to] }]),
      ]);
    case 'value':
      return { sql: 'a.family = ?', values: [query.value] };
    case 'not': {
      const { sql, values } = condition(query.of, way);
      return { sql: `NOT ${sql}`, values };
    }
    default: {
      // All that the index knows is asked of it at once.
      const { kind, of } = query;
      const together: Query[] = of.some(indexed) ? [{ kind, of: of.filter(indexed) }] : [];
      const parts = [...together, ...of.filter((part) => !indexed(part))];
      return join(
        kind === 'and' ? 'AND' : 'OR',
        parts.map((part) => condition(part, way)),
      );
    }
  }
}

/** A prefix is gathered from all its words anew for each row that is asked for. */
export function quickToProbe(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.of.every(quickToProbe);
  return query.kind === 'not' ? quickToProbe(query.of) : query.kind !== 'words' || !query.prefix;
}

const join = (operator: string, parts: readonly Condition[]): Condition => ({
  sql: `(${parts.map(({ sql }) => sql).join(` ${operator} `)})`,
  values: parts.flatMap(({ values }) => values),
});

/** The index knows words and most values; times and families are in the rows. */
function indexed(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.of.every(indexed);
  if (query.kind === 'not') return indexed(query.of);
  return query.kind === 'words' || (query.kind === 'value' && query.field !== 'family');
}

/** A query without times and families in FTS5's language (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
export function matchOf(query: Query): string {
  switch (query.kind) {
    case 'all':
    case 'time':
      throw new TypeError(`the index of words knows nothing of ${query.kind}`);
    case 'value':
      return quoted(token(query.field, query.value));
    case 'words': {
      const phrase = query.words.map(quoted).join(' + ') + (query.prefix ? ' *' : '');
      return query.field ? `(${query.field} : ${phrase})` : phrase;
    }
    case 'not':
      return `(${quoted(everything)} NOT ${matchOf(query.of)})`;
    case 'or':
      return `(${query.of.map(matchOf).join(' OR ')})`;
    case 'and':
      return and(query.of);
  }
}

/** "a but not b" is one step for FTS5; "everything but b", and then a, is a long way round. */
function and(of: readonly Query[]): string {
  const wanted = of.filter(({ kind }) => kind !== 'not').map(matchOf);
  const unwanted = of.flatMap((part) => (part.kind === 'not' ? [matchOf(part.of)] : []));
  const base = wanted.length > 0 ? wanted.join(' AND ') : quoted(everything);
  return unwanted.length > 0 ? `((${base}) NOT (${unwanted.join(' OR ')}))` : `(${base})`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
