import type { DatabaseSync } from 'node:sqlite';
import type { Facet, SearchRequest, SearchResult } from '@stemma/store';
import type { Condition } from './match.ts';
import { stream } from './rows.ts';

const mostValues = 10;
const columns: Readonly<Record<Facet, string>> = {
  source: 'source',
  language: 'language',
  day: 'substr(event_time, 1, 10)',
  entity: 'entities',
  family: 'family',
  verdict: 'verdict',
};
// How much of an Instant names its hour or its day, and what completes it again.
const buckets = { hour: [13, ':00:00.000Z'], day: [10, 'T00:00:00.000Z'] } as const;

type Row = Partial<Record<Facet | 'bucket', string>>;

/** Counts over all hits, in one pass over them that lets other work in between. */
export async function tally(
  db: DatabaseSync,
  where: Condition,
  { facets = [], histogram }: Pick<SearchRequest, 'facets' | 'histogram'>,
): Promise<Pick<SearchResult, 'facets' | 'histogram'>> {
  if (facets.length === 0 && !histogram) return {};
  const [width, rest] = buckets[histogram ?? 'day'];
  const wanted = facets.map((facet) => `${columns[facet]} AS ${facet}`);
  if (histogram) wanted.push(`substr(event_time, 1, ${width}) AS bucket`);
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  const starts = new Map<string, number>();

  const rows = db.prepare(`SELECT ${wanted.join(', ')} FROM article AS a WHERE ${where.sql}`);
  for await (const row of stream<Row>(rows, ...where.values)) {
    for (const [facet, count] of counts) for (const value of valuesOf(facet, row)) add(count, value);
    if (row.bucket !== undefined) add(starts, row.bucket + rest);
  }
  return {
    ...(facets.length > 0 && { facets: Object.fromEntries([...counts].map(([facet, count]) => [facet, top(count)])) }),
    ...(histogram && { histogram: [...starts].map(([start, count]) => ({ start, count })).sort(byStart) }),
  };
}

const valuesOf = (facet: Facet, row: Row): string[] => {
  const value = row[facet] ?? '';
  return facet === 'entity' ? (JSON.parse(value) as string[]) : [value];
};

const add = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};

/** Most frequent first, then by value. */
const top = (counts: Map<string, number>) =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);

const byStart = (a: { start: string }, b: { start: string }): number => (a.start < b.start ? -1 : 1);
