import { Capture, Fate, SourceState } from '@stemma/contracts';
import { openWeb, type Web } from '@stemma/web';
import { fetcher } from './fetcher.ts';
import type { Messages } from './poll.ts';
import type { FeedSource } from './source.ts';

/** A fetcher for tests, on this machine and without pauses, with everything that it published and logged. */
export function startFetcher(
  feeds: readonly FeedSource[],
  given: { web?: Web; publish?: (messages: Messages) => Promise<void>; pollEveryMs?: number; timeoutMs?: number } = {},
) {
  const clock = { time: Date.parse('2031-05-04T10:00:00Z') };
  const now = () => new Date(clock.time);
  const published: Messages[] = [];
  const logged: { fields: object; message: string }[] = [];
  const log = (fields: object, message: string) => logged.push({ fields, message });
  const service = fetcher({
    web: openWeb({ allowLoopback: true, delayMs: 0, timeoutMs: given.timeoutMs ?? 10_000, now }),
    pollEveryMs: 60_000,
    publish: async (messages) => {
      // What the topics would not take must not pass here either.
      for (const capture of messages.captures) Capture.parse(capture);
      for (const fate of messages.fates) Fate.parse(fate);
      for (const state of messages.states) SourceState.parse(state);
      published.push(structuredClone(messages));
    },
    ...given,
    feeds: () => feeds,
    log: { info: log, warn: log },
    now,
  });
  return {
    service,
    clock,
    published,
    logged,
    captures: () => published.flatMap(({ captures }) => captures),
    fates: () => published.flatMap(({ fates }) => fates),
    state: (id: string) => published.flatMap(({ states }) => states).findLast((state) => state.id === id),
  };
}

/** An RSS feed of items given as element content. */
export const rss = (...items: string[]): string =>
  `<rss version="2.0"><channel><title>The Paper</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
