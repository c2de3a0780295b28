import { z } from 'zod';
import { ArticleId, Instant } from './values.ts';

/** What one stage did with one message, and why. (`stage`, `id`) names it: told twice, it counts once. */
export const Fate = z.object({
  /** The message's id, the same from capture to store. */
  id: z.string(),
  stage: z.string(),
  outcome: z.enum(['emit', 'drop', 'reject']),
  /** A short stable code, such as `no-text`; the console explains it, the metrics count it. */
  reason: z.string().optional(),
  /** The same for a person: the particulars of this case. */
  detail: z.string().optional(),
  article: ArticleId.optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  at: Instant,
  attempts: z.int().min(1),
  /** How many messages it became. */
  emitted: z.int().min(0),
});
export type Fate = z.infer<typeof Fate>;
