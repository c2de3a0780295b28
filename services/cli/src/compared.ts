import { type ComparedArticles, compareArticles } from '@stemma/api';
import type { Store, StoredArticle } from '@stemma/store';
import { idOf } from './article-id.ts';
import { paint, plain, plural } from './out.ts';

interface Compared extends ComparedArticles {
  readonly articles: readonly Pick<StoredArticle, 'id' | 'url' | 'headline' | 'family'>[];
}

/** Why two articles are one text or are not: as the deduper decides, from the texts that the store has of them. */
export async function compareTexts(store: Store, one: string, other: string): Promise<Compared> {
  const [a, b] = await Promise.all([find(store, one), find(store, other)]);
  const named = [a, b].map(({ id, url, headline, family }) => ({ id, url, headline, family }));
  return { articles: named, ...(await compareArticles(store, a, b)) };
}

async function find(store: Store, name: string): Promise<StoredArticle> {
  const found = await store.article(idOf(name));
  if (!found) throw new Error(`${name} is not in the store; "stemma why ${name}" tells what became of it`);
  return found;
}

/** For a person: what decided, and what it was decided from. */
export function comparison(compared: Compared): string[] {
  const { articles, same, rule, score, threshold, found, features, sameFamily } = compared;
  const kin = sameFamily ? 'in one family' : 'in different families';
  return [
    ...articles.map(({ headline, url }) => `${paint('bold', plain(headline))}  ${paint('dim', plain(url))}`),
    `${paint(same ? 'green' : 'yellow', same ? 'one text' : 'not one text')}: ${rule}; the two are ${kin}`,
    `score ${score.toFixed(3)}, joined from ${threshold}; ${found ? 'each is a candidate for the other' : 'neither is a candidate for the other'}`,
    lookupLine(compared.lookups),
    ...linkageLines(compared),
    ...objectionLines(compared),
    ...(same === sameFamily ? [] : ['other articles, another version or a ruling decided']),
    '',
    ...Object.entries(features ?? {}).map(([name, value]) => `${name.padEnd(16)}${value.toFixed(3)}`),
  ];
}

const mostPhrases = 4;

function lookupLine({ shared, needed, phrases }: Compared['lookups']): string {
  const some = phrases.slice(0, mostPhrases).map((phrase) => `"${plain(phrase)}"`);
  const more = phrases.length > mostPhrases ? ', …' : '';
  return `looked up by ${plural(shared, 'run')} of rare words that both have, ${needed} needed${some.length > 0 ? `: ${some.join(', ')}${more}` : ''}`;
}

function linkageLines({ linkage, same }: Compared): string[] {
  if (!linkage || linkage.pairs === 0) return [];
  const { pairs, mean, leastMean, strongest, threshold, together } = linkage;
  const best = strongest ? `, the strongest ${strongest.score.toFixed(3)}` : '';
  const vetoed = !together && (strongest?.score ?? 0) >= threshold && mean < leastMean;
  return [
    `across the two families: ${plural(pairs, 'pair')}${best}, ${mean.toFixed(3)} on average, ${leastMean} needed`,
    ...(vetoed ? [paint('yellow', 'vetoed: the other pairs of the two families do not bear the strong one out')] : []),
    ...(together && !same ? ['with all articles of both, their texts would be one family'] : []),
  ];
}

function objectionLines({ objection }: Compared): string[] {
  if (!objection) return [];
  const { by, articles } = objection;
  const what = by === 'form' ? 'these fill in the same form' : 'one is a digest, of which these are other items';
  return [paint('yellow', `told apart by others: ${what}: ${articles.slice(0, mostPhrases).join(', ')}`)];
}
