import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { readBody } from './body.ts';
import { asWebError } from './errors.ts';
import { pinned } from './guard.ts';

// Node's own default, written down because it is part of the promise.
const maxHeaderSize = 16 * 1024;

export interface ExchangeRequest {
  readonly url: URL;
  /** Already checked; the connection goes to one of these and nowhere else. */
  readonly addresses: readonly LookupAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly truncate: boolean;
  readonly alsoRead?: ReadonlySet<number>;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** By lower-case name; repeated ones joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty unless the status is 2xx or asked for: else nobody reads the page of an error or a redirect, and it may be a trap. */
  readonly body: Buffer;
}

/** One request, one answer, no redirects followed. Throws `WebError`. */
export async function exchange(request: ExchangeRequest): Promise<Answer> {
  const { url, signal } = request;
  try {
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      // No pooled connections: one could lead to an address that was checked for another host.
      agent: false,
      lookup: pinned(request.addresses),
      headers: { ...request.headers, 'accept-encoding': 'gzip, deflate, br, zstd' },
      maxHeaderSize,
      signal,
    });
    // An error that comes after we stopped to listen, such as the abort of what we destroy, is nobody's.
    outgoing.on('error', () => {});
    outgoing.end();
    const [response]: IncomingMessage[] = await once(outgoing, 'response', { signal });
    if (!response) throw new Error('no response');
    return await answerOf(response, request).finally(() => response.destroy());
  } catch (error) {
    throw asWebError(url.href, error);
  }
}

async function answerOf(response: IncomingMessage, request: ExchangeRequest): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value ?? '')]);
  const wanted = (status >= 200 && status < 300) || request.alsoRead?.has(status);
  return {
    status,
    headers: Object.fromEntries(entries),
    body: wanted ? await readBody(response, { ...request, url: request.url.href }) : Buffer.alloc(0),
  };
}
