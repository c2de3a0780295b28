import type { Facet, SearchRequest, SearchResult } from '@stemma/store';
import { fieldOf } from './match.ts';

type Wanted = Pick<SearchRequest, 'facets' | 'histogram'>;
type Counted = Pick<SearchResult, 'facets' | 'histogram'>;
type Buckets<K> = { readonly buckets: readonly { readonly key: K; readonly doc_count: number }[] };

/** Counts as the server answers them, by the names of `aggregations`. */
export type Tallies = Partial<Record<Facet, Buckets<string>>> & { readonly bucket?: Buckets<number> };

const mostValues = 10;
// A shard gives this many of its most frequent values, so that what is frequent in all together is hardly missed.
const valuesPerShard = 1_000;

/** What to count over all hits. */
export function aggregations({ facets = [], histogram }: Wanted): Readonly<Record<string, object>> {
  // Without an order named, the most frequent come first, then by value.
  const terms = facets.map((facet) => [
    facet,
    { terms: { field: fieldOf(facet), size: mostValues, shard_size: valuesPerShard } },
  ]);
  const field = 'newest.eventTime';
  return {
    ...Object.fromEntries(terms),
    ...(histogram && { bucket: { date_histogram: { field, calendar_interval: histogram, min_doc_count: 1 } } }),
  };
}

/** The counts as the port gives them out. */
export function countsOf({ facets = [], histogram }: Wanted, tallies: Tallies = {}): Counted {
  const values = facets.map((facet) => [
    facet,
    tallies[facet]?.buckets.map(({ key, doc_count: count }) => ({ value: key, count })) ?? [],
  ]);
  const bars = tallies.bucket?.buckets ?? [];
  return {
    ...(facets.length > 0 && { facets: Object.fromEntries(values) }),
    ...(histogram && {
      histogram: bars.map(({ key, doc_count: count }) => ({ start: new Date(key).toISOString(), count })),
    }),
  };
}
