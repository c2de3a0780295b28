import { gzipSync } from 'node:zlib';
import { articleId } from '@stemma/contracts';
import { endless, type Handler, redirect, reply, serve, silent } from '@stemma/web/testing';
import { expect, it } from 'vitest';
import { rss, startFetcher } from './testing.ts';

const good = reply(rss('<link>/story</link>'));
const story = reply('<p>story</p>', { 'content-type': 'text/html' });
const minute = 60_000;

const broken: readonly (readonly [what: string, handler: Handler, reason: string, detail: string])[] = [
  [
    'malformed XML',
    reply('<rss version="2.0">\n<channel><title>a</b>'),
    'malformed-xml',
    'line 2: Unexpected close tag',
  ],
  [
    'HTML in place of a feed',
    reply('<!DOCTYPE html><html><p>Hi</p></html>'),
    'not-a-feed',
    'an HTML page in place of a feed',
  ],
  ['an empty file', reply(''), 'empty-feed', 'no items'],
  ['a feed without items', reply(rss()), 'empty-feed', 'no items'],
  [
    'binary bytes',
    reply(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 1])),
    'not-a-feed',
    'neither XML nor JSON',
  ],
  ['entities of its own', reply('<!DOCTYPE r [<!ENTITY a "b">]><rss/>'), 'doctype', 'declares entities'],
  ['404', reply('', {}, 404), 'http-404', 'answered 404; nothing is there'],
  ['410', reply('', {}, 410), 'http-410', 'answered 410; it is gone for good'],
  ['429', reply('', {}, 429), 'http-429', 'answered 429; the host asks for patience'],
  ['500', reply('', {}, 500), 'http-500', 'answered 500; the host is in trouble'],
  ['silence', silent, 'timeout', 'no whole answer in the time given'],
  ['a broken connection', (request) => request.socket.destroy(), 'reset', 'try again later'],
  ['a redirect loop', redirect('/bad'), 'redirect-loop', 'redirects in a circle'],
  [
    'a redirect to a private address',
    redirect('http://192.168.0.1/'),
    'private-address',
    '192.168.0.1, which is not public',
  ],
  ['50 MB', endless(Buffer.alloc(65_536, ' ')), 'too-large', 'at most 8388608 are read'],
  [
    'a gzip bomb',
    reply(gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' }),
    'bomb',
    'expands to more than',
  ],
  ['bad gzip', reply('words', { 'content-encoding': 'gzip' }), 'bad-encoding', 'the host compresses wrongly'],
];

it.each(broken)(
  '%s instead of a feed is named once, and harms nothing else',
  async (_what, handler, reason, detail) => {
    let bad = handler;
    await using site = await serve({ '/bad': (request, response) => bad(request, response), '/story': story });
    await using other = await serve({ '/good': good, '/story': story });
    const url = `${site.url}/bad`;
    const { service, clock, fates, captures, state, logged } = startFetcher(
      [
        { id: 'bad', url },
        { id: 'good', url: `${other.url}/good` },
      ],
      { timeoutMs: handler === silent ? 250 : 10_000 },
    );
    expect(await service.pollOnce('bad')).toMatchObject({ outcome: 'failed', reason });
    expect(await service.pollOnce('good')).toMatchObject({ outcome: 'read', captured: 1 });
    clock.time += 2 * minute;
    expect(await service.pollOnce('bad')).toMatchObject({ outcome: 'failed', reason });

    expect(fates().filter(({ source }) => source === 'bad')).toEqual([
      {
        id: `bad@${Date.parse('2031-05-04T10:00:00Z').toString(36)}-${reason}`,
        stage: 'fetcher',
        outcome: 'reject',
        reason,
        detail: expect.stringContaining(detail),
        article: articleId(url),
        source: 'bad',
        url,
        at: '2031-05-04T10:00:00.000Z',
        attempts: 1,
        emitted: 0,
      },
    ]);
    expect(fates()[0]!.detail).toContain(site.url);
    expect(logged).toContainEqual(
      expect.objectContaining({ message: 'poll failed', fields: expect.objectContaining({ source: 'bad', reason }) }),
    );
    expect(state('bad')).toMatchObject({ failures: 2, error: reason });

    bad = good;
    clock.time += 2 * minute;
    expect(await service.pollOnce('bad')).toMatchObject({ outcome: 'read', captured: 1 });
    expect(state('bad')).toMatchObject({ failures: 0 });
    expect(state('bad')).not.toHaveProperty('error');
    expect(captures().map(({ source }) => source)).toEqual(['good', 'bad']);
  },
);

