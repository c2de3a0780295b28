import { type Capture, ContractError, encode, goneStatuses, plainAddress } from '@stemma/contracts';
import type { Response, Web } from '@stemma/web';
import { type Failure, ofError, ofStatus } from './failure.ts';
import type { Entry } from './seen.ts';

// What later stages read: what it is, when it changed, and whether the outlet reserves it from mining.
const keptHeaders = [
  ...['content-type', 'content-language', 'date', 'etag', 'last-modified', 'link'],
  ...['tdm-reservation', 'tdm-policy', 'x-robots-tag'],
];

/** The page of an item, or why there is none. */
export type Page =
  | { readonly capture: Capture; readonly failure?: undefined }
  | { readonly failure: Failure; readonly capture?: undefined };

const none: ReadonlySet<number> = new Set();

/**
 * Fetches the page of an item. When the signal comes, the page is left for another time. That a page is gone is captured where
 * it was there before (`wasThere`); else it is a failure.
 */
export async function fetchPage(
  entry: Entry,
  source: string,
  options: { web: Web; now: () => Date; signal: AbortSignal; wasThere: boolean },
): Promise<Page> {
  const alsoRead = options.wasThere ? goneStatuses : none;
  try {
    const response = await options.web.get(entry.link, {
      accept: 'text/html, application/xhtml+xml, */*;q=0.5',
      alsoRead,
      signal: options.signal,
    });
    const isPage = response.status >= 200 && response.status < 300;
    if (!isPage && !alsoRead.has(response.status)) return { failure: ofStatus(response) };
    const capture = captureOf(entry, source, response, options.now());
    const failure = unfit(capture);
    return failure ? { failure } : { capture };
  } catch (error) {
    if (options.signal.aborted) return { failure: stopped };
    return { failure: ofError(error) };
  }
}

const stopped: Failure = { reason: 'stopped', detail: 'the service stops', kind: 'busy' };

function captureOf({ id, link, item }: Entry, source: string, response: Response, now: Date): Capture {
  const [mediaType = ''] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
  const headers = Object.entries(response.headers).filter(([name]) => keptHeaders.includes(name));
  return {
    id,
    source,
    url: plainAddress(link),
    observedAt: now.toISOString(),
    mediaType: mediaType.trim() || 'application/octet-stream',
    ...bodyOf(response.body),
    item,
    http: { status: response.status, url: response.url, headers: Object.fromEntries(headers) },
  };
}

function bodyOf(bytes: Buffer): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: bytes.toString('base64') };
  }
}

/** A page may pass the limit of the web and still be too long for a message. Found here, it costs nobody else. */
function unfit(capture: Capture): Failure | undefined {
  try {
    encode('captures', capture, { id: capture.id, from: 'fetcher', time: capture.observedAt });
    return undefined;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { reason: error.code, detail: `${capture.url}: ${error.message}; leave it out`, kind: 'lasting' };
  }
}
