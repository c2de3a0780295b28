import { z } from 'zod';
import { ArticleId, Instant } from './values.ts';

/** A story on its own, a piece cut short by a paywall, or a page that goes on being written. */
export const ArticleKind = z.enum(['article', 'stub', 'live']);

/** What stands alone between two blank lines of a text. */
export const ParagraphKind = z.enum(['paragraph', 'heading', 'item', 'quote']);

export const Dateline = z.object({ place: z.string(), date: z.string().optional(), agency: z.string().optional() });
export const Caption = z.object({ text: z.string(), credit: z.string().optional() });
export const Notice = z.object({ kind: z.enum(['correction', 'clarification', 'update', 'kill']), text: z.string() });

/**
 * One piece by one outlet, cleaned. `id` never changes. Its versions are ordered by `observedAt`, then
 * `contentHash`; the revision number that people see is the rank among distinct contents (see the store).
 */
export const Article = z.object({
  id: ArticleId,
  source: z.string().min(1),
  url: z.string().min(1),
  observedAt: Instant,
  /** When it claims to have been said first; the time we saw it where it claims nothing or the future. */
  eventTime: Instant,
  firstcreated: Instant.optional(),
  versioncreated: Instant.optional(),
  /** BCP 47 primary language, `und` where unknown. */
  language: z.string().min(2),
  kind: ArticleKind,
  headline: z.string(),
  standfirst: z.string().optional(),
  byline: z.array(z.string()),
  dateline: Dateline.optional(),
  /** The agency that it is credited to, by its short name: AP, Reuters, AFP … */
  agency: z.string().optional(),
  /** Paragraphs, with a blank line between two of them. */
  text: z.string(),
  /** What each of them is, in order; absent where all are plain paragraphs. */
  structure: z.array(ParagraphKind).optional(),
  captions: z.array(Caption),
  notices: z.array(Notice),
  section: z.string().optional(),
  tags: z.array(z.string()),
  wordcount: z.int(),
  /** Over headline and text in a folded form: equal when only quotes, dashes, case or spacing differ. */
  contentHash: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Article = z.infer<typeof Article>;
export type Caption = z.infer<typeof Caption>;
export type Dateline = z.infer<typeof Dateline>;
export type ParagraphKind = z.infer<typeof ParagraphKind>;
export type Notice = z.infer<typeof Notice>;

/** Whether its outlet took it back. */
export const isWithdrawn = ({ notices }: { readonly notices: readonly Notice[] }): boolean =>
  notices.some(({ kind }) => kind === 'kill');
