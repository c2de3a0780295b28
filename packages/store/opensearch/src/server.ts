import { Client } from '@opensearch-project/opensearch';
import { storeError } from './errors.ts';

export interface Connection {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Sent as JSON; text is sent as it is, as lines of JSON. */
  readonly body?: object | string;
  /** Statuses that are answers and no errors. */
  readonly expect?: readonly number[];
}

/** An OpenSearch server, or several behind one address. */
export interface Server {
  /** For messages: the address without credentials. */
  readonly name: string;
  /** The body of the answer; T says what the request makes it. Rejects with `StoreError`. */
  ask<T>(request: Request): Promise<T>;
  close(): Promise<void>;
}

const timeoutMilliseconds = 30_000;

/** Connects when it is first asked. Nothing is tried again here: who asks knows what may be asked twice. */
export function connect({ url, username, password }: Connection): Server {
  const { origin } = new URL(url);
  const client = new Client({
    node: url,
    maxRetries: 0,
    requestTimeout: timeoutMilliseconds,
    ...(username !== undefined && { auth: { username, password: password ?? '' } }),
  });
  return {
    name: origin,
    async ask<T>({ method, path, query, body, expect = [] }: Request): Promise<T> {
      try {
        const { body: answer } = await client.transport.request(
          {
            method,
            path: `/${path.map(encodeURIComponent).join('/')}`,
            ...(query && { querystring: query }),
            ...(typeof body === 'string' ? { bulkBody: body } : body && { body }),
          },
          { ignore: [...expect] },
        );
        return answer as T;
      } catch (error) {
        throw storeError(origin, error);
      }
    },
    close: () => client.close(),
  };
}
