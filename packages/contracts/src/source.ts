import { z } from 'zod';
import { Instant } from './values.ts';

/** What the fetcher remembers of one source between two polls. */
export const SourceState = z.object({
  id: z.string().min(1),
  url: z.string(),
  title: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  polledAt: Instant,
  nextPollAt: Instant,
  /** Polls in a row that failed; 0 when the last one went well. */
  failures: z.int().min(0),
  error: z.string().optional(),
  /** Items of the last good poll: guid or link, to what marks a change in them. */
  seen: z.record(z.string(), z.string()),
});
export type SourceState = z.infer<typeof SourceState>;
