import type { Clause } from './match.ts';
import type { Server } from './server.ts';

/** What to read of an index: which documents, which of their fields, and the keyword that names each of them. */
interface Scan {
  readonly query: Clause;
  readonly fields: readonly string[];
  readonly by: string;
  readonly pageSize: number;
}

/**
 * All documents that answer, in the order of their names, page by page. Nothing is held open on the server: what
 * arrives meanwhile is seen if it lies ahead, and as documents are never removed, none is seen twice or missed.
 */
export async function* scan<T>(server: Server, index: string, { query, fields, by, pageSize }: Scan) {
  type Answer = { hits: { hits: { _source: T; sort: unknown[] }[] } };
  for (let after: unknown[] | undefined; ; ) {
    const { hits } = await server.ask<Answer>({
      method: 'POST',
      path: [index, '_search'],
      query: { allow_partial_search_results: false },
      body: {
        query,
        _source: fields,
        size: pageSize,
        sort: [{ [by]: 'asc' }],
        track_total_hits: false,
        ...(after && { search_after: after }),
      },
    });
    for (const { _source } of hits.hits) yield _source;
    after = hits.hits.at(-1)?.sort;
    if (hits.hits.length < pageSize) return;
  }
}

export interface Bucket {
  readonly key: Readonly<Record<string, string | null>>;
  readonly doc_count: number;
  readonly newest?: { readonly value: number };
}

const bucketsAtOnce = 1_000;

/** Counts by the values of some keywords (`null` where a document has none), exact and all of them. */
export async function* groups(
  server: Server,
  index: string,
  { query, by, newest }: { query: Clause; by: Readonly<Record<string, string>>; newest?: string },
): AsyncGenerator<Bucket, void, undefined> {
  type Answer = { aggregations: { groups: { buckets: Bucket[]; after_key?: Bucket['key'] } } };
  const sources = Object.entries(by).map(([name, field]) => ({ [name]: { terms: { field, missing_bucket: true } } }));
  for (let after: Bucket['key'] | undefined; ; ) {
    const composite = { sources, size: bucketsAtOnce, ...(after && { after }) };
    const aggs = newest ? { newest: { max: { field: newest } } } : {};
    const { aggregations } = await server.ask<Answer>({
      method: 'POST',
      path: [index, '_search'],
      query: { allow_partial_search_results: false },
      body: { size: 0, query, aggs: { groups: { composite, aggs } } },
    });
    const { buckets, after_key } = aggregations.groups;
    yield* buckets;
    if (buckets.length < bucketsAtOnce || !after_key) return;
    after = after_key;
  }
}
