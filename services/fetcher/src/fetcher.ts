import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceState } from '@stemma/contracts';
import { type PollOptions, type PollReport, poll } from './poll.ts';
import type { FeedSource } from './source.ts';

/** The part of a logger that is used: fields first, then a lowercase message. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface FetcherOptions extends Omit<PollOptions, 'pollEveryMs' | 'maxBackoffMs'> {
  /** Asked again at every turn, so that feeds may come and go. */
  readonly feeds: () => readonly FeedSource[];
  readonly log: Log;
  /** 5 min unless told. */
  readonly pollEveryMs?: number;
  /** Longest pause after failures, unless the host asks for a longer one; 1 h unless told. */
  readonly maxBackoffMs?: number;
}

export interface Fetcher {
  /** Takes up what was remembered; of two states of one source the later one counts. */
  restore(states: AsyncIterable<SourceState>): Promise<void>;
  /** Polls one feed now. Throws when no feed has this id, or when the result cannot be published. */
  pollOnce(feedId: string, signal?: AbortSignal): Promise<PollReport>;
  /** Polls every feed when it is due, until the signal; then publishes what is in hand and returns. */
  run(signal: AbortSignal): Promise<void>;
}

const hostsAtOnce = 8;
const longestNapMs = 1_000;

/** Follows feeds and publishes captures of what they link to. */
export function fetcher(options: FetcherOptions): Fetcher {
  const settings = { pollEveryMs: 300_000, maxBackoffMs: 3_600_000, ...options };
  const { log, now } = settings;
  const states = new Map<string, SourceState>();
  /** When each feed is to be polled, ms since 1970; one that is not here never was. */
  const due = new Map<string, number>();
  // So that feeds that began together do not stay together.
  const jitter = () => (Math.random() * settings.pollEveryMs) / 10;

  function remember(state: SourceState): void {
    states.set(state.id, state);
    due.set(state.id, Date.parse(state.nextPollAt) + jitter());
  }

  async function pollSource(source: FeedSource, signal: AbortSignal): Promise<PollReport> {
    const report = await poll(source, states.get(source.id), settings, signal);
    const { state, ...fields } = report;
    remember(state);
    if (report.outcome === 'failed')
      log.warn({ ...fields, url: source.url, nextPollAt: state.nextPollAt }, 'poll failed');
    else log.info(fields, 'polled');
    return report;
  }

  /** A poll that cannot harm the others: what it throws is logged, and it comes again. */
  async function pollSafely(source: FeedSource, signal: AbortSignal): Promise<void> {
    try {
      await pollSource(source, signal);
    } catch (error) {
      if (signal.aborted) return;
      due.set(source.id, now().getTime() + settings.pollEveryMs);
      log.warn({ source: source.id, url: source.url, err: error }, 'poll broke off, nothing of it is remembered');
    }
  }

  /** Feeds to poll now, longest overdue first, one per host, on hosts where nothing runs. */
  function ready(running: ReadonlyMap<string, unknown>): Map<string, FeedSource> {
    const present = now().getTime();
    const at = ({ id }: FeedSource) => due.get(id) ?? 0;
    const found = new Map<string, FeedSource>();
    for (const source of settings.feeds().toSorted((a, b) => at(a) - at(b))) {
      const host = hostOf(source.url);
      if (at(source) > present || running.size + found.size >= hostsAtOnce) break;
      if (!running.has(host) && !found.has(host)) found.set(host, source);
    }
    return found;
  }

  return {
    async restore(remembered) {
      for await (const state of remembered) remember(state);
    },

    async pollOnce(feedId, signal = new AbortController().signal) {
      const source = settings.feeds().find(({ id }) => id === feedId);
      if (!source) throw new Error(`no feed is called ${feedId}; the list of feeds names them`);
      return pollSource(source, signal);
    },

    async run(signal) {
      const running = new Map<string, Promise<void>>();
      const nap = Math.min(longestNapMs, settings.pollEveryMs);
      while (!signal.aborted) {
        for (const [host, source] of ready(running)) {
          running.set(
            host,
            pollSafely(source, signal).finally(() => running.delete(host)),
          );
        }
        await Promise.race([sleep(nap, undefined, { signal }).catch(() => {}), ...running.values()]);
      }
      await Promise.all(running.values());
    },
  };
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
