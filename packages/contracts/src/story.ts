import { z } from 'zod';
import { Article } from './article.ts';
import { Verdict } from './family.ts';

export const EntityType = z.enum(['person', 'organisation', 'place']);
export type EntityType = z.infer<typeof EntityType>;

/** A span of an article that names something. Offsets count UTF-16 units from the start of the field. */
export const Mention = z.object({
  entity: z.string(),
  type: EntityType,
  field: z.enum(['headline', 'text']),
  start: z.int().min(0),
  end: z.int().min(1),
  name: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** The one thing that mentions name. `id` is stable across articles: type and folded name. */
export const Entity = z.object({ id: z.string(), type: EntityType, name: z.string(), mentions: z.int().min(1) });
export type Entity = z.infer<typeof Entity>;

/** What ends in the store: the article, its verdict, who and what it names. */
export const Story = z.object({
  article: Article,
  verdict: Verdict,
  mentions: z.array(Mention),
  entities: z.array(Entity),
});
export type Story = z.infer<typeof Story>;
