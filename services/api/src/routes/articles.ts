import { ArticleId, articleId, type Family, normaliseAddress } from '@stemma/contracts';
import type { Store, StoredArticle } from '@stemma/store';
import { z } from 'zod';
import { ArticleAnswer, FamilyAnswer, WhyAnswer } from '../answers.ts';
import { correctionsOf } from '../corrections.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const ById = z.object({ id: ArticleId });

export const article = operation({
  path: '/api/articles/:id',
  summary: 'The newest version of an article, whole, and the revisions that it went through.',
  parameters: ById,
  answer: ArticleAnswer,
  async handle({ id }, { store }) {
    const [found, revisions] = await Promise.all([store.article(id), store.revisions(id)]);
    if (found === undefined)
      throw missing(`no article ${id} in the store; /api/why?url= says what became of an address`);
    return { article: found, revisions: revisions.map(({ text: _, notices: __, ...rest }) => rest) };
  },
});

export const family = operation({
  path: '/api/families/:id',
  summary: 'The family that an article is in: the origin, its copies and updates, and how they hang together.',
  parameters: ById,
  answer: FamilyAnswer,
  async handle({ id }, { store }) {
    const found = await store.family(id);
    if (found === undefined) throw missing(`no family of ${id} in the store; give the id of one of its articles`);
    return withHeadlines(store, found);
  },
});

export const why = operation({
  path: '/api/why',
  summary: 'What became of an address: what every stage did with it, and why. For every address ever seen.',
  parameters: z.object({ url: z.string().min(1).max(2_048).describe('The address, however it is linked.') }),
  answer: WhyAnswer,
  async handle({ url }, { store }) {
    const id = articleId(url);
    const [found, fates, relatives] = await Promise.all([store.article(id), store.fates(id), store.family(id)]);
    if (found === undefined && fates.length === 0) {
      throw missing(`nothing was ever seen at ${normaliseAddress(url)}; check the address, or add its source`);
    }
    return {
      id,
      url: normaliseAddress(url),
      ...(found && { article: found }),
      fates,
      ...(relatives && { family: await withHeadlines(store, relatives) }),
    };
  },
});

const missing = (detail: string) => new Problem(404, 'not-found', detail);

async function withHeadlines(store: Store, family: Family): Promise<z.input<typeof FamilyAnswer>> {
  const { members, ...rest } = family;
  const articles = new Map<string, StoredArticle>();
  for await (const each of articlesOf(store, rest.id)) articles.set(each.id, each);
  return {
    ...rest,
    members: members.map((member) => {
      const found = articles.get(member.article);
      return { ...member, ...(found && { headline: found.headline, url: found.url }) };
    }),
    corrections: await correctionsOf(store, family, articles),
  };
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
