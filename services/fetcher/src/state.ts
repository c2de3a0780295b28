import type { SourceState } from '@stemma/contracts';
import type { Failure } from './failure.ts';
import type { FeedSource, Validators } from './source.ts';

export interface Rhythm {
  readonly pollEveryMs: number;
  /** Longest pause after failures, unless the host asks for a longer one. */
  readonly maxBackoffMs: number;
}

// A feed that says it is gone for good is asked once a day: now and then it was a mistake.
const goneMs = 24 * 3_600_000;

/** What is known of a source before a poll. At a new address nothing of the old one holds but the items. */
export function stateBefore(source: FeedSource, known: SourceState | undefined): SourceState {
  if (known?.url === source.url) return known;
  const never = new Date(0).toISOString();
  return { id: source.id, url: source.url, polledAt: never, nextPollAt: never, failures: 0, seen: known?.seen ?? {} };
}

/** After a poll that went well. Without validators the next poll reads the whole feed. */
export function stateAfter(
  before: SourceState,
  found: { title: string | undefined; validators: Validators; seen: SourceState['seen'] },
  now: Date,
  rhythm: Rhythm,
): SourceState {
  return {
    id: before.id,
    url: before.url,
    ...(found.title && { title: found.title }),
    ...found.validators,
    polledAt: now.toISOString(),
    nextPollAt: new Date(now.getTime() + rhythm.pollEveryMs).toISOString(),
    failures: 0,
    seen: found.seen,
  };
}

/** After a poll that failed: the pause doubles each time. A host that only asked to wait has not failed. */
export function stateAfterFailure(before: SourceState, failure: Failure, now: Date, rhythm: Rhythm): SourceState {
  const waits = failure.reason === 'host-busy';
  const failures = before.failures + (waits ? 0 : 1);
  const longest = Math.max(rhythm.maxBackoffMs, rhythm.pollEveryMs);
  const pauses = [
    Math.min(longest, rhythm.pollEveryMs * 2 ** Math.min(failures, 20)),
    (failure.retryAt?.getTime() ?? 0) - now.getTime(),
    failure.reason === 'http-410' ? goneMs : 0,
  ];
  return {
    ...before,
    polledAt: now.toISOString(),
    nextPollAt: new Date(now.getTime() + Math.max(...pauses)).toISOString(),
    failures,
    ...(!waits && { error: failure.reason }),
  };
}
