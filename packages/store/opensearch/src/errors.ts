import { errors } from '@opensearch-project/opensearch';
import { StoreError } from '@stemma/store';

/** What OpenSearch says of something that it did not do; of a whole request, or of one document. */
export interface Failure {
  readonly type?: string;
  readonly reason?: string;
  readonly caused_by?: Failure;
}

/** Busy (429), or an outage of the server or of a proxy ahead of it: the same may work later. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A failure in one line, with what lies at the bottom of it. */
export function reasonOf(failure: Failure | undefined): string {
  if (!failure) return 'no reason given';
  const own = [failure.type, failure.reason].filter(Boolean).join(': ');
  return failure.caused_by ? `${own}; ${reasonOf(failure.caused_by)}` : own;
}

/** The server sets this block itself when its disk is nearly full (flood stage), and lifts it when there is room. */
export const isDiskFull = (failure: Failure | undefined): boolean =>
  failure?.type === 'cluster_block_exception' &&
  /read-only-allow-delete|read-only \/ allow delete/.test(failure.reason ?? '');

export const diskFull = (server: string, cause?: unknown): StoreError =>
  new StoreError('disk-full', `${server}: its disk is full; make room, the same write then works`, { cause });

/**
 * What the client says, as an error of the port: `unavailable`, `disk-full`, or `refused` for what will never work.
 * What is none of the outside's fault is returned as it is.
 */
export function storeError(server: string, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof errors.OpenSearchClientError)) return error;
  const say = (code: string, what: string) => new StoreError(code, `${server}: ${what}`, { cause: error });
  if (!(error instanceof errors.ResponseError)) {
    return say(
      'unavailable',
      `OpenSearch does not answer as it should (${error.name}: ${error.message}); see that it runs`,
    );
  }
  const status = error.statusCode;
  const failure = failureOf(error.body);
  const reason = `${status}, ${reasonOf(failure)}`;
  if (isDiskFull(failure)) return diskFull(server, error);
  if (status === 401 || status === 403) {
    return say('unavailable', `it lets us not in (${reason}); check user name, password and rights`);
  }
  if (status === 404)
    return say('unavailable', `something of the store is gone (${reason}); it is made anew on the next try`);
  if (isPassing(status)) return say('unavailable', `it is busy or in trouble (${reason}); try again`);
  return say('refused', `it refuses what it was asked (${reason})`);
}

/** A proxy ahead of the server may answer with anything. */
function failureOf(body: unknown): Failure | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  return typeof error === 'object' && error !== null ? error : { reason: String(error) };
}
