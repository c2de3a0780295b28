import type { LookupAddress } from 'node:dns';
import { createRequire } from 'node:module';
import { WebError, type WebErrorCode } from './errors.ts';

// Its types promise a default export that the module, which is CommonJS, does not have.
const robotsParser: (url: string, text: string) => { isAllowed(url: string, userAgent: string): boolean | undefined } =
  createRequire(import.meta.url)('robots-parser');

const dayMs = 24 * 3_600_000;
// A host that is down is asked again soon, but not once for each of its articles.
const troubleMs = 5 * 60_000;
const mostOrigins = 2_000;

/** RFC 9309 wants at least 500 KiB read; a last chunk of up to 64 KiB may fall away at the limit. */
export const robotsBytes = 564 * 1024;

export interface RobotsOptions {
  readonly userAgent: string;
  readonly now: () => Date;
  /** Fetches a robots.txt, redirects and all. The addresses are those of its host, checked. */
  readonly fetch: (url: URL, addresses: readonly LookupAddress[]) => Promise<{ status: number; body: Buffer }>;
}

/** Whether a robots.txt lets us have an address of its origin. */
type Rules = (url: string) => boolean;

/** Throws `WebError`: `robots` where its rules refuse the address, what befell where robots.txt cannot be reached. */
export type CheckRobots = (url: URL, addresses: readonly LookupAddress[]) => Promise<void>;

/** Asks each origin for its robots.txt once a day and obeys it (RFC 9309). */
export function openRobots(options: RobotsOptions): CheckRobots {
  const cache = new Map<string, { rules: Promise<Rules>; until: number }>();
  const inMs = (ms: number) => options.now().getTime() + ms;

  function rulesOf({ origin }: URL, addresses: readonly LookupAddress[]): Promise<Rules> {
    const known = cache.get(origin);
    if (known && known.until > inMs(0)) return known.rules;
    const entry = { rules: load(origin, addresses, options), until: inMs(dayMs) };
    entry.rules.catch((error: unknown) => {
      // A busy host says itself when it may be asked again.
      entry.until = error instanceof WebError && error.code === 'host-busy' ? 0 : inMs(troubleMs);
    });
    const [oldest] = cache.keys();
    if (cache.size >= mostOrigins && oldest !== undefined) cache.delete(oldest);
    cache.delete(origin);
    cache.set(origin, entry);
    return entry.rules;
  }

  return async (url, addresses) => {
    const allowed = await rulesOf(url, addresses);
    if (!allowed(url.href)) throw new WebError('robots', url.href, 'robots.txt of this site does not allow it');
  };
}

// There, but nothing to be had: RFC 9309, section 2.3.1.3 takes that as no rules, and after five redirects too.
const unavailable: readonly WebErrorCode[] = ['redirect-loop', 'too-many-redirects', 'private-address', 'bad-address'];

async function load(origin: string, addresses: readonly LookupAddress[], options: RobotsOptions): Promise<Rules> {
  const url = new URL('/robots.txt', origin);
  try {
    const { status, body } = await options.fetch(url, addresses);
    if (status >= 500) throw new WebError('robots-unreachable', url.href, `answered ${status}`);
    if (status < 200 || status >= 300) return () => true;
    const robots = robotsParser(url.href, body.toString('utf8'));
    return (address) => robots.isAllowed(address, options.userAgent) ?? false;
  } catch (error) {
    if (error instanceof WebError && unavailable.includes(error.code)) return () => true;
    throw error;
  }
}
