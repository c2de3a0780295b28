import { type Response, WebError, type WebErrorCode } from '@stemma/web';
import { WireError } from '@stemma/wire';

/** Why something could not be had. */
export interface Failure {
  /** Short and stable, for counting. */
  readonly reason: string;
  /** For a person: which address, what happened, what to do. */
  readonly detail: string;
  /** `lasting`: asking again would give the same. `passing`: it may work later. `busy`: the host asked us to wait. */
  readonly kind: 'lasting' | 'passing' | 'busy';
  readonly retryAt?: Date;
}

const passing: readonly WebErrorCode[] = ['robots-unreachable', 'timeout', 'dns', 'refused', 'tls', 'reset'];

/** What a failed `get` means. Anything but a `WebError` is thrown on: it is our own fault or the order to stop. */
export function ofError(error: unknown): Failure {
  if (!(error instanceof WebError)) throw error;
  const { code, message, retryAt } = error;
  if (retryAt) return { reason: code, detail: message, kind: 'busy', retryAt };
  return { reason: code, detail: message, kind: passing.includes(code) ? 'passing' : 'lasting' };
}

/** What an answer means that is not 2xx. */
export function ofStatus({ status, url, retryAt }: Response): Failure {
  const said = { reason: `http-${status}`, detail: `${url}: answered ${status}; ${adviceOn(status)}` };
  if (retryAt) return { ...said, kind: 'busy', retryAt };
  return { ...said, kind: status >= 500 || status === 408 || status === 425 ? 'passing' : 'lasting' };
}

/** What bytes mean that are no feed. Anything but a `WireError` is thrown on. */
export function ofFeed(error: unknown, url: string): Failure {
  if (!(error instanceof WireError)) throw error;
  if (error.code === 'empty') return emptyFeed(url);
  const detail = `${url}: ${error.message}; correct the address, or tell the site`;
  return { reason: error.code, detail, kind: 'lasting' };
}

export const emptyFeed = (url: string): Failure => ({
  reason: 'empty-feed',
  detail: `${url}: no items; correct the address if this lasts`,
  kind: 'passing',
});

function adviceOn(status: number): string {
  if (status === 404) return 'nothing is there; correct the address or take it out';
  if (status === 410) return 'it is gone for good; take it out';
  if (status === 429) return 'the host asks for patience; it is asked again later';
  if (status >= 500) return 'the host is in trouble; it is asked again later';
  if (status >= 400) return 'the host does not give it to us; ask its owner or take it out';
  return 'that is neither a page nor a redirect';
}
