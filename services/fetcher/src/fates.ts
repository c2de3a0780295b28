import { articleId, type Capture, captureId, type Fate } from '@stemma/contracts';
import type { Failure } from './failure.ts';
import type { Entry } from './seen.ts';
import type { FeedSource } from './source.ts';

const stage = 'fetcher';

export const emitted = (capture: Capture, attempts: number): Fate => ({
  id: captureId(capture),
  stage,
  outcome: 'emit',
  article: capture.id,
  source: capture.source,
  url: capture.url,
  at: capture.observedAt,
  attempts,
  emitted: 1,
});

/** The site's wish is respected, which is no fault; all else is a fault of somebody. */
const outcomeOf = (reason: string): Fate['outcome'] => (reason === 'robots' ? 'drop' : 'reject');

const failed = (subject: string, { reason, detail }: Pick<Failure, 'reason' | 'detail'>, now: Date) => ({
  id: `${subject}@${now.getTime().toString(36)}-${reason}`,
  stage,
  outcome: outcomeOf(reason),
  reason,
  detail,
  at: now.toISOString(),
  emitted: 0,
});

/** Of an article whose page we will not ask for again. */
export const pageFailed = (entry: Entry, source: string, failure: Failure, attempts: number, now: Date): Fate => ({
  ...failed(entry.id, { ...failure, reason: failure.reason.replace(/^http-5\d\d$/, 'http-5xx') }, now),
  article: entry.id,
  source,
  url: entry.link,
  attempts,
});

/** Of a feed that went from well to ill, or from one ill to another. Its address has an id too, so that `why` finds it. */
export const feedFailed = (source: FeedSource, failure: Failure, now: Date): Fate => ({
  ...failed(source.id, failure, now),
  article: articleId(source.url),
  source: source.id,
  url: source.url,
  attempts: 1,
});

/** Of an item of a feed that names no page, or that we leave alone. */
export const itemSkipped = (source: FeedSource, reason: string, title: string, now: Date): Fate => ({
  ...failed(
    articleId(`${source.id} ${title}`),
    { reason, detail: `${source.url}: ${title || 'an item without a title'}; tell the site` },
    now,
  ),
  source: source.id,
  url: source.url,
  attempts: 1,
});
