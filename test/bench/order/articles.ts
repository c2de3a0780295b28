import type { Article } from '@stemma/contracts';
import { basesFrom } from '../families/generator/bases.ts';
import { makeCorpus, wanted } from '../families/generator/corpus.ts';
import { strangers } from '../families/strangers.ts';

const languages = ['en', 'fr', 'de'];

/** Generated articles of whole clusters, some `count` of them, each cluster in one of three languages: a partition each; and as many of a strangers' set. */
export async function articlesOf(count: number, seed: number): Promise<Article[]> {
  const corpus = makeCorpus({ seed, hard: false, bases: await basesFrom(undefined, wanted, seed) });
  const clusters = [...Map.groupBy(corpus, ({ cluster }) => cluster).values()].sort((a, b) => b.length - a.length);
  const articles: Article[] = [];
  for (const [i, cluster] of clusters.entries()) {
    if (articles.length >= count) break;
    const language = languages[i % languages.length] ?? 'en';
    articles.push(...cluster.map(({ article }) => ({ ...article, language })));
  }
  // Of these, notices and roundups come apart by what others say.
  const more = strangers('first').slice(0, count);
  return [...articles, ...more.map((one) => ({ ...one, id: `f${one.id.slice(1)}` }))];
}
