export { type Fetcher, type FetcherOptions, fetcher, type Log } from './fetcher.ts';
export type { Messages, PollReport } from './poll.ts';
export type { FeedSource } from './source.ts';