it('a feed that robots.txt keeps from us is dropped', async () => {
  await using site = await serve({ '/robots.txt': reply('User-agent: stemma\nDisallow: /'), '/feed': good });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(fates()).toMatchObject([{ outcome: 'drop', reason: 'robots', source: 'paper' }]);
});

it('the pause doubles with each failure up to its limit, and ends with the first success', async () => {
  let handler = reply('', {}, 500);
  await using site = await serve({ '/feed': (request, response) => handler(request, response), '/story': story });
  const { service, clock } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  const pause = async () => (Date.parse((await service.pollOnce('paper')).state.nextPollAt) - clock.time) / minute;
  const pauses = [];
  for (let polls = 0; polls < 8; polls++) pauses.push(await pause());
  expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  handler = good;
  expect(await pause()).toBe(1);
});

it('Retry-After outweighs our own pause, and a feed that is gone is asked once a day', async () => {
  await using site = await serve({ '/busy': reply('', { 'retry-after': '7200' }, 503) });
  await using other = await serve({ '/gone': reply('', {}, 410) });
  const { service, clock } = startFetcher([
    { id: 'busy', url: `${site.url}/busy` },
    { id: 'gone', url: `${other.url}/gone` },
  ]);
  const hours = async (id: string) =>
    (Date.parse((await service.pollOnce(id)).state.nextPollAt) - clock.time) / 3_600_000;
  expect(await hours('busy')).toBe(2);
  expect(await hours('gone')).toBe(24);
});

it('waiting for a busy host is no failure', async () => {
  await using site = await serve({ '/busy': reply('', { 'retry-after': '7200' }, 503), '/feed': good });
  const { service, fates, state } = startFetcher([
    { id: 'busy', url: `${site.url}/busy` },
    { id: 'paper', url: `${site.url}/feed` },
  ]);
  await service.pollOnce('busy');
  expect(await service.pollOnce('paper')).toMatchObject({ outcome: 'failed', reason: 'host-busy' });
  expect(state('paper')).toMatchObject({ failures: 0, nextPollAt: '2031-05-04T12:00:00.000Z' });
  expect(fates().filter(({ source }) => source === 'paper')).toEqual([]);
});

it('a feed that has not changed is not read again', async () => {
  const conditions: unknown[] = [];
  const feed: Handler = (request, response) => {
    conditions.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
    const same = request.headers['if-none-match'] === '"1"';
    response
      .writeHead(same ? 304 : 200, { etag: '"1"', 'last-modified': 'then' })
      .end(same ? '' : rss('<link>/story</link>'));
  };
  await using site = await serve({ '/feed': feed, '/story': story });
  const { service, state } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(await service.pollOnce('paper')).toMatchObject({ outcome: 'unchanged', captured: 0 });
  expect(conditions).toEqual([
    [undefined, undefined],
    ['"1"', 'then'],
  ]);
  expect(state('paper')).toMatchObject({
    title: 'The Paper',
    etag: '"1"',
    seen: { [`${site.url}/story`]: expect.any(String) },
  });
});

it('after a restart nothing is fetched again, unless the feed has moved: then it is asked anew', async () => {
  await using site = await serve({
    '/feed': reply(rss('<link>/story</link>'), { etag: '"1"' }),
    '/moved': good,
    '/story': story,
  });
  const first = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await first.service.pollOnce('paper');
  const second = startFetcher([{ id: 'paper', url: `${site.url}/moved` }]);
  await second.service.restore(
    (async function* () {
      yield { ...first.state('paper')!, seen: {} };
      yield first.state('paper')!;
    })(),
  );
  expect(await second.service.pollOnce('paper')).toMatchObject({ outcome: 'read', captured: 0 });
  expect(site.asked).toEqual(['GET /feed', 'GET /story', 'GET /moved']);
});

it('what could not be published is fetched again', async () => {
  await using site = await serve({ '/feed': good, '/story': story });
  let down = true;
  const { service } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }], {
    publish: async () => {
      if (down) throw new Error('the bus is away');
    },
  });
  await expect(service.pollOnce('paper')).rejects.toThrow('the bus is away');
  down = false;
  expect((await service.pollOnce('paper')).captured).toBe(1);
});

it('a feed that nobody knows is an error', async () => {
  await expect(startFetcher([]).service.pollOnce('paper')).rejects.toThrow('no feed is called paper');
});
