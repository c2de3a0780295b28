import type { LookupAddress } from 'node:dns';
import { orAborted } from './abort.ts';
import { asWebError, seenFrom, WebError } from './errors.ts';
import { type Answer, exchange } from './exchange.ts';
import { checkedAddresses, parseAddress, type Resolve, systemResolve } from './guard.ts';
import { openPace } from './pace.ts';
import { retryAt } from './retry-after.ts';
import { openRobots, robotsBytes } from './robots.ts';

export interface WebOptions {
  /** How we introduce ourselves; robots.txt knows us by the part before the slash. */
  readonly userAgent?: string;
  /** Let addresses of this machine through. For tests and local mirrors. */
  readonly allowLoopback?: boolean;
  /** Most bytes of a body, before and after decompression; 8 MiB unless told. */
  readonly maxBytes?: number;
  /** Most time for one `get`, redirects included, waiting for the host's turn not; 30 s unless told. */
  readonly timeoutMs?: number;
  /** Pause between two requests to one host; 1 s unless told. */
  readonly delayMs?: number;
  /** 10 unless told. */
  readonly maxRedirects?: number;
  readonly resolve?: Resolve;
  readonly now?: () => Date;
}

export interface GetOptions {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly accept?: string;
  readonly maxBytes?: number;
  /** Statuses that are no 2xx whose page is read all the same; none unless told. */
  readonly alsoRead?: ReadonlySet<number>;
  readonly signal?: AbortSignal;
}

export interface Response extends Answer {
  /** Where the redirects ended. */
  readonly url: string;
  /** 304: what the caller has is still right. */
  readonly notModified: boolean;
  /** With 429 and 503: when the host may be asked again. */
  readonly retryAt?: Date;
}

/** The outgoing web: one courteous, guarded client for everything that is fetched. */
export interface Web {
  /**
   * Fetches an address. Answers of any status are returned, with a body where the status is 2xx or asked for. Throws
   * `WebError`, or the signal's reason once that is aborted.
   */
  get(url: string, options?: GetOptions): Promise<Response>;
}

const defaults = {
  userAgent: 'Stemma/0.1 (news pipeline)',
  allowLoopback: false,
  maxBytes: 8 * 1024 * 1024,
  timeoutMs: 30_000,
  delayMs: 1_000,
  maxRedirects: 10,
  resolve: systemResolve,
  now: () => new Date(),
};
// RFC 9309, section 2.3.1.2.
const robotsRedirects = 5;

interface Journey {
  readonly options: GetOptions;
  readonly maxRedirects: number;
  readonly maxBytes: number;
  readonly truncate: boolean;
  /** Asked before each request. */
  readonly permit: (url: URL, addresses: readonly LookupAddress[]) => Promise<void>;
  /** Of the first host, where they are known already. */
  readonly addresses?: readonly LookupAddress[];
}

export function openWeb(options: WebOptions = {}): Web {
  const settings = { ...defaults, ...options };
  const pace = openPace(settings);
  const checkRobots = openRobots({
    ...settings,
    fetch: (url, addresses) =>
      travel(url, {
        options: {},
        maxRedirects: robotsRedirects,
        maxBytes: robotsBytes,
        truncate: true,
        permit: async () => {},
        addresses,
      }),
  });

  /** Follows redirects from `start`; every hop is checked as if it were the first. */
  async function travel(start: URL, journey: Journey): Promise<Response> {
    const { signal } = journey.options;
    const alsoRead = journey.options.alsoRead && { alsoRead: journey.options.alsoRead };
    const visited = new Set<string>();
    const budget = { leftMs: settings.timeoutMs };
    const timed = <T>(url: URL, act: (signal: AbortSignal) => Promise<T>) => within(budget, url, signal, act);
    let { addresses } = journey;
    for (let url = start; ; ) {
      visited.add(url.href);
      const checked = addresses ?? (await timed(url, () => checkedAddresses(url, settings)));
      addresses = undefined;
      await orAborted(journey.permit(url, checked), signal);
      const headers = requestHeaders(settings.userAgent, journey.options);
      const answer = await pace.turn(url, signal, () =>
        timed(url, (inTime) => exchange({ ...journey, ...alsoRead, url, addresses: checked, headers, signal: inTime })),
      );
      const later = retryAt(answer.status, answer.headers['retry-after'], settings.now());
      if (later) pace.rest(url, later);
      const next = redirectOf(url, answer);
      if (!next)
        return { ...answer, url: url.href, notModified: answer.status === 304, ...(later && { retryAt: later }) };
      if (visited.has(next.href))
        throw new WebError('redirect-loop', start.href, `redirects in a circle to ${next.href}`);
      if (visited.size > journey.maxRedirects) {
        throw new WebError('too-many-redirects', start.href, `more than ${journey.maxRedirects} redirects`);
      }
      url = next;
    }
  }

  return {
    async get(address, options = {}) {
      const start = parseAddress(address);
      const { maxBytes, maxRedirects } = { ...settings, ...options };
      try {
        return await travel(start, { options, maxBytes, maxRedirects, truncate: false, permit: checkRobots });
      } catch (error) {
        options.signal?.throwIfAborted();
        throw seenFrom(start.href, asWebError(start.href, error));
      }
    },
  };
}

function redirectOf(url: URL, { status, headers }: Answer): URL | undefined {
  const redirects = [301, 302, 303, 307, 308].includes(status);
  return redirects && headers.location !== undefined ? parseAddress(headers.location, url) : undefined;
}

function requestHeaders(userAgent: string, { etag, lastModified, accept }: GetOptions): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? '*/*',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}

/** Runs `act` on what is left of the time, and takes from it what was used. Throws `WebError` `timeout`. */
async function within<T>(
  budget: { leftMs: number },
  url: URL,
  signal: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(budget.leftMs)));
  const inTime = AbortSignal.any(signal ? [signal, timeout] : [timeout]);
  try {
    return await orAborted(act(inTime), inTime);
  } catch (error) {
    if (timeout.aborted) throw new WebError('timeout', url.href, 'no whole answer in the time given', { cause: error });
    throw asWebError(url.href, error);
  } finally {
    budget.leftMs -= performance.now() - started;
  }
}
