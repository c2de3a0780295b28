import { ArticleId, articleId, type Family, normaliseAddress } from '@stemma/contracts';
import type { Store } from '@stemma/store';
import { z } from 'zod';
import { ArticleAnswer, FamilyAnswer, RelationsAnswer, WhyAnswer } from '../answers/index.ts';
import { lostSince } from '../lost.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';
import { relationsOf } from '../relations.ts';
import { tellFamily } from '../tell-family.ts';

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
    return tellFamily(store, await familyWith(store, id));
  },
});

export const relations = operation({
  path: '/api/families/:id/relations',
  summary: 'Other families about the same event, and those that share a passage of background; they never join.',
  parameters: ById,
  answer: RelationsAnswer,
  async handle({ id }, { store }) {
    return relationsOf(store, await familyWith(store, id));
  },
});

async function familyWith(store: Store, id: string): Promise<Family> {
  const found = await store.family(id);
  if (found === undefined) throw missing(`no family of ${id} in the store; give the id of one of its articles`);
  return found;
}

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
    const lost = found && lostSince(found, fates);
    return {
      id,
      url: normaliseAddress(url),
      ...(found && { article: found }),
      ...(lost && { lost }),
      fates,
      ...(relatives && { family: await tellFamily(store, relatives) }),
    };
  },
});

const missing = (detail: string) => new Problem(404, 'not-found', detail);
