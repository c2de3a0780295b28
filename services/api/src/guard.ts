import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

/** Longest address that is read, in characters; what proxies and browsers can be trusted to carry. */
export const longestAddress = 8_000;

const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Tells browsers, with every answer, to run and load nothing but our own files, and to show us in no frame. */
export const secured: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
};

/** Reads only: GET and HEAD, and no endless address. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const detail = `${c.req.method} is not for here: everything is read with GET`;
    throw new Problem(405, 'method-not-allowed', detail, { headers: { allow: 'GET, HEAD' } });
  }
  if (c.req.url.length > longestAddress) {
    const detail = `the address has ${c.req.url.length} characters, at most ${longestAddress} are read; use fewer filters`;
    throw new Problem(414, 'address-too-long', detail);
  }
  await next();
};

/**
 * Answers only to its own names. A page elsewhere can point a name of its own at 127.0.0.1 and would then be
 * "same origin" (DNS rebinding); its requests still carry that name in the Host header.
 */
export const knownHost =
  (isOurs: (host: string) => boolean): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!isOurs(host.toLowerCase())) {
      throw new Problem(421, 'wrong-host', 'this address is not served here; use localhost and the port');
    }
    await next();
  };

/** The names of a service that listens on loopback only. */
export const loopbackNames = (port: number): readonly string[] =>
  ['localhost', '127.0.0.1', '[::1]'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

/** Lets in who brings one of the keys as `Authorization: Bearer`. */
export function keyed(keys: readonly string[]): MiddlewareHandler {
  const known = keys.map(digest);
  return async (c, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const asked = digest(given ?? '');
    // Every key is compared, and as digests, so that the time taken says nothing of the keys.
    const fits = known.filter((key) => timingSafeEqual(key, asked)).length > 0;
    if (given === undefined || !fits) {
      const detail = 'a key is needed: send one of the keys of this service as "Authorization: Bearer <key>"';
      throw new Problem(401, 'no-key', detail, { headers: { 'www-authenticate': 'Bearer realm="stemma"' } });
    }
    await next();
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();
