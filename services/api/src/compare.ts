import {
  apartBy,
  type Explanation,
  explain,
  type Linkage,
  type Lookups,
  linkageOf,
  type Objected,
  objectionOf,
  sharedLookups,
  sketch,
  windowMs,
} from '@stemma/lineage';
import { lastWithText, type Store, type StoredArticle } from '@stemma/store';
import { anyOf } from './phrases.ts';

/** Of more articles of a family than this the first are asked: every pair across two families is compared. */
const mostAsked = 32;
/** Phrases by which others are looked for. */
const mostPhrases = 16;

export interface ComparedArticles extends Explanation {
  readonly sameFamily: boolean;
  readonly lookups: Lookups;
  /** Only of two families. */
  readonly linkage?: Linkage;
  /** Only of two families whose texts would join. */
  readonly objection?: Objected;
}

/**
 * Why two articles are in one family or are not, from the texts that the store has of them: the pair itself, what both are
 * looked up by, and, of two families, what their other articles say.
 */
export async function compareArticles(
  store: Store,
  one: StoredArticle,
  other: StoredArticle,
): Promise<ComparedArticles> {
  const [a, b] = await Promise.all([asItStood(store, one), asItStood(store, other)]);
  const sameFamily = a.family === b.family;
  const pair = { ...explain(sketch(a), sketch(b)), sameFamily, lookups: sharedLookups(a, b) };
  if (sameFamily) return pair;
  const [its, theirs] = await Promise.all([kinOf(store, a), kinOf(store, b)]);
  const others = pair.same ? await sharing(store, a, b, pair.lookups.phrases) : [];
  const objection = objectionOf(sketch(a), sketch(b), others.map(sketch));
  return { ...pair, linkage: linkageOf(its.map(sketch), theirs.map(sketch)), ...(objection && { objection }) };
}

/** Others with a phrase that two articles share, within the window of candidates: they may know it as a form's, or as an item's of a digest. */
async function sharing(
  store: Store,
  one: StoredArticle,
  other: StoredArticle,
  phrases: readonly string[],
): Promise<StoredArticle[]> {
  // Words that do not follow each other are no phrase to a search.
  const searched = phrases.filter((phrase) => !phrase.includes(apartBy)).slice(0, mostPhrases);
  const search = anyOf(searched, one, windowMs);
  if (!search) return [];
  const hits = await store.find({
    ...search,
    filters: { language: [one.language] },
    order: 'relevance',
    limit: mostAsked,
  });
  return hits.filter(({ id }) => id !== one.id && id !== other.id);
}

/** With the text that it had before it was withdrawn. */
async function asItStood(store: Store, article: StoredArticle): Promise<StoredArticle> {
  if (article.text !== '') return article;
  const { headline, text, contentHash } = (await lastWithText(store, article.id)) ?? article;
  return { ...article, headline, text, contentHash };
}

/** The article, and the others of its family. */
async function kinOf(store: Store, article: StoredArticle): Promise<StoredArticle[]> {
  const { hits } = await store.search({
    query: '',
    filters: { family: [article.family] },
    order: 'oldest',
    limit: mostAsked,
  });
  return [article, ...hits.map((hit) => hit.article).filter(({ id }) => id !== article.id)];
}
