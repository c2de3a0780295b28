import type { SourceState } from '@stemma/contracts';
import type { Response, Web } from '@stemma/web';
import { type Feed, readFeed } from '@stemma/wire';
import { emptyFeed, type Failure, ofError, ofFeed, ofStatus } from './failure.ts';

/** A feed to follow. */
export interface FeedSource {
  readonly id: string;
  readonly url: string;
}

/** A feed that was there and could be read. */
export interface FeedRead {
  readonly kind: 'read';
  readonly feed: Feed;
  readonly validators: Validators;
}

/** What asking a feed gave. */
export type Asked = FeedRead | { readonly kind: 'unchanged' } | { readonly kind: 'failed'; readonly failure: Failure };

/** What lets the next poll ask for changes only. */
export type Validators = Pick<SourceState, 'etag' | 'lastModified'>;

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** Asks for a feed, or for its changes where we have it already. */
export async function askFeed(before: SourceState, options: { web: Web; signal: AbortSignal }): Promise<Asked> {
  const { url, etag, lastModified } = before;
  const known = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
  let response: Response;
  try {
    response = await options.web.get(url, { ...known, accept, signal: options.signal });
  } catch (error) {
    return { kind: 'failed', failure: ofError(error) };
  }
  if (response.notModified) return { kind: 'unchanged' };
  if (response.status < 200 || response.status >= 300) return { kind: 'failed', failure: ofStatus(response) };
  return read(response);
}

async function read({ url, body, headers }: Response): Promise<Asked> {
  const { 'content-type': contentType, etag, 'last-modified': lastModified } = headers;
  try {
    const feed = await readFeed(body, { url, ...(contentType && { contentType }) });
    if (feed.items.length + feed.skipped.length === 0) return { kind: 'failed', failure: emptyFeed(url) };
    return { kind: 'read', feed, validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) } };
  } catch (error) {
    return { kind: 'failed', failure: ofFeed(error, url) };
  }
}
