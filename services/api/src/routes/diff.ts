import { ArticleId } from '@stemma/contracts';
import { diffTexts, diffWords, keptShare } from '@stemma/lineage';
import { findRevision, lastWithText, type Store } from '@stemma/store';
import { z } from 'zod';
import { DiffAnswer } from '../answers/index.ts';
import { operation } from '../operation.ts';
import { Problem } from '../problem.ts';

const revision = z.coerce.number().int().min(1).optional();

export const diff = operation({
  path: '/api/diff',
  summary: 'What one text kept, changed, dropped and added of another: of two articles, or of two revisions of one.',
  parameters: z.object({
    before: ArticleId.describe('The article whose text came first.'),
    beforeRevision: revision.describe('Which revision of it; the newest with a text unless told.'),
    after: ArticleId.describe('The article that took it over, or the same one.'),
    afterRevision: revision.describe('Which revision of it; the newest with a text unless told.'),
  }),
  answer: DiffAnswer,
  async handle({ before, beforeRevision, after, afterRevision }, { store }) {
    const [a, b] = await Promise.all([edition(store, before, beforeRevision), edition(store, after, afterRevision)]);
    return {
      before: a.edition,
      after: b.edition,
      kept: keptShare(diffWords(a.text, b.text)),
      headline: diffTexts(a.edition.headline, b.edition.headline),
      text: diffTexts(a.text, b.text),
    };
  },
});

async function edition(store: Store, article: string, number: number | undefined) {
  const found = number === undefined ? await lastWithText(store, article) : await findRevision(store, article, number);
  if (!found) {
    const what = number === undefined ? `no article ${article}` : `no revision ${number} of article ${article}`;
    throw new Problem(404, 'not-found', `${what} in the store; /api/articles/${article} lists what there is`);
  }
  const { revision, observedAt, headline, text } = found;
  return { edition: { article, revision, observedAt, headline }, text };
}
