import type { Family } from '@stemma/contracts';
import { takeUp } from '@stemma/lineage';
import type { Revision, Store, StoredArticle } from '@stemma/store';
import type { z } from 'zod';
import type * as answers from './answers.ts';

type Correction = z.input<typeof answers.Correction>;
type Withdrawal = Correction['kind'];

/**
 * What the outlet that said it first has corrected or killed since, and what each copy made of that. A correction is an
 * edit of the article or an article of its own; a copy may take it up by either.
 */
export async function correctionsOf(
  store: Store,
  { origin, members }: Family,
  articles: ReadonlyMap<string, StoredArticle>,
): Promise<Correction[]> {
  const first = members.find(({ article }) => article === origin)?.source;
  const own = members.filter(({ source }) => source === first).flatMap(({ article }) => articles.get(article) ?? []);
  const copies = members.filter(({ source }) => source !== first).map(({ article }) => article);
  const editions = new Map(await Promise.all(copies.map(async (id) => [id, await store.revisions(id)] as const)));
  const found: Correction[] = [];
  for (const article of own) {
    const notice = article.notices.find(isWithdrawal);
    const wrong = notice && (await wrongText(store, article, articles));
    if (!notice || wrong === undefined) continue;
    const { id, text: right, observedAt } = article;
    const judge = ({ text, notices }: Revision) => {
      if (notice.kind === 'kill') return notices.some(({ kind }) => kind === 'kill') ? 'taken' : 'standing';
      return takeUp(wrong, right, text);
    };
    found.push({
      article: id,
      kind: notice.kind,
      text: notice.text,
      observedAt,
      copies: copies.map((copy) => reaction(copy, editions.get(copy) ?? [], judge)),
    });
  }
  return found;
}

const isWithdrawal = <N extends { kind: string }>(notice: N): notice is N & { kind: Withdrawal } =>
  notice.kind === 'correction' || notice.kind === 'kill';

/** The text before the notice: of its own last revision without one, or of the article that it replaces. */
async function wrongText(
  store: Store,
  { id, edge }: StoredArticle,
  articles: ReadonlyMap<string, StoredArticle>,
): Promise<string | undefined> {
  const before = (await store.revisions(id)).findLast(({ notices }) => !notices.some(isWithdrawal));
  return before?.text ?? (edge && articles.get(edge.from)?.text);
}

function reaction(
  article: string,
  revisions: readonly Revision[],
  judge: (revision: Revision) => Correction['copies'][number]['state'],
): Correction['copies'][number] {
  const states = revisions.map(judge);
  const state = states.at(-1) ?? 'absent';
  // Since the last time that it said otherwise.
  const since = state === 'taken' ? revisions[states.findLastIndex((each) => each !== 'taken') + 1] : undefined;
  return { article, state, ...(since && { since: since.observedAt }) };
}
