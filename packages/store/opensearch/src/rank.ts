import type { ScoringWord } from '@stemma/store';
import type { Indices } from './indices.ts';
import { type Clause, clause, isThere } from './match.ts';
import type { Server } from './server.ts';

// BM25 (Robertson and Zaragoza, 2009, "The Probabilistic Relevance Framework") as docs/search.md has it. The engine's
// own is not used: its scores change with every article that arrives, and pages by score would overlap or leave gaps.
// Here the mean length is fixed and the weights are those of the first page: a score is a function of the article.
const k1 = 1.2;
const b = 0.75;
const headlineWeight = 4;
const meanLength = 400;

const source = `
  double norm = params.k1 * (1 - params.b + params.b * doc['newest.length'].value / params.meanLength);
  double score = 0;
  for (word in params.words) {
    double f = 0;
    if (word.headline > 0) f += word.headline * termFreq('newest.headline', word.word);
    if (word.text > 0) f += word.text * termFreq('newest.text', word.word);
    score += word.weight * (params.k1 + 1) * f / (f + norm);
  }
  return score;`;

/** How much each word counts: its inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)). */
export async function weigh(server: Server, { articles }: Indices, words: readonly ScoringWord[]): Promise<number[]> {
  type Answer = { hits: { total: { value: number } }; aggregations: { having: { buckets: { doc_count: number }[] } } };
  const having = words.map(({ word, field }) =>
    clause({ kind: 'words', words: [word], prefix: false, ...(field && { field }) }),
  );
  const { hits, aggregations } = await server.ask<Answer>({
    method: 'POST',
    path: [articles, '_search'],
    query: { allow_partial_search_results: false },
    body: { size: 0, track_total_hits: true, query: isThere, aggs: { having: { filters: { filters: having } } } },
  });
  const total = hits.total.value;
  return aggregations.having.buckets.map(({ doc_count: n }) => Math.log(1 + (total - n + 0.5) / (n + 0.5)));
}

/** The hits of a filter with their scores; `weights` are those of the words, in order. */
export function scored(filter: Clause, words: readonly ScoringWord[], weights: readonly number[]): Clause {
  const counted = words.map(({ word, field }, i) => ({
    word,
    weight: weights[i] ?? 0,
    headline: field === 'text' ? 0 : headlineWeight,
    text: field === 'headline' ? 0 : 1,
  }));
  const params = { words: counted, k1, b, meanLength };
  return { script_score: { query: filter, script: { source, params } } };
}
