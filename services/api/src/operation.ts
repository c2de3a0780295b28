import type { SourceState } from '@stemma/contracts';
import type { Store } from '@stemma/store';
import type { z } from 'zod';
import { parameters } from './parameters.ts';
import type { Queues } from './queues.ts';

/** What somebody who watches over this process is told. */
export interface HealthReport {
  readonly status: 'ok' | 'failing';
  readonly reasons: readonly string[];
}

export interface Health {
  live(): HealthReport;
  ready(): Promise<HealthReport>;
}

/** What an operation may ask. */
export interface Sight {
  readonly store: Store;
  /** The last state of every source, by its name. */
  readonly states: () => Promise<ReadonlyMap<string, SourceState>>;
  /** What waits in the topics. */
  readonly queues: () => Promise<Queues>;
  readonly health: Health;
  /** A line for everybody who looks, such as "demonstration data". */
  readonly banner?: string;
}

/** One thing to GET: what the route serves and what the OpenAPI document says come from the same object. */
export interface Operation {
  /** With `:name` for what the address carries. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: z.ZodObject;
  readonly answer: z.ZodType;
  /** Says of an answer that it is a 503. */
  readonly isUnavailable?: (answer: unknown) => boolean;
  perform(path: Readonly<Record<string, string>>, query: URLSearchParams, sight: Sight): Promise<unknown>;
}

/** Joins a handler to its schemas, so that it is called with checked parameters only. */
export function operation<P extends z.ZodObject, A extends z.ZodType>(
  spec: Pick<Operation, 'path' | 'summary' | 'isUnavailable'> & {
    readonly parameters: P;
    readonly answer: A;
    readonly handle: (given: z.output<P>, sight: Sight) => Promise<z.input<A>>;
  },
): Operation {
  const { handle, ...rest } = spec;
  return {
    ...rest,
    perform: async (path, query, sight) => handle(parameters(spec.parameters, path, query), sight),
  };
}
