import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ArticleId, Instant } from './values.ts';

/** What a feed or a wire service said around the bytes. */
export const FeedItem = z.object({
  title: z.string().optional(),
  summary: z.string().optional(),
  guid: z.string().optional(),
  author: z.string().optional(),
  firstcreated: Instant.optional(),
  versioncreated: Instant.optional(),
  language: z.string().optional(),
  tags: z.array(z.string()).optional(),
});
export type FeedItem = z.infer<typeof FeedItem>;

/** What was fetched, untouched: bytes (as `text`, or as `base64` where they are not UTF-8), feed item, HTTP facts. */
export const Capture = z
  .object({
    id: ArticleId,
    source: z.string().min(1),
    url: z.string().min(1),
    observedAt: Instant,
    mediaType: z.string().min(1),
    text: z.string().optional(),
    base64: z.base64().optional(),
    item: FeedItem.optional(),
    http: z
      .object({
        status: z.int(),
        url: z.string().optional(),
        headers: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  })
  .refine((c) => (c.text === undefined) !== (c.base64 === undefined), 'a capture has either text or base64');
export type Capture = z.infer<typeof Capture>;

/** The bytes of a capture. */
export const captureBytes = (capture: Capture): Buffer =>
  capture.text === undefined ? Buffer.from(capture.base64 ?? '', 'base64') : Buffer.from(capture.text, 'utf8');

/**
 * The id of the message that carries a capture, and of every message that follows from it in later stages:
 * article, moment, content. Publishing a capture twice therefore gives the same id, and every ledger
 * keyed by it counts once.
 */
export function captureId(capture: Capture): string {
  const digest = createHash('sha256')
    .update(capture.text ?? capture.base64 ?? '')
    .digest('hex')
    .slice(0, 8);
  return `${capture.id}@${Date.parse(capture.observedAt).toString(36)}-${digest}`;
}

/** Statuses of a page that is gone: what stands there instead is its outlet's word on a piece that may have been there. */
export const goneStatuses: ReadonlySet<number> = new Set([404, 410]);

/** When what a message's id tells of was observed (see `captureId`); undefined where the id is another. */
export function observedIn(id: string): string | undefined {
  const time = Number.parseInt(/^[0-9a-f]{20}@([0-9a-z]{1,10})-/.exec(id)?.[1] ?? '', 36);
  return Math.abs(time) <= latest ? new Date(time).toISOString() : undefined;
}
// The last moment that a Date can hold, ms since 1970.
const latest = 8.64e15;
