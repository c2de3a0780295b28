import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openOpenSearchStore } from './index.ts';
import { connect } from './server.ts';

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, body: unknown, type = 'application/json') =>
  listening((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
  });

const asked = async (url: string, more: object = {}) => {
  const server = connect({ url });
  onTestFinished(() => server.close());
  return server.ask({ method: 'GET', path: ['a'], ...more });
};

it.each([
  ['busy', 429, 'unavailable'],
  ['away behind its proxy', 502, 'unavailable'],
  ['in trouble', 503, 'unavailable'],
  ['not letting us in', 401, 'unavailable'],
  ['without what is asked for', 404, 'unavailable'],
  ['asked for what cannot be', 400, 'refused'],
])('a server that is %s (%d) is called %s', async (_, status, code) => {
  const url = await answering(status, { error: { type: 'some_exception', reason: 'because' } });
  await expect(asked(url)).rejects.toMatchObject({
    name: 'StoreError',
    code,
    message: expect.stringMatching(new RegExp(`^${url}: .*some_exception: because`)),
  });
});

it('a disk that is full is called that', async () => {
  const reason =
    'index [a] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];';
  const url = await answering(429, { error: { type: 'cluster_block_exception', reason } });
  await expect(asked(url)).rejects.toMatchObject({ code: 'disk-full', message: expect.stringContaining('make room') });
});

it('a page where an answer should be is an outage', async () => {
  await expect(asked(await answering(502, '<html>Bad gateway</html>', 'text/html'))).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(asked(await answering(200, '{"half":'))).rejects.toMatchObject({ code: 'unavailable' });
});

it('a status that is expected is an answer', async () => {
  const url = await answering(404, { found: false });
  expect(await asked(url, { expect: [404] })).toEqual({ found: false });
});

it('a server that is away makes every call an outage, and no message shows the password', async () => {
  const url = await answering(200, {});
  const away = new URL(url.replace(/\d+$/, '1'));
  away.password = 'hush';
  away.username = 'reader';
  const store = openOpenSearchStore({ url: away.href });
  const error: unknown = await store.counts().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('see that it runs') });
  expect(String(error)).not.toContain('hush');
  await store.close();
});

it('names become one part of a path each, whatever is in them', async () => {
  const paths: (string | undefined)[] = [];
  const url = await listening((request, response) => {
    paths.push(request.url);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await asked(url, { path: ['a/b', '_doc', '../x?y'] });
  expect(paths).toEqual(['/a%2Fb/_doc/..%2Fx%3Fy']);
});
