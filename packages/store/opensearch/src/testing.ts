import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava, startOpenSearch } from '../../../../infra/opensearch/index.ts';

/** Whether to do without a server, and says so aloud. Where the build runs (`CI`) its start fails instead. */
export function without(ci: string | undefined): boolean {
  const missing = !findJava() && !ci;
  if (missing) process.stderr.write('SKIPPED: the OpenSearch store on a real server. It needs Java 17 and Maven.\n');
  return missing;
}

/** A real server with data of its own, on which many stores find their places by prefix. For tests. */
export async function startTestServer() {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-opensearch-'));
  const start = (port?: number) => startOpenSearch({ folder, ...(port && { port }) });
  const remove = () => rm(folder, { recursive: true });
  let server = await start().catch(async (error) => {
    await remove();
    throw error;
  });
  const { url } = server;
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  // What an operator would set: how often indices refresh, so that `wait_for` does not wait for long.
  const settings = { refresh_interval: '10ms', number_of_replicas: 0 };
  const template = { index_patterns: ['promise-*'], priority: 1_000, template: { settings } };
  await send('PUT', '_index_template/promises', template);
  return {
    url,
    send,
    newPrefix: () => `promise-${randomUUID()}`,
    removeStore: (prefix: string) => send('DELETE', `${prefix}-*`),
    kill: () => server.kill(),
    async restart() {
      server = await start(Number(new URL(url).port));
    },
    async stop() {
      await server.stop();
      await remove();
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
