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
  const others = pair.same ? await othersOf(store, a, b, pair.lookups.phrases) : [];
  const objection = objectionOf(sketch(a), sketch(b), others.map(sketch));
  return { ...pair, linkage: linkageOf(its.map(sketch), theirs.map(sketch)), ...(objection && { objection }) };
}

/** Others that may know what two articles share as a form's, or one of the two as a digest in which they stand, too. */
async function othersOf(
  store: Store,
  one: StoredArticle,
  other: StoredArticle,
  shared: readonly string[],
): Promise<StoredArticle[]> {
  const own = [one, other].map((each) => spread(sharedLookups(each, each).phrases));
  const found = await Promise.all([shared, ...own].map((phrases) => having(store, one, phrases)));
  const byId = new Map(found.flat().map((article) => [article.id, article]));
  return [...byId.values()].filter(({ id }) => id !== one.id && id !== other.id);
}

/** So many of all, from the whole of a text: a digest has each of its items at one place. */
const spread = (all: readonly string[]): string[] =>
  all.filter((_, i) => i % Math.ceil(all.length / mostPhrases) === 0);

/** Articles with one of some phrases, within the window of candidates around another. */
async function having(
  store: Store,
  near: StoredArticle,
  phrases: readonly string[],
): Promise<readonly StoredArticle[]> {
  // Words that do not follow each other are no phrase to a search.
  const searched = phrases.filter((phrase) => !phrase.includes(apartBy)).slice(0, mostPhrases);
  const search = anyOf(searched, near, windowMs);
  return search
    ? store.find({ ...search, filters: { language: [near.language] }, order: 'relevance', limit: mostAsked })
    : [];
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
