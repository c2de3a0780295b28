import { ArticleId, Instant } from '@stemma/contracts';
import { z } from 'zod';

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
