import { z } from 'zod';

/** A moment: ISO 8601, UTC, milliseconds, ending in Z. One spelling, so that strings sort as times do. */
export const Instant = z.iso.datetime({ precision: 3 });

/** Names an article for ever: 20 hex digits, see `articleId`. */
export const ArticleId = z.string().regex(/^[0-9a-f]{20}$/, 'an article id has 20 hex digits');
