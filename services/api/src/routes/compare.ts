import { ArticleId } from '@stemma/contracts';
import type { Store, StoredArticle } from '@stemma/store';
import { z } from 'zod';
import { CompareAnswer } from '../answers/index.ts';
import { compareArticles } from '../compare.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

export const compare = operation({
  path: '/api/compare',
  summary: 'Why two articles are one text or are not: the features, the score, the threshold, and what decided.',
  parameters: z.object({ one: ArticleId, other: ArticleId }),
  answer: CompareAnswer,
  async handle({ one, other }, { store }) {
    const [a, b] = await Promise.all([articleOf(store, one), articleOf(store, other)]);
    return compareArticles(store, a, b);
  },
});

async function articleOf(store: Store, id: string): Promise<StoredArticle> {
  const found = await store.article(id);
  if (!found)
    throw new Problem(404, 'not-found', `no article ${id} in the store; /api/why?url= says what became of it`);
  return found;
}
