import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { endless, redirect, reply, serve, silent } from './testing.ts';
import { openWeb, type WebOptions } from './web.ts';

const local = (options: WebOptions = {}) => openWeb({ allowLoopback: true, delayMs: 0, ...options });

it('a page comes with status, final address, headers and body', async () => {
  await using site = await serve({ '/a': redirect('/b'), '/b': reply('words', { 'x-kind': 'test' }) });
  const response = await local().get(`${site.url}/a`);
  expect(response).toMatchObject({ status: 200, url: `${site.url}/b`, notModified: false });
  expect(response.headers['x-kind']).toBe('test');
  expect(response.body.toString()).toBe('words');
});

it('introduces itself, asks for what it is told to, and sends no credentials', async () => {
  let heard: unknown;
  await using site = await serve({
    '/': (request, response) => {
      heard = request.headers;
      response.end();
    },
  });
  await local().get(site.url.replace('//', '//user:secret@'), { accept: 'text/html' });
  expect(heard).toMatchObject({ 'user-agent': 'Stemma/0.1 (news pipeline)', accept: 'text/html' });
  expect(heard).not.toHaveProperty('authorization');
});

it('a page that did not change is not sent again', async () => {
  await using site = await serve({
    '/': (request, response) => {
      const same = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then';
      response.writeHead(same ? 304 : 200).end(same ? '' : 'words');
    },
  });
  const response = await local().get(site.url, { etag: '"v1"', lastModified: 'then' });
  expect(response).toMatchObject({ status: 304, notModified: true });
});

it.each([404, 410, 500])(
  'status %d is an answer, not an error, and its page is not read unless asked for',
  async (status) => {
    await using site = await serve({ '/': reply('sorry', {}, status) });
    const response = await local().get(site.url);
    expect(response.status).toBe(status);
    expect(response.body).toHaveLength(0);
    const asked = await local().get(site.url, { alsoRead: new Set([410]) });
    expect(asked.body.toString()).toBe(status === 410 ? 'sorry' : '');
  },
);

it.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['identity', (body: string) => Buffer.from(body)],
])('undoes %s', async (encoding, compress) => {
  await using site = await serve({ '/': reply(compress('words '.repeat(99)), { 'content-encoding': encoding }) });
  expect((await local().get(site.url)).body.toString()).toBe('words '.repeat(99));
});

it('an empty body may say that it is compressed', async () => {
  await using site = await serve({ '/': reply('', { 'content-encoding': 'gzip' }) });
  expect((await local().get(site.url)).body).toHaveLength(0);
});

