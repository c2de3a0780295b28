import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, for tests: `await using site = await serve(…)` closes it at the end of the block. */
export interface Site extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** `GET /path`, in order; what was asked of robots.txt is left out. */
  readonly asked: readonly string[];
}

/** Serves by path, whatever the query; a path that is not there, robots.txt among them, is a 404. */
export async function serve(paths: Readonly<Record<string, Handler>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push(`${request.method} ${path}`);
    const handler = paths[path.replace(/\?.*/, '')];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a body. */
export const reply =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Handler =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

export const redirect = (location: string): Handler => reply('', { location }, 302);

/** Sends a chunk again and again for as long as somebody reads. */
export const endless =
  (chunk: Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, headers);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };

/** Takes the request and says nothing. */
export const silent: Handler = () => {};
