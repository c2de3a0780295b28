import { z } from 'zod';
import { Article } from './article.ts';
import { ArticleId, Instant } from './values.ts';

/** One line of the family tree, from the article it hangs on (`from`) to the one that carries the edge. */
export const Edge = z.object({
  kind: z.enum(['copy', 'trim', 'rewrite', 'update', 'correction']),
  from: ArticleId,
  /** Share of the predecessor's text that this one kept, 0 to 1. */
  kept: z.number().min(0).max(1),
  /** Share of this one's text that the predecessor does not have, 0 to 1. */
  added: z.number().min(0).max(1),
});
export type Edge = z.infer<typeof Edge>;

export const VerdictKind = z.enum(['original', 'copy', 'update', 'correction']);
export type VerdictKind = z.infer<typeof VerdictKind>;

/**
 * What an article is within its family. `family` is the id of the family's earliest article. `version` is
 * the number of sketches in the family: a set that only grows, so a later verdict always has a higher one.
 */
export const Verdict = z.object({
  kind: VerdictKind,
  family: ArticleId,
  origin: ArticleId,
  version: z.int().min(1),
  edge: Edge.optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** An article with its verdict at the moment it arrived; later changes travel as families. */
export const Judged = z.object({ article: Article, verdict: Verdict });
export type Judged = z.infer<typeof Judged>;

export const Member = z.object({
  article: ArticleId,
  source: z.string(),
  eventTime: Instant,
  kind: VerdictKind,
  edge: Edge.optional(),
});
export type Member = z.infer<typeof Member>;

/** All articles that carry one text, by event time, earliest first. The whole state: a higher version replaces it. */
export const Family = z.object({
  id: ArticleId,
  version: z.int().min(1),
  origin: ArticleId,
  language: z.string(),
  members: z.array(Member).min(1),
});
export type Family = z.infer<typeof Family>;

/** What the deduper remembers of one version of one article. */
export const Sketch = z.object({
  kind: z.literal('sketch'),
  article: ArticleId,
  source: z.string(),
  /** 32 bits of the host on the web that it was published on; left out where it has none. */
  host: z.int().min(1).optional(),
  observedAt: Instant,
  eventTime: Instant,
  language: z.string(),
  /** 32-bit hashes of the folded headline and of the folded first paragraph. */
  headline: z.int(),
  lead: z.int(),
  /** Words of text. */
  words: z.int(),
  corrected: z.boolean(),
  /** It goes on being written, entry by entry; left out of most. */
  live: z.boolean().optional(),
  contentHash: z.string(),
  /** What the headline and the text say, 16 bits a word, little endian, base64; see docs/lineage.md. */
  headlineCodes: z.string(),
  codes: z.string(),
});
export type Sketch = z.infer<typeof Sketch>;
