import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Health, HealthReport } from '@stemma/runtime';

export interface Listening {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly health: Health;
  /** In the Prometheus text format. */
  readonly metrics: () => Promise<string>;
}

/**
 * Serves /livez, /readyz and /metrics until `close`: 200, or 503 with the reasons as JSON. Rejects when it cannot listen,
 * and says how to name another port.
 */
export async function serveHealth({ host, port, health, metrics }: Listening) {
  const routes = new Map<string, (response: ServerResponse) => Promise<void>>([
    ['/livez', async (response) => answer(response, health.live())],
    ['/readyz', async (response) => answer(response, await health.ready())],
    [
      '/metrics',
      async (response) => {
        const text = await metrics();
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
      },
    ],
  ]);
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const route = routes.get(path);
    if (!route) return void response.writeHead(404).end('there are /livez, /readyz and /metrics\n');
    route(response).catch((error) => response.writeHead(500).end(`${error}\n`));
  });
  server.listen(port, host);
  await once(server, 'listening').catch((cause: Error) => {
    const advice = 'name another port with STEMMA_HEALTH_PORT';
    throw new Error(`health cannot listen on ${host}:${port} (${cause.message}); ${advice}`, { cause });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(response: ServerResponse, report: HealthReport): void {
  const status = report.status === 'ok' ? 200 : 503;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(report));
}
