import type { Family } from '@stemma/contracts';
import {
  backgroundPhrases,
  eventKeys,
  eventWindowMs,
  type Subject,
  sameEvent,
  sharedBackground,
  subjectOf,
} from '@stemma/lineage/relation';
import type { SearchRequest, Store, StoredArticle } from '@stemma/store';
import type { z } from 'zod';
import type * as answers from './answers/index.ts';
import { anyOf } from './phrases.ts';
import { creditOf } from './tell-family.ts';

type Relations = z.input<typeof answers.RelationsAnswer>;
type Relation = Relations['relations'][number];

/** Words and phrases that are searched for, and how many of the families that have them are looked at. */
const [mostKeys, mostPhrases, mostLookedAt] = [10, 16, 30];
/** Background is older than what it stands below, and a text may be printed again. */
const phraseWindowMs = 90 * 86_400_000;

/**
 * What a family has to do with others: the same event, a shared passage of background, the same text much later. Each relation is a pure function of
 * the origins of two families; which of them are looked at is a search, and so a function of what is in the store.
 */
export async function relationsOf(store: Store, family: Family): Promise<Relations> {
  const own = await store.article(family.origin);
  if (!own) return { family: family.id, relations: [], corroboration: [] };
  const subject = subjectOf(own);
  const others = await candidates(store, own, subject);
  const found = others.flatMap((other) => {
    const relation = related(own, subject, other);
    return relation ? [{ other, relation }] : [];
  });
  const tellers = found.filter(({ relation }) => relation.sameEvent).map(({ other }) => other);
  return {
    family: family.id,
    relations: found.map(({ relation }) => relation).sort(likeliestFirst),
    corroboration: corroborationOf([own, ...tellers]),
  };
}

/** The origins of other families which have words or phrases of this one; both searches at once. */
async function candidates(store: Store, own: StoredArticle, subject: Subject): Promise<StoredArticle[]> {
  const asked = [
    { search: anyOf(eventKeys(subject, mostKeys), own, eventWindowMs), order: 'relevance' },
    { search: anyOf(backgroundPhrases(subject, mostPhrases), own, phraseWindowMs), order: 'newest' },
  ] as const;
  const filters: SearchRequest['filters'] = { verdict: ['original'], language: [own.language] };
  const pages = await Promise.all(
    asked.flatMap(({ search, order }) =>
      search ? [store.find({ ...search, filters, order, limit: mostLookedAt })] : [],
    ),
  );
  const hits = pages.flat();
  return [...new Map(hits.filter(({ family }) => family !== own.family).map((each) => [each.id, each])).values()];
}

function related(own: StoredArticle, subject: Subject, other: StoredArticle): Relation | undefined {
  const theirs = subjectOf(other);
  const { same, ...event } = sameEvent(subject, theirs);
  const background = sharedBackground(subject, theirs);
  const isRepeated = own.contentHash === other.contentHash;
  if (!same && !background && !isRepeated) return undefined;
  const { id: article, family, source, headline, url, eventTime } = other;
  const sides = { first: 'this', second: 'that', both: 'both' } as const;
  return {
    ...{ family, article, source, headline, url, eventTime },
    ...(same && { sameEvent: event }),
    ...(isRepeated && { sameText: true as const }),
    ...(background && { sharesBackground: { ...background, lateIn: sides[background.lateIn] } }),
  };
}

const likeliestFirst = (a: Relation, b: Relation): number =>
  (b.sameEvent?.score ?? 0) - (a.sameEvent?.score ?? 0) ||
  (b.sharesBackground?.words ?? 0) - (a.sharesBackground?.words ?? 0) ||
  (a.article < b.article ? -1 : 1);

/** Families by who they go back to, earliest first: what two outlets have from one agency is said once. */
function corroborationOf(tellers: readonly StoredArticle[]): Relations['corroboration'] {
  const inTime = tellers.toSorted((a, b) => (a.eventTime + a.id < b.eventTime + b.id ? -1 : 1));
  const groups = Map.groupBy(inTime, (article) => creditOf(article) ?? article.agency ?? article.source);
  return [...groups].map(([origin, told]) => ({ origin, families: told.map(({ family }) => family) }));
}
