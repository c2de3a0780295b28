import type { Article } from '@stemma/contracts';
import { openLineage, sketch } from '@stemma/lineage';

/** The family of each article once all are in, by the lineage of this checkout. */
export function lineageGroups(articles: readonly Article[]): string[] {
  const lineage = openLineage();
  for (const article of articles) lineage.add(sketch(article));
  return articles.map(({ id }) => lineage.family(id).id);
}
