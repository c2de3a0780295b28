import { STATUS_CODES } from 'node:http';
import { BusError } from '@stemma/bus';
import { StoreError } from '@stemma/store';
import { z } from 'zod';

/** The body of every answer that is no success: problem details, RFC 9457, with a stable `code`. */
export const ProblemDetails = z.object({
  type: z.string().describe('`urn:stemma:problem:` and the code'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What was wrong, and what to do about it.'),
  code: z.string(),
  parameter: z.string().optional().describe('The parameter that was refused.'),
});

/**
 * A request that is refused, with a stable code: `unknown-parameter`, `bad-parameter`, `repeated-parameter`,
 * `too-many-parameters`, `address-too-long`, `wrong-host`, `no-key`, `not-found`, `method-not-allowed`,
 * `too-many-listeners`, `unavailable`, `internal`.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly parameter: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    detail: string,
    more: ErrorOptions & { parameter?: string; headers?: Record<string, string> } = {},
  ) {
    super(detail, more);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.parameter = more.parameter;
    this.headers = more.headers ?? {};
  }
}

/** What went wrong, as the asker may know it. What we did not foresee says nothing of our insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError && error.code === 'bad-query') return refused('q', error);
  if (error instanceof StoreError && error.code === 'bad-cursor') return refused('cursor', error);
  if (away(error)) {
    const detail = 'The store or the bus is not available just now. Try again in some seconds.';
    return new Problem(503, 'unavailable', detail, { cause: error, headers: { 'retry-after': '5' } });
  }
  return new Problem(500, 'internal', 'Something failed here. The log of the api service says what.', { cause: error });
}

/** A problem as an HTTP response. */
export function problemResponse(problem: Problem): Response {
  const { status, code, parameter, message } = problem;
  const body: z.infer<typeof ProblemDetails> = {
    type: `urn:stemma:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    ...(parameter !== undefined && { parameter }),
  };
  return Response.json(body, { status, headers: { ...problem.headers, 'content-type': 'application/problem+json' } });
}

const refused = (parameter: string, cause: Error) =>
  new Problem(400, 'bad-parameter', `${parameter}: ${cause.message}`, { cause, parameter });

const away = (error: unknown): boolean =>
  (error instanceof StoreError && ['unavailable', 'closed'].includes(error.code)) ||
  (error instanceof BusError && ['busy', 'closed'].includes(error.code));
