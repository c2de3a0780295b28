import { ArticleId, VerdictKind } from '@stemma/contracts';
import type { Filters, Hit, SearchRequest, Store } from '@stemma/store';
import { z } from 'zod';
import { SearchAnswer, type Segment } from '../answers/index.ts';
import { operation } from '../operation.ts';

const names = z.array(z.string().min(1).max(200));
const facet = z.enum(['source', 'language', 'day', 'entity', 'family', 'verdict']);
/** A date or a date with time and zone, as an Instant. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'give a date (2026-03-12) or a time (2026-03-12T06:30:00Z)')
  .transform((given) => new Date(given).toISOString());
const upTo = (most: number) => z.coerce.number(`give a number from 1 to ${most}`).int().min(1).max(most);

const SearchParameters = z.object({
  q: z.string().max(1_000).optional().describe('The query language of docs/search.md; everything when absent.'),
  source: names.optional(),
  language: names.optional(),
  day: z.array(z.iso.date()).optional().describe('Day of the event time, UTC.'),
  entity: names.optional().describe('Entity ids.'),
  family: z.array(ArticleId).optional(),
  verdict: z.array(VerdictKind).optional(),
  from: moment.optional().describe('Event time, inclusive.'),
  to: moment.optional().describe('Event time, exclusive.'),
  order: z.enum(['relevance', 'newest', 'oldest']).optional().describe('Relevance with a query, else newest first.'),
  limit: upTo(100).optional().describe('Hits in a page; 20 unless told.'),
  cursor: z.string().max(2_000).optional().describe('From the page before.'),
  facets: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(facet))
    .optional()
    .describe(`Values to count, with commas between: ${facet.options.join(', ')}.`),
  histogram: z.enum(['hour', 'day']).optional().describe('Counts per hour or day of event time.'),
});

export const search = operation({
  path: '/api/search',
  summary: 'Find articles. A filter given more than once means any of its values.',
  parameters: SearchParameters,
  answer: SearchAnswer,
  async handle(given, { store }) {
    const { hits, ...result } = await store.search(requestOf(given));
    const sizes = await familySizes(store, hits);
    return {
      ...result,
      hits: hits.map(({ article, score, highlight }) => ({
        article,
        score,
        highlight: { headline: segments(highlight.headline), text: segments(highlight.text) },
        members: sizes.get(article.family) ?? 1,
      })),
    };
  },
});

function requestOf(given: z.output<typeof SearchParameters>): SearchRequest {
  const { q, source, language, day, entity, family, verdict, ...rest } = given;
  const filters = present({ source, language, day, entity, family, verdict }) satisfies Filters;
  return { query: q ?? '', filters, ...present(rest) };
}

// The ports tell an absent property from an undefined one, as exactOptionalPropertyTypes does.
const present = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Splits a highlight at the store's marks, U+E000 before a match and U+E001 after it. */
export function segments(marked: string): z.infer<typeof Segment>[] {
  return marked
    .split(/\uE000([^\uE000\uE001]*)\uE001/)
    .map((text, index) => ({ text: text.replaceAll(/[\uE000\uE001]/g, ''), match: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

async function familySizes(store: Store, hits: readonly Hit[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(hits.map(({ article }) => article.family))];
  const sizes = await Promise.all(ids.map(async (id) => (await store.family(id))?.members.length ?? 1));
  return new Map(ids.map((id, index) => [id, sizes[index] ?? 1]));
}
