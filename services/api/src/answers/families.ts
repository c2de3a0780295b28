import { ArticleId, Fate, Instant, Member } from '@stemma/contracts';
import { z } from 'zod';
import { StoredArticle } from './articles.ts';

export const Correction = z.object({
  article: ArticleId.describe('The article, of the outlet that said it first, which corrects.'),
  kind: z.enum(['correction', 'kill']),
  text: z.string().describe('The words of the notice.'),
  observedAt: Instant,
  copies: z.array(
    z.object({
      article: ArticleId,
      state: z
        .enum(['taken', 'standing', 'absent', 'gone'])
        .describe('It says what is right; it still says what was wrong; the passage is not in it; its page is gone.'),
      since: Instant.optional().describe('When it was first seen with the correction, or gone.'),
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

export const Lost = z.object({
  at: Instant.describe('When its page was first seen without a text.'),
  reason: z.string(),
  detail: z.string().optional(),
});

export const WhyAnswer = z.object({
  id: ArticleId,
  url: z.string().describe('The normalised address that the id stands for.'),
  article: StoredArticle.optional(),
  lost: Lost.optional().describe(
    'Where its page has no text any more: what stands in `article` is what was last seen there.',
  ),
  fates: z.array(Fate).readonly().describe('What every stage did with it, and why.'),
  family: FamilyAnswer.optional(),
});

/** `event: family` of the live stream: a family has changed. */
export const LiveFamily = z.object({
  id: ArticleId,
  version: z.int().min(1),
  origin: ArticleId,
  language: z.string(),
  members: z.int().min(1),
  sources: z.array(z.string()),
});
