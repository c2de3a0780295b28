import type { Capture, Fate, SourceState } from '@stemma/contracts';
import type { Web } from '@stemma/web';
import { feedFailed } from './fates.ts';
import { readItems } from './items.ts';
import { askFeed, type FeedSource } from './source.ts';
import { type Rhythm, stateAfter, stateAfterFailure, stateBefore } from './state.ts';

/** What a poll has to say. To be published in this order: a crash in between then repeats, and never loses. */
export interface Messages {
  readonly captures: Capture[];
  readonly fates: Fate[];
  readonly states: SourceState[];
}

export interface PollOptions extends Rhythm {
  readonly web: Web;
  readonly publish: (messages: Messages) => Promise<void>;
  readonly now: () => Date;
}

/** What came of a poll. */
export interface PollReport {
  readonly source: string;
  readonly outcome: 'read' | 'unchanged' | 'failed';
  /** Of a failure. */
  readonly reason?: string;
  readonly detail?: string;
  readonly captured: number;
  /** Pages that will not be asked for again. */
  readonly refused: number;
  /** Pages left for the next poll. */
  readonly postponed: number;
  readonly state: SourceState;
}

/**
 * Asks one feed, fetches what is new or changed in it, and publishes what came of it.
 * Throws what `publish` throws, or the signal's reason when it comes before the feed does.
 */
export async function poll(
  source: FeedSource,
  known: SourceState | undefined,
  options: PollOptions,
  signal: AbortSignal,
): Promise<PollReport> {
  const before = stateBefore(source, known);
  const asked = await askFeed(before, { ...options, signal });
  if (asked.kind === 'read') return readItems(before, asked, options, signal);
  const nothing = { source: source.id, captured: 0, refused: 0, postponed: 0 };
  const now = options.now();
  if (asked.kind === 'unchanged') {
    const { title, etag, lastModified, seen } = before;
    const validators = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
    const state = stateAfter(before, { title, validators, seen }, now, options);
    await options.publish({ captures: [], fates: [], states: [state] });
    return { ...nothing, outcome: 'unchanged', state };
  }
  const { failure } = asked;
  const state = stateAfterFailure(before, failure, now, options);
  // The ledger hears of a change, not of every poll.
  const fates = state.error === before.error ? [] : [feedFailed(source, failure, now)];
  await options.publish({ captures: [], fates, states: [state] });
  return { ...nothing, outcome: 'failed', reason: failure.reason, detail: failure.detail, state };
}
