import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Capture } from './capture.ts';
import { ArticleId, Instant } from './values.ts';

/**
 * What a person decided about a family: that articles of `these` and of `those` carry one text, or that they do not. Of two
 * rulings about one pair, the later stands. It comes in as a capture, so that it is recorded and replayed like the news,
 * and stands among the articles of its language, so that the one who keeps their families meets it in order.
 */
export const Ruling = z.object({
  kind: z.literal('ruling'),
  id: ArticleId,
  language: z.string().min(2),
  decision: z.enum(['together', 'apart']),
  these: z.array(ArticleId).min(1),
  those: z.array(ArticleId).min(1),
  at: Instant,
  by: z.string().optional(),
  reason: z.string().optional(),
});
export type Ruling = z.infer<typeof Ruling>;

/** The media type of a capture that holds a ruling. */
export const rulingType = 'application/vnd.stemma.ruling+json';
const source = 'stemma:rulings';

/** A ruling as the capture that brings it into the line. Its id follows from what it says. */
export function rulingCapture(said: Omit<Ruling, 'kind' | 'id'>): Capture {
  const id = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 20);
  const ruling: Ruling = { kind: 'ruling', id, ...said };
  const text = JSON.stringify(ruling);
  return { id, source, url: `urn:stemma:ruling:${id}`, observedAt: said.at, mediaType: rulingType, text };
}
