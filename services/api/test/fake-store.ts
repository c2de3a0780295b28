import type { Family, Fate, Story } from '@stemma/contracts';
import type { Facet, Hit, SearchRequest, Store, StoredArticle } from '@stemma/store';
import { StoreError } from '@stemma/store';

export interface Holdings {
  readonly stories: readonly Story[];
  readonly families?: readonly Family[];
  readonly fates?: readonly Fate[];
}

const stored = ({ article, verdict, mentions, entities }: Story): StoredArticle => ({
  ...article,
  revision: 1,
  verdict: verdict.kind,
  family: verdict.family,
  origin: verdict.origin,
  ...(verdict.edge && { edge: verdict.edge }),
  mentions,
  entities,
});

const values: Readonly<Record<Facet, (a: StoredArticle) => readonly string[]>> = {
  source: (a) => [a.source],
  language: (a) => [a.language],
  day: (a) => [a.eventTime.slice(0, 10)],
  entity: (a) => a.entities.map((entity) => entity.id),
  family: (a) => [a.family],
  verdict: (a) => [a.verdict],
};
const facets = Object.keys(values) as Facet[];

const unused = () => Promise.reject(new StoreError('closed', 'the fake store does not write'));

/** Enough of a store to answer the API: one word is searched for as it is written, cursors are counts. */
export function fakeStore(holdings: Holdings): Store {
  const articles = holdings.stories.map(stored);
  const families = holdings.families ?? [];
  const fates = holdings.fates ?? [];
  return {
    search: async (request) => found(articles, request),
    find: async (request) => found(articles, request).hits.map(({ article }) => article),
    article: async (id) => articles.find((article) => article.id === id),
    revisions: async (id) =>
      articles
        .filter((a) => a.id === id)
        .map(({ headline, text, notices, observedAt, contentHash, wordcount }) => ({
          revision: 1,
          headline,
          text,
          notices,
          observedAt,
          contentHash,
          wordcount,
        })),
    family: async (id) => families.find((family) => family.members.some((member) => member.article === id)),
    fates: async (id) => fates.filter((fate) => fate.article === id),
    sources: async () =>
      counted(articles, 'source').map(({ value, count }) => ({
        source: value,
        articles: count,
        newest:
          articles
            .filter((a) => a.source === value)
            .map((a) => a.eventTime)
            .sort()
            .at(-1) ?? '',
      })),
    counts: async () => ({
      articles: articles.length,
      families: families.length,
      fates: { cleaner: { emit: articles.length, drop: 3, reject: 0 } },
      reasons: [{ stage: 'cleaner', outcome: 'drop', reason: 'no-text', count: 3 }],
    }),
    put: unused,
    link: unused,
    record: unused,
    all: async function* () {
      yield* articles;
    },
    hash: async () => '',
    close: async () => undefined,
  };
}

function found(articles: readonly StoredArticle[], request: SearchRequest) {
  const { query, filters = {}, limit = 20, cursor = '0', order = 'newest' } = request;
  if (query.includes('((')) throw new StoreError('bad-query', 'two opening brackets at character 1; quote them');
  const first = Number(cursor);
  if (!Number.isInteger(first)) throw new StoreError('bad-cursor', 'this cursor is from no page of ours; start again');
  const all = articles
    .filter((a) => facets.every((f) => filters[f]?.some((value) => values[f](a).includes(value)) ?? true))
    .filter((a) => `${a.headline} ${a.text}`.toLowerCase().includes(query.toLowerCase()))
    .filter((a) => (request.from ?? '') <= a.eventTime && a.eventTime < (request.to ?? '9'))
    .sort((a, b) => (order === 'oldest' ? 1 : -1) * a.eventTime.localeCompare(b.eventTime));
  return {
    total: all.length,
    hits: all.slice(first, first + limit).map((article) => hit(article, query)),
    ...(first + limit < all.length && { cursor: String(first + limit) }),
    ...(request.facets && { facets: Object.fromEntries(request.facets.map((f) => [f, counted(all, f)])) }),
    ...(request.histogram && {
      histogram: counted(all, 'day').map(({ value, count }) => ({ start: `${value}T00:00:00.000Z`, count })),
    }),
  };
}

function hit(article: StoredArticle, query: string): Hit {
  const mark = (text: string) =>
    query === '' ? text : text.replaceAll(new RegExp(RegExp.escape(query), 'gi'), '\uE000$&\uE001');
  return {
    article,
    score: query === '' ? 0 : 1,
    highlight: { headline: mark(article.headline), text: mark(article.text.slice(0, 240)) },
  };
}

function counted(articles: readonly StoredArticle[], facet: Facet) {
  const groups = Map.groupBy(
    articles.flatMap((a) => values[facet](a)),
    (value) => value,
  );
  return [...groups]
    .map(([value, each]) => ({ value, count: each.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 10);
}
