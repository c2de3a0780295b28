// Each failure with what a person can do about it. A code is for programs and never changes its meaning.
const advice = {
  'bad-address': 'give an absolute http or https address',
  'private-address': 'only public addresses are fetched; set fetch.allowLoopback to reach a server on this machine',
  robots: 'the site asks robots to stay away; leave it out or ask its owner',
  'robots-unreachable': 'without robots.txt nothing may be fetched; it is tried again later',
  timeout: 'try again later, or raise fetch.timeoutSeconds',
  'too-large': 'leave it out, or raise fetch.maxBytes',
  bomb: 'leave it out: what expands like this is not an article',
  'redirect-loop': 'give the final address, or tell the site',
  'too-many-redirects': 'give the final address',
  dns: 'check the spelling of the host, or try again later',
  refused: 'try again later; the host takes no connections',
  tls: 'check the certificate of the host',
  'bad-encoding': 'the host compresses wrongly; tell it, or leave it out',
  reset: 'try again later; the host broke off or did not speak HTTP',
  'host-busy': 'wait until then',
} as const;

export type WebErrorCode = keyof typeof advice;

/** Every code that a `WebError` can carry. */
export const webErrorCodes = Object.keys(advice) as readonly WebErrorCode[];

interface WebErrorOptions extends ErrorOptions {
  /** The address that was asked for, where redirects or robots.txt led to another. */
  readonly from?: string;
  readonly retryAt?: Date;
}

/** A page that could not be had. The message says which address, what happened, and what to do. */
export class WebError extends Error {
  readonly code: WebErrorCode;
  readonly url: string;
  readonly what: string;
  /** With `host-busy`: when the host may be asked again. */
  readonly retryAt?: Date;
  constructor(code: WebErrorCode, url: string, what: string, options: WebErrorOptions = {}) {
    const { from, retryAt, ...rest } = options;
    super(`${from ? `${from} leads to ` : ''}${url}: ${what}; ${advice[code]}`, rest);
    this.name = 'WebError';
    this.code = code;
    this.url = url;
    this.what = what;
    if (retryAt) this.retryAt = retryAt;
  }
}

/** The same failure, told from the address that was asked for. */
export function seenFrom(start: string, error: WebError): WebError {
  const { code, url, what, retryAt, cause } = error;
  if (url === start) return error;
  return new WebError(code, url, what, { from: start, cause, ...(retryAt && { retryAt }) });
}

/** What went wrong below us, as a `WebError`. Codes are those of libuv, OpenSSL, llhttp, zlib, brotli and zstd. */
export function asWebError(url: string, error: unknown): WebError {
  if (error instanceof WebError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in cause ? String(cause.code) : '';
  const [, ours] = belowUs.find(([pattern]) => pattern.test(code)) ?? [undefined, 'reset' as const];
  return new WebError(ours, url, cause.message || code, { cause });
}

const belowUs: readonly (readonly [RegExp, WebErrorCode])[] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'refused'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^HPE_HEADER_OVERFLOW$/, 'too-large'],
  [/^(Z_|ERR__ERROR|ERR_BROTLI|ZSTD_)/, 'bad-encoding'],
  [/^(EPROTO$|ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_CA|HOSTNAME_MISMATCH)/, 'tls'],
];
