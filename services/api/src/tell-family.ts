import { isAgencyItself } from '@stemma/article/agencies';
import type { Family } from '@stemma/contracts';
import type { Revision, Store, StoredArticle } from '@stemma/store';
import type { z } from 'zod';
import type * as answers from './answers/index.ts';
import { correctionsOf } from './corrections.ts';
import { lostSince } from './lost.ts';

/** A family with what only its articles tell: headlines, first sights, whom they credit, and what became of corrections. */
export async function tellFamily(store: Store, family: Family): Promise<z.input<typeof answers.FamilyAnswer>> {
  const articles = new Map<string, StoredArticle>();
  for await (const each of articlesOf(store, family.id)) articles.set(each.id, each);
  const there = [...articles.keys()];
  const editions = new Map(await Promise.all(there.map(async (id) => [id, await store.revisions(id)] as const)));
  return {
    ...family,
    members: family.members.map((member) => {
      const found = articles.get(member.article);
      if (!found) return member;
      const { headline, url, agency } = found;
      const observedAt = editions.get(member.article)?.[0]?.observedAt;
      return { ...member, headline, url, ...(agency && { agency }), ...(observedAt && { observedAt }) };
    }),
    first: firstOf(family, articles, editions),
    corrections: await withGone(store, correctionsOf(family, articles, editions), articles),
  };
}

type Corrections = z.input<typeof answers.FamilyAnswer>['corrections'];

/** What still stood when it was last read may be gone with its page. Each copy is asked for once, however many corrections it has. */
async function withGone(
  store: Store,
  corrections: Corrections,
  articles: ReadonlyMap<string, StoredArticle>,
): Promise<Corrections> {
  const copies = corrections.flatMap((correction) => correction.copies);
  const standing = new Set(copies.flatMap(({ article, state }) => (state === 'standing' ? [article] : [])));
  const asked = [...standing].map(async (id) => {
    const article = articles.get(id);
    return [id, article && lostSince(article, await store.fates(id))] as const;
  });
  const lost = new Map(await Promise.all(asked));
  return corrections.map((correction) => ({
    ...correction,
    copies: correction.copies.map((copy) => {
      const since = copy.state === 'standing' ? lost.get(copy.article)?.at : undefined;
      return since === undefined ? copy : { article: copy.article, state: 'gone' as const, since };
    }),
  }));
}

/** All articles of a family: by the page, as a family may be larger than one. */
async function* articlesOf(store: Store, id: string): AsyncGenerator<StoredArticle> {
  let cursor: string | undefined;
  do {
    const page = await store.search({ query: '', filters: { family: [id] }, limit: 1_000, ...(cursor && { cursor }) });
    for (const hit of page.hits) yield hit.article;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Who said it first: by what the articles claim, by what was seen, and by whom they credit. */
function firstOf(
  { origin, members }: Family,
  articles: ReadonlyMap<string, StoredArticle>,
  editions: ReadonlyMap<string, readonly Revision[]>,
): z.input<typeof answers.First> {
  const [observed] = [...editions]
    .flatMap(([article, [first]]) => (first ? [{ article, at: first.observedAt }] : []))
    .sort((a, b) => compare(a.at, b.at) || compare(a.article, b.article));
  const root = articles.get(origin);
  const agency = root && creditOf(root);
  const all = [...articles.values()];
  return {
    claimed: { article: origin, at: members.find(({ article }) => article === origin)?.eventTime ?? '' },
    ...(observed && { observed }),
    ...(agency && {
      credited: {
        agency,
        by: all.filter((article) => article.agency === agency).length,
        seen: all.some((article) => isAgencyItself(agency, article)),
      },
    }),
  };
}

/** The agency that an article credits, unless its outlet is that agency. */
export const creditOf = (article: StoredArticle): string | undefined =>
  article.agency && !isAgencyItself(article.agency, article) ? article.agency : undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
