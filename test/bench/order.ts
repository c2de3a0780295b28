import { chanceOf } from './families/random.ts';
import type { Bench } from './main.ts';
import { articlesOf } from './order/articles.ts';
import { live } from './order/life.ts';

const articlesInAll = 600;
const lives = 100;

/**
 * Freedom from order: of 100 lives of the dedupers over the same articles (see `live`), how many end with the same families,
 * origins and edges as the first, byte for byte.
 */
export const order: Bench = async ({ seed, say }) => {
  const articles = await articlesOf(articlesInAll, seed);
  const first = live(articles, chanceOf(seed));
  let same = 0;
  for (let turn = 1; turn <= lives; turn++) {
    if (live(articles, chanceOf(1_000 * seed + turn)) === first) same += 1;
    else say(`  life ${turn} ended otherwise`);
    if (turn % 20 === 0) say(`  ${same} of ${turn} the same`);
  }
  const families = new Set((JSON.parse(first) as string[][]).map(([, , family]) => family)).size;
  return { articles: articles.length, families, lives, same };
};
