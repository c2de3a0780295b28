import { type Explanation, explain, sketch } from '@stemma/lineage';
import type { Store, StoredArticle } from '@stemma/store';
import { idOf } from './article-id.ts';
import { paint, plain } from './out.ts';

export interface Compared extends Explanation {
  readonly articles: readonly Pick<StoredArticle, 'id' | 'url' | 'headline' | 'family'>[];
}

/** Why two articles are one text or are not: as the deduper decides, from the texts that the store has of them. */
export async function compareTexts(store: Store, one: string, other: string): Promise<Compared> {
  const [a, b] = await Promise.all([find(store, one), find(store, other)]);
  const named = [a, b].map(({ id, url, headline, family }) => ({ id, url, headline, family }));
  return { articles: named, ...explain(sketch(a), sketch(b)) };
}

async function find(store: Store, name: string): Promise<StoredArticle> {
  const found = await store.article(idOf(name));
  if (!found) throw new Error(`${name} is not in the store; "stemma why ${name}" tells what became of it`);
  return found;
}

/** For a person: what decided, and what it was decided from. */
export function comparison({ articles, same, rule, score, threshold, found, features }: Compared): string[] {
  const [a, b] = articles;
  const kin = a?.family === b?.family ? 'in one family' : 'in different families';
  return [
    ...articles.map(({ headline, url }) => `${paint('bold', plain(headline))}  ${paint('dim', plain(url))}`),
    `${paint(same ? 'green' : 'yellow', same ? 'one text' : 'not one text')}: ${rule}; the two are ${kin}`,
    `score ${score.toFixed(3)}, joined from ${threshold}; ${found ? 'each is a candidate for the other' : 'they share too few words in a row to be candidates'}`,
    ...(same === (a?.family === b?.family) ? [] : ['other articles, another version or a ruling decided']),
    '',
    ...Object.entries(features ?? {}).map(([name, value]) => `${name.padEnd(16)}${value.toFixed(3)}`),
  ];
}
