import { type ComparedArticles, compareArticles } from '@stemma/api';
import type { Store, StoredArticle } from '@stemma/store';
import { idOf } from './article-id.ts';
import { paint, plain, plural } from './out.ts';

type Named = Pick<StoredArticle, 'id' | 'url' | 'headline' | 'family'>;
interface Compared extends ComparedArticles {
  readonly articles: readonly Named[];
  /** The first of those that speak against the two. */
  readonly objectors: readonly Named[];
}

/** Why two articles are one text or are not: as the deduper decides, from the texts that the store has of them. */
export async function compareTexts(store: Store, one: string, other: string): Promise<Compared> {
  const [a, b] = await Promise.all([find(store, one), find(store, other)]);
  const compared = await compareArticles(store, a, b);
  const told = compared.objection?.articles.slice(0, mostTold) ?? [];
  const objectors = await Promise.all(told.map((id) => find(store, id)));
  return { articles: [a, b].map(named), objectors: objectors.map(named), ...compared };
}

const named = ({ id, url, headline, family }: StoredArticle): Named => ({ id, url, headline, family });

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

/** Of phrases, and of others. */
const mostTold = 4;

function lookupLine({ shared, needed, phrases }: Compared['lookups']): string {
  const some = phrases.slice(0, mostTold).map((phrase) => `"${plain(phrase)}"`);
  const more = phrases.length > mostTold ? ', …' : '';
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

function objectionLines({ objection, objectors }: Compared): string[] {
  if (!objection) return [];
  const count = plural(objection.articles.length, 'other');
  const what =
    objection.by === 'form' ? `${count} fill in the same form` : `one is a digest with ${count} beside this one`;
  return [
    paint('yellow', `told apart by others: ${what}`),
    ...objectors.map(({ headline, url }) => `  ${plain(headline)}  ${paint('dim', plain(url))}`),
    ...(objectors.length < objection.articles.length ? ['  …'] : []),
  ];
}
