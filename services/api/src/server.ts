import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Bus } from '@stemma/bus';
import type { Store } from '@stemma/store';
import { routes } from './app.ts';
import { loopbackNames } from './guard.ts';
import { openLive } from './live.ts';
import type { Log } from './log.ts';
import type { Health } from './operation.ts';
import type { StageName } from './queues.ts';

export interface ApiOptions {
  readonly store: Store;
  readonly bus: Bus;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Who brings one of these may read; without any, everybody may. */
  readonly keys?: readonly string[];
  /** The line, for what waits before each stage. */
  readonly stages: readonly StageName[];
  /** In the Prometheus text format. */
  readonly metrics?: () => Promise<string>;
  /** Told at /livez and /readyz; fine for as long as it answers, unless told. */
  readonly health?: Health;
  readonly log: Log;
  /** A line for everybody who looks, such as "demonstration data". */
  readonly banner?: string;
}

// Time for answers that are on their way; after it, connections are cut.
const drain = 1_000;

/**
 * Serves the API, the live stream and the console until `close`, which takes under two seconds. Rejects with
 * the system's error where it cannot listen (`EADDRINUSE`, `EACCES`). The store and the bus stay open.
 */
export async function api(options: ApiOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { host, log, keys = [] } = options;
  const live = openLive(options);
  let ours: readonly string[] = [];
  const loopback = isLoopback(host);
  const app = routes({ ...options, live, ...(loopback && { isOurs: (name) => ours.includes(name) }) });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  ours = loopbackNames(port);
  const url = `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
  log.info({ url, keys: keys.length }, 'api is listening');
  if (!loopback && keys.length === 0) log.warn({ host }, 'api is open to the network without keys: everybody may read');
  return {
    url,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), drain);
      await Promise.all([live.close(), closed]);
      clearTimeout(cut);
      log.info({ url }, 'api has closed');
    },
  };
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
