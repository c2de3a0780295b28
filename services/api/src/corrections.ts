import { sameSite } from '@stemma/article/links';
import { type Family, isWithdrawn } from '@stemma/contracts';
import { takeUp } from '@stemma/lineage';
import type { Revision, StoredArticle } from '@stemma/store';
import type { z } from 'zod';
import type * as answers from './answers/index.ts';

type Correction = z.input<typeof answers.Correction>;
type Withdrawal = Correction['kind'];

/**
 * What the outlet that said it first has corrected or killed since, and what each copy made of that. A correction is an
 * edit of the article or an article of its own; a copy may take it up by either.
 */
export function correctionsOf(
  { origin, members }: Family,
  articles: ReadonlyMap<string, StoredArticle>,
  editions: ReadonlyMap<string, readonly Revision[]>,
): Correction[] {
  const pieces = members.map(({ article, source }) => ({ article, source, url: articles.get(article)?.url ?? '' }));
  const first = pieces.find(({ article }) => article === origin);
  const isOwn = (piece: Piece) => first !== undefined && areOfOneOutlet(piece, first);
  const own = pieces.filter(isOwn).flatMap(({ article }) => articles.get(article) ?? []);
  const copies = pieces.filter((piece) => !isOwn(piece)).map(({ article }) => article);
  const said: Said = (id) => [editions.get(id) ?? [], articles.get(id) ?? []].flat();
  const found: Correction[] = [];
  for (const article of own) {
    const notice = article.notices.find(isWithdrawal);
    const wrong = notice && wrongText(article, articles, said);
    if (!notice || wrong === undefined) continue;
    const { id, text: right } = article;
    const observedAt = firstWith(article, notice.kind, said);
    const judge = (revision: Revision) => {
      if (notice.kind === 'kill') return isWithdrawn(revision) ? 'taken' : 'standing';
      return takeUp(wrong, right, revision.text);
    };
    found.push({
      article: id,
      kind: notice.kind,
      text: notice.text,
      observedAt,
      copies: copies.map((copy) => reaction(copy, { revisions: said(copy), judge, observedAt })),
    });
  }
  return found;
}

type Piece = Pick<StoredArticle, 'source' | 'url'>;

/** By their sites: a feed may lead to pages of several outlets, and an outlet have several feeds. What comes by wire has no host and counts by its feed. */
const areOfOneOutlet = (one: Piece, other: Piece): boolean =>
  [one, other].every(({ url }) => /^https?:/.test(url)) ? sameSite(one.url, other.url) : one.source === other.source;

/** What an article said, in order, and says now: a notice alone makes no revision, so the last of them may lack it. */
type Said = (article: string) => readonly Revision[];

const isWithdrawal = <N extends { kind: string }>(notice: N): notice is N & { kind: Withdrawal } =>
  notice.kind === 'correction' || notice.kind === 'kill';

/** When the notice was first seen: since the last time that the article stood without it. */
function firstWith({ id, observedAt }: StoredArticle, withdrawal: Withdrawal, said: Said): string {
  const revisions = said(id);
  const before = revisions.findLastIndex(({ notices }) => !notices.some(({ kind }) => kind === withdrawal));
  return revisions[before + 1]?.observedAt ?? observedAt;
}

/** The text before the notice: of its own last revision without one, or of the article that it replaces. */
function wrongText(
  { id, edge }: StoredArticle,
  articles: ReadonlyMap<string, StoredArticle>,
  said: Said,
): string | undefined {
  const before = said(id).findLast(({ notices }) => !notices.some(isWithdrawal));
  return before?.text ?? (edge && articles.get(edge.from)?.text);
}

interface Judged {
  readonly revisions: readonly Revision[];
  readonly judge: (revision: Revision) => Correction['copies'][number]['state'];
  /** When the correction was first seen. */
  readonly observedAt: string;
}

function reaction(article: string, { revisions, judge, observedAt }: Judged): Correction['copies'][number] {
  const states = revisions.map(judge);
  const state = states.at(-1) ?? 'absent';
  // Since the last time that it said otherwise.
  const since = state === 'taken' ? revisions[states.findLastIndex((each) => each !== 'taken') + 1] : undefined;
  if (!since) return { article, state };
  const seconds = Math.round((Date.parse(since.observedAt) - Date.parse(observedAt)) / 1_000);
  return { article, state, since: since.observedAt, after: Math.max(0, seconds) };
}
