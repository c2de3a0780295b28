import { Article, ArticleId, Edge, Entity, Fate, Instant, Member, Mention, VerdictKind } from '@stemma/contracts';
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
});

export const Correction = z.object({
  article: ArticleId.describe('The article, of the outlet that said it first, which corrects.'),
  kind: z.enum(['correction', 'kill']),
  text: z.string().describe('The words of the notice.'),
  observedAt: Instant,
  copies: z.array(
    z.object({
      article: ArticleId,
      state: z
        .enum(['taken', 'standing', 'absent'])
        .describe('It says what is right; it still says what was wrong; the passage is not in it.'),
      since: Instant.optional().describe('When it was first seen with the correction.'),
      after: z.int().optional().describe('Seconds from the correction to that; 0 where the copy had it before.'),
    }),
  ),
});

const Sight = z.object({ article: ArticleId, at: Instant });

export const First = z.object({
  claimed: Sight.describe('Who claims to have said it first, and when: the origin.'),
  observed: Sight.optional().describe('Who was seen with it first, and when.'),
  credited: z
    .object({
      agency: z.string(),
      by: z.int().describe('How many articles of the family credit it.'),
      seen: z.boolean().describe('Whether an article by the agency itself is in the family.'),
    })
    .optional()
    .describe('The agency that the origin credits, where that is not its own outlet.'),
});

export const FamilyAnswer = z.object({
  id: ArticleId,
  version: z.int().min(1),
  origin: ArticleId,
  language: z.string(),
  members: z
    .array(
      Member.extend({
        headline: z.string().optional().describe('Absent while the article is not in the store.'),
        url: z.string().optional(),
        agency: z.string().optional().describe('The agency that it credits.'),
        observedAt: Instant.optional().describe('When it was first seen.'),
      }),
    )
    .describe('By event time, earliest first.'),
  first: First,
  corrections: z.array(Correction).describe('What the origin took back, and who has taken that up.'),
});

export const Relation = z.object({
  family: ArticleId,
  article: ArticleId.describe('The origin of that family.'),
  source: z.string(),
  headline: z.string(),
  url: z.string(),
  eventTime: Instant,
  sameEvent: z
    .object({
      score: z.number().min(0).max(1),
      threshold: z.number(),
      names: z.array(z.string()).readonly().describe('Rare names at the top of both.'),
      words: z.array(z.string()).readonly().describe('Other rare words there.'),
    })
    .optional()
    .describe('Both are about one event, each in its own words.'),
  sharesBackground: z
    .object({
      words: z.int().describe('Of one passage, how many are the same.'),
      lateIn: z.enum(['this', 'that', 'both']).describe('In which of the two it stands late.'),
      text: z.string(),
    })
    .optional()
    .describe('A passage stands in both, in one of them at least as background.'),
  sameText: z.literal(true).optional().describe('The same text again, too long before or after to be one family.'),
});

export const RelationsAnswer = z.object({
  family: ArticleId,
  relations: z.array(Relation).describe('Families that have no text in common with it; likeliest first.'),
  corroboration: z
    .array(z.object({ origin: z.string().describe('An agency or an outlet.'), families: z.array(ArticleId) }))
    .describe(
      'Who tells of the event: families about it by origin. What two outlets have from one agency is one origin.',
    ),
});

export const WhyAnswer = z.object({
  id: ArticleId,
  url: z.string().describe('The normalised address that the id stands for.'),
  article: StoredArticle.optional(),
  fates: z.array(Fate).readonly().describe('What every stage did with it, and why.'),
  family: FamilyAnswer.optional(),
});

export const SourcesAnswer = z.object({
  sources: z.array(
    z.object({
      source: z.string(),
      articles: z.int(),
      newest: Instant.optional(),
      url: z.string().optional(),
      title: z.string().optional(),
      polledAt: Instant.optional(),
      nextPollAt: Instant.optional(),
      failures: z.int().optional().describe('Polls in a row that failed; 0 when the last one went well.'),
      error: z.string().optional(),
    }),
  ),
});

const waiting = {
  waiting: z.int().nullable().describe('Messages that wait; null where the bus could not say.'),
  oldest: Instant.optional(),
  problem: z.string().optional(),
};

export const StatusAnswer = z.object({
  banner: z.string().optional(),
  articles: z.int(),
  families: z.int(),
  newest: z
    .object({ id: ArticleId, headline: z.string(), source: z.string(), eventTime: Instant, observedAt: Instant })
    .optional(),
  stages: z.array(z.object({ name: z.string(), group: z.string(), topic: z.string(), ...waiting })).readonly(),
  deadLetters: z.array(z.object({ topic: z.string(), ...waiting })).readonly(),
  fates: z.record(z.string(), z.object({ emit: z.int(), drop: z.int(), reject: z.int() })).describe('By stage.'),
  reasons: z
    .array(z.object({ stage: z.string(), outcome: z.string(), reason: z.string(), count: z.int() }))
    .readonly()
    .describe('Most frequent first.'),
});

export const HealthAnswer = z.object({
  status: z.enum(['ok', 'failing']),
  reasons: z.array(z.string()).readonly().describe('Why it is failing.'),
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
}).extend({ verdict: VerdictKind, family: ArticleId });

/** `event: family` of the live stream: a family has changed. */
export const LiveFamily = z.object({
  id: ArticleId,
  version: z.int().min(1),
  origin: ArticleId,
  language: z.string(),
  members: z.int().min(1),
  sources: z.array(z.string()),
});