it.each([
  ['what is not gzip', reply('words', { 'content-encoding': 'gzip' })],
  ['what is cut short', reply(gzipSync('words '.repeat(999)).subarray(0, 20), { 'content-encoding': 'gzip' })],
  ['an unknown encoding', reply('words', { 'content-encoding': 'rot13' })],
  ['more than one encoding', reply('words', { 'content-encoding': 'gzip, gzip' })],
])('%s is a bad encoding', async (_what, handler) => {
  await using site = await serve({ '/': handler });
  await expect(local().get(site.url)).rejects.toMatchObject({ code: 'bad-encoding' });
});

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
])('a %s bomb is stopped while it expands', async (encoding, compress) => {
  const bomb = compress(Buffer.alloc(10_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  await using site = await serve({ '/': reply(bomb, { 'content-encoding': encoding }) });
  await expect(local({ maxBytes: 100_000 }).get(site.url)).rejects.toThrow(
    `${site.url}/: expands to more than 100000 bytes; leave it out: what expands like this is not an article`,
  );
});

it('a page of 50 MB is refused by what it announces', async () => {
  await using site = await serve({ '/': reply('', { 'content-length': '50000000' }) });
  await expect(local().get(site.url)).rejects.toThrow('50000000 bytes announced, at most 8388608 are read');
});

it('a page without end is left at the limit', async () => {
  await using site = await serve({ '/': endless(Buffer.alloc(65_536, 'a')) });
  await expect(local().get(site.url)).rejects.toMatchObject({ code: 'too-large' });
});

it('headers without measure are refused', async () => {
  await using site = await serve({ '/': reply('', { 'x-long': 'a'.repeat(20_000) }) });
  await expect(local().get(site.url)).rejects.toMatchObject({ code: 'too-large' });
});

it('a host that drips a byte now and then runs out of time', async () => {
  await using site = await serve({
    '/': (_request, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    },
  });
  await expect(local({ timeoutMs: 300 }).get(site.url)).rejects.toMatchObject({ code: 'timeout' });
});

it('a name server that never answers runs out of time', async () => {
  const web = openWeb({ timeoutMs: 50, resolve: () => new Promise(() => {}) });
  await expect(web.get('http://slow.example/')).rejects.toMatchObject({ code: 'timeout' });
});

it('the time counts over all redirects together', async () => {
  const late = (location: string) => (_request: unknown, response: Parameters<typeof silent>[1]) => {
    setTimeout(() => response.writeHead(302, { location }).end(), 120);
  };
  await using site = await serve({ '/1': late('/2'), '/2': late('/3'), '/3': late('/4'), '/4': reply('') });
  await expect(local({ timeoutMs: 250 }).get(`${site.url}/1`)).rejects.toMatchObject({ code: 'timeout' });
});

it('a redirect to a private address is refused', async () => {
  await using site = await serve({ '/': redirect('http://10.0.0.1/admin') });
  await expect(local().get(site.url)).rejects.toThrow(
    `${site.url}/ leads to http://10.0.0.1/admin: 10.0.0.1 is at 10.0.0.1, which is not public`,
  );
});

it.each(['file:///etc/passwd', 'http://'])('a redirect to %s is a bad address', async (location) => {
  await using site = await serve({ '/': redirect(location) });
  await expect(local().get(site.url)).rejects.toMatchObject({ code: 'bad-address' });
});

it('the connection goes to the address that was checked, not to what the name says later', async () => {
  await using site = await serve({ '/': reply('ours') });
  const answers = ['127.0.0.1', '10.0.0.1'];
  const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
  const response = await local({ resolve }).get(`http://rebinding.example:${site.port}/`);
  expect(response.body.toString()).toBe('ours');
  expect(answers).toEqual(['10.0.0.1']);
});

it('a name that turns private between two redirects is refused', async () => {
  await using site = await serve({ '/': redirect('/secret'), '/secret': reply('secret') });
  const answers = ['127.0.0.1', '10.0.0.1'];
  const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
  const get = local({ resolve }).get(`http://rebinding.example:${site.port}/`);
  await expect(get).rejects.toMatchObject({ code: 'private-address' });
  expect(site.asked).toEqual(['GET /']);
});

it('redirects in a circle are named', async () => {
  await using site = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
  await expect(local().get(`${site.url}/a`)).rejects.toThrow(`/a: redirects in a circle to ${site.url}/a`);
});

it('redirects end somewhere', async () => {
  const hops = Object.fromEntries([...Array(9).keys()].map((n) => [`/${n}`, redirect(`/${n + 1}`)]));
  await using site = await serve({ ...hops, '/9': reply('there') });
  expect((await local({ maxRedirects: 9 }).get(`${site.url}/0`)).body.toString()).toBe('there');
  const tooFar = local({ maxRedirects: 8 }).get(`${site.url}/0`);
  await expect(tooFar).rejects.toMatchObject({ code: 'too-many-redirects' });
});

it('a host that takes no connections, speaks no TLS, breaks off, or has no address is told apart', async () => {
  await using site = await serve({ '/': (request) => request.socket.destroy() });
  const gone = await serve({});
  await gone[Symbol.asyncDispose]();
  const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  const web = local({ resolve: () => Promise.reject(unknown) });
  await expect(web.get(gone.url)).rejects.toMatchObject({ code: 'refused' });
  await expect(web.get(site.url.replace('http:', 'https:'))).rejects.toMatchObject({ code: 'tls' });
  await expect(web.get(site.url)).rejects.toMatchObject({ code: 'reset' });
  await expect(web.get('http://nowhere.example/')).rejects.toMatchObject({ code: 'dns' });
});

it('stops at once when it is told to, with the reason it was given', async () => {
  await using site = await serve({ '/': silent });
  const stop = new AbortController();
  const get = local().get(site.url, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('closing time')), 50);
  await expect(get).rejects.toThrow('closing time');
});
