import { Instant } from '@stemma/contracts';
import { StoreError } from '../error.ts';
import type { SearchRequest } from '../index.ts';
import { combine, type Query, valueFields } from './ast.ts';
import { parseQuery } from './parse.ts';

const mostValues = 200;

/**
 * Everything that a request narrows by, as one tree: its query, its filters and its span of time. An empty list of
 * filter values narrows nothing. Throws `StoreError` `bad-query`.
 */
export function requestQuery({ query, filters = {}, from, to }: SearchRequest): Query {
  const parts: Query[] = [parseQuery(query)];
  for (const field of valueFields) {
    const values = filters[field] ?? [];
    if (values.length > mostValues) {
      throw new StoreError(
        'bad-query',
        `${values.length} values of ${field}, at most ${mostValues} are read; use fewer`,
      );
    }
    if (values.length > 0)
      parts.push(
        combine(
          'or',
          values.map((value) => ({ kind: 'value', field, value })),
        ),
      );
  }
  if (from !== undefined || to !== undefined) {
    parts.push({ kind: 'time', ...(from && { from: moment(from) }), ...(to && { to: moment(to) }) });
  }
  return combine(
    'and',
    parts.filter(({ kind }) => kind !== 'all'),
  );
}

function moment(text: string): string {
  if (Instant.safeParse(text).success) return text;
  throw new StoreError('bad-query', `"${text}" is no moment; write it as 2026-03-01T00:00:00.000Z`);
}
