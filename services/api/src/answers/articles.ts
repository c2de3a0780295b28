import { Article, ArticleId, Edge, Entity, Instant, Mention, VerdictKind } from '@stemma/contracts';
import { z } from 'zod';

/** The newest version of an article, whole, as the store gives it out. */
export const StoredArticle = Article.extend({
  revision: z.int().min(1),
  verdict: VerdictKind,
  family: ArticleId,
  origin: ArticleId,
  edge: Edge.optional(),
  mentions: z.array(Mention).readonly(),
  entities: z.array(Entity).readonly(),
});

export const Revision = z.object({
  revision: z.int().min(1),
  observedAt: Instant,
  headline: z.string(),
  contentHash: z.string(),
  wordcount: z.int(),
});

export const Segment = z.object({ text: z.string(), match: z.boolean().describe('Whether the query asked for it.') });

export const Hit = z.object({
  article: StoredArticle,
  score: z.number().describe('Higher is better; 0 without a query.'),
  highlight: z.object({ headline: z.array(Segment), text: z.array(Segment) }),
  members: z.int().min(1).describe('How many articles carry this text: the size of the family.'),
});

export const SearchAnswer = z.object({
  total: z.int(),
  hits: z.array(Hit),
  cursor: z.string().optional().describe('Give it back as `cursor` for the next page; absent on the last.'),
  facets: z
    .record(z.string(), z.array(z.object({ value: z.string(), count: z.int() })).readonly())
    .optional()
    .describe('By facet, the most frequent values.'),
  histogram: z
    .array(z.object({ start: Instant, count: z.int() }))
    .readonly()
    .optional(),
});

export const ArticleAnswer = z.object({ article: StoredArticle, revisions: z.array(Revision).readonly() });

const Edition = z.object({ article: ArticleId, revision: z.int().min(1), observedAt: Instant, headline: z.string() });

export const Piece = z.object({
  kind: z.enum(['kept', 'changed', 'dropped', 'added']),
  before: z.string().optional().describe('Absent where it was added.'),
  after: z.string().optional().describe('Absent where it was dropped.'),
});

export const DiffAnswer = z.object({
  before: Edition,
  after: Edition,
  kept: z.number().min(0).max(1).describe('Share of the words of the first text that the second has, in place.'),
  headline: z.array(Piece),
  text: z.array(Piece).describe('In order; all `before` together are the first text, all `after` the second.'),
});

export const CompareAnswer = z.object({
  same: z.boolean().describe('Whether the texts alone join the two.'),
  rule: z.string().describe('What decided.'),
  score: z.number(),
  threshold: z.number().describe('The score from which two texts are one.'),
  found: z.boolean().describe('Whether one is a candidate for the other: they share enough words in a row.'),
  features: z.record(z.string(), z.number()).optional().describe('See docs/lineage.md.'),
  sameFamily: z.boolean().describe('Other articles, earlier versions or a ruling may have decided otherwise.'),
  lookups: z
    .object({ shared: z.int(), needed: z.int(), phrases: z.array(z.string()).readonly() })
    .describe('What both are looked up by, how much of it makes a candidate, and the words behind it.'),
  linkage: z
    .object({
      together: z.boolean().describe('Whether all texts of both families put the two into one.'),
      pairs: z.int().describe('Pairs across the families that say anything.'),
      mean: z.number(),
      leastMean: z.number().describe('Below this mean a strong pair does not join two groups.'),
      strongest: z.object({ a: ArticleId, b: ArticleId, score: z.number() }).optional(),
      threshold: z.number(),
    })
    .optional()
    .describe('Of two families: what their other articles say.'),
  objection: z
    .object({
      by: z.enum(['form', 'digest']).describe('They fill in the same form, or are items of the same digest.'),
      articles: z.array(ArticleId).readonly(),
    })
    .optional()
    .describe('Of two families whose texts would join: which others of the store part them.'),
});

/** `event: story` of the live stream: enough for a line of news. */
export const LiveStory = Article.pick({
  id: true,
  headline: true,
  source: true,
  language: true,
  url: true,
  eventTime: true,
  observedAt: true,
  notices: true,
}).extend({ verdict: VerdictKind, family: ArticleId });
