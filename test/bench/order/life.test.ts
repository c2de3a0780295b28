import type { Article } from '@stemma/contracts';
import { beforeAll, expect, it } from 'vitest';
import { chanceOf } from '../families/random.ts';
import { articlesOf } from './articles.ts';
import { live } from './life.ts';

let articles: Article[] = [];
beforeAll(async () => {
  articles = await articlesOf(60, 3);
});

it('shuffled, delivered again, killed, moved and haunted, the dedupers end with the same families', () => {
  const first = live(articles, chanceOf(1));
  expect(new Set((JSON.parse(first) as string[][]).map(([, , family]) => family)).size).toBeLessThan(
    articles.length / 2,
  );
  for (let seed = 2; seed <= 8; seed++) expect(live(articles, chanceOf(seed)) === first, `seed ${seed}`).toBe(true);
});

it('would not, were it the last word that stood', () => {
  const ends = [2, 3, 4].map((seed) => live(articles, chanceOf(seed), () => true));
  expect(new Set(ends).size).toBeGreaterThan(1);
});
