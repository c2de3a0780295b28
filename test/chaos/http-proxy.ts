import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to an OpenSearch server that can be busy. */
export interface HttpProxy {
  readonly url: string;
  /** Leads to this server from now on. */
  aim(url: string): void;
  /** Answers 429 to everything for so long. */
  busy(lastsMs: number): Promise<void>;
  close(): Promise<void>;
}

const tooMany = JSON.stringify({
  error: { type: 'es_rejected_execution_exception', reason: 'rejected execution of a bulk request' },
  status: 429,
});

/** Where the server behind it does not answer, the connection is closed, as if the server had closed it. */
export async function openHttpProxy(): Promise<HttpProxy> {
  const agent = new Agent({ keepAlive: true });
  let target: string | undefined;
  let busy = 0;

  const server = createServer((asked, answer) => {
    if (busy > 0) {
      asked.resume();
      return answer.writeHead(429, { 'content-type': 'application/json' }).end(tooMany);
    }
    if (target === undefined) return asked.destroy();
    const { method, headers } = asked;
    const ahead = request(new URL(asked.url ?? '/', target), { agent, headers, ...(method && { method }) });
    ahead.on('response', (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
      got.on('error', () => answer.destroy());
    });
    ahead.on('error', () => answer.destroy());
    // Who asked may have been killed.
    answer.on('close', () => ahead.destroy());
    asked.pipe(ahead);
    return answer;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('this machine gave no free port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    aim: (url) => {
      target = url;
    },
    busy: async (lastsMs) => {
      busy += 1;
      await sleep(lastsMs);
      busy -= 1;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}
