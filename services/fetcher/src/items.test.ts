import { randomBytes } from 'node:crypto';
import { articleId, captureId } from '@stemma/contracts';
import { endless, type Handler, redirect, reply, serve, silent } from '@stemma/web/testing';
import { expect, it } from 'vitest';
import { rss, startFetcher } from './testing.ts';

const page = (words: string) => reply(`<p>${words}</p>`, { 'content-type': 'text/html; charset=utf-8' });
/** A handler that can be changed between two polls. */
const changing = (first: Handler) => {
  const changed = Object.assign(((request, response) => changed.to(request, response)) as Handler, { to: first });
  return changed;
};

it('what a feed links to is captured, oldest first, with the item around it', async () => {
  await using site = await serve({
    '/feed': reply(
      rss(
        '<title>New</title><link>/new</link><guid isPermaLink="false">2</guid>',
        '<title>Old</title><link>/old</link>',
      ),
    ),
    '/old': page('old'),
    '/new': redirect('/newer'),
    '/newer': reply('<p>new</p>', {
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noai',
      'set-cookie': 'a=b',
    }),
  });
  const { service, captures, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  const report = await service.pollOnce('paper');
  expect(report).toMatchObject({ outcome: 'read', captured: 2, refused: 0, postponed: 0 });
  const [old, fresh] = captures();
  expect(old).toMatchObject({ url: `${site.url}/old`, text: '<p>old</p>', item: { title: 'Old' } });
  expect(fresh).toEqual({
    id: articleId(`${site.url}/new`),
    source: 'paper',
    url: `${site.url}/new`,
    observedAt: '2031-05-04T10:00:00.000Z',
    mediaType: 'text/html',
    text: '<p>new</p>',
    item: { title: 'New', guid: '2' },
    http: {
      status: 200,
      url: `${site.url}/newer`,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noai', date: expect.any(String) },
    },
  });
  expect(fates()).toMatchObject([
    {
      id: captureId(old!),
      stage: 'fetcher',
      outcome: 'emit',
      article: old!.id,
      source: 'paper',
      url: old!.url,
      attempts: 1,
      emitted: 1,
    },
    { id: captureId(fresh!), outcome: 'emit', article: fresh!.id },
  ]);
});

it('bytes that are not UTF-8 are kept as they came', async () => {
  await using site = await serve({
    '/feed': reply(rss('<link>/a</link>')),
    '/a': reply(Buffer.from([0xff, 0xfe, 0x00])),
  });
  const { service, captures } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(captures()).toMatchObject([{ base64: '//4A', mediaType: 'application/octet-stream' }]);
});

it('what was seen is not fetched again; what is new or changed is', async () => {
  const feed = changing(reply(rss('<title>A</title><link>/a</link><guid>a</guid>')));
  await using site = await serve({ '/feed': feed, '/a': page('a'), '/b': page('b') });
  const { service } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  const captured = async () => (await service.pollOnce('paper')).captured;
  expect(await captured()).toBe(1);
  expect(await captured()).toBe(0);
  feed.to = reply(
    rss('<title>B</title><link>/b</link>', '<title>A, corrected</title><link>/a?utm_source=feed</link><guid>a</guid>'),
  );
  expect(await captured()).toBe(2);
  expect(await captured()).toBe(0);
  expect(site.asked.filter((path) => path !== 'GET /feed')).toEqual(['GET /a', 'GET /a?utm_source=feed', 'GET /b']);
});

it('items that share a guid, and links that are there twice, are told apart and fetched once', async () => {
  await using site = await serve({
    '/feed': reply(rss('<link>/a</link><guid>x</guid>', '<link>/b</link><guid>x</guid>', '<link>/a#top</link>')),
    '/a': page('a'),
    '/b': page('b'),
  });
  const { service } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  expect((await service.pollOnce('paper')).captured).toBe(2);
  expect((await service.pollOnce('paper')).captured).toBe(0);
});

it.each([
  ['http-404', 'reject', reply('', {}, 404), 'answered 404; nothing is there'],
  ['http-410', 'reject', reply('', {}, 410), 'answered 410; it is gone for good'],
  ['http-403', 'reject', reply('', {}, 403), 'answered 403; the host does not give it'],
  ['private-address', 'reject', redirect('http://10.0.0.1/'), '10.0.0.1, which is not public'],
  ['redirect-loop', 'reject', redirect('/a'), 'redirects in a circle'],
  ['too-large', 'reject', endless(Buffer.alloc(65_536)), 'at most 8388608 are read'],
] as const)('a page that ends in %s is told once and not asked for again', async (reason, outcome, handler, detail) => {
  await using site = await serve({
    '/feed': reply(rss('<link>/a</link>', '<link>/b</link>')),
    '/a': handler,
    '/b': page('b'),
  });
  const { service, captures, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  expect(await service.pollOnce('paper')).toMatchObject({ captured: 1, refused: 1, postponed: 0 });
  expect(await service.pollOnce('paper')).toMatchObject({ captured: 0, refused: 0, postponed: 0 });
  expect(captures()).toMatchObject([{ text: '<p>b</p>' }]);
  const told = fates().filter((fate) => fate.outcome !== 'emit');
  expect(told).toEqual([
    {
      id: `${articleId(`${site.url}/a`)}@${Date.parse('2031-05-04T10:00:00Z').toString(36)}-${reason}`,
      stage: 'fetcher',
      outcome,
      reason,
      detail: expect.stringContaining(detail),
      article: articleId(`${site.url}/a`),
      source: 'paper',
      url: `${site.url}/a`,
      at: '2031-05-04T10:00:00.000Z',
      attempts: 1,
      emitted: 0,
    },
  ]);
});

it.each([404, 410])(
  'that a page is gone which was there before, answer %i, is captured with what stands there now',
  async (status) => {
    const feed = changing(reply(rss('<title>A</title><link>/a</link><guid>a</guid>')));
    const story = changing(page('a'));
    await using site = await serve({ '/feed': feed, '/a': story });
    const { service, captures, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
    await service.pollOnce('paper');
    feed.to = reply(rss('<title>A, withdrawn</title><link>/a</link><guid>a</guid>'));
    story.to = reply('<p>This story has been withdrawn.</p>', { 'content-type': 'text/html' }, status);
    expect(await service.pollOnce('paper')).toMatchObject({ captured: 1, refused: 0 });
    expect(captures()).toMatchObject([
      { text: '<p>a</p>', http: { status: 200 } },
      { text: '<p>This story has been withdrawn.</p>', http: { status } },
    ]);
    expect(fates().map(({ outcome }) => outcome)).toEqual(['emit', 'emit']);
  },
);

it('a page that robots.txt keeps from us is dropped, not rejected', async () => {
  await using site = await serve({
    '/robots.txt': reply('User-agent: *\nDisallow: /a'),
    '/feed': reply(rss('<link>/a</link>')),
    '/a': page('a'),
  });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(fates()).toMatchObject([{ outcome: 'drop', reason: 'robots', article: articleId(`${site.url}/a`) }]);
});

it('a page too long for a message is rejected and takes nothing else with it', async () => {
  const random = randomBytes(1_000_000);
  await using site = await serve({
    '/feed': reply(rss('<link>/b</link>', '<link>/a</link>')),
    '/a': reply(random),
    '/b': page('b'),
  });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(fates()).toMatchObject([
    { outcome: 'reject', reason: 'too-large', url: `${site.url}/a` },
    { outcome: 'emit', url: `${site.url}/b` },
  ]);
});

it.each([
  ['http-5xx', reply('', {}, 503)],
  ['timeout', silent],
])('a page that fails with %s is asked for in three polls, then rejected', async (reason, handler) => {
  const feed: Handler = (request, response) => {
    const same = request.headers['if-none-match'] === '"1"';
    response.writeHead(same ? 304 : 200, { etag: '"1"' }).end(same ? '' : rss('<link>/a</link>'));
  };
  await using site = await serve({ '/feed': feed, '/a': handler });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }], { timeoutMs: 250 });
  expect(await service.pollOnce('paper')).toMatchObject({ postponed: 1, refused: 0 });
  expect(await service.pollOnce('paper')).toMatchObject({ postponed: 1, refused: 0 });
  expect(fates()).toEqual([]);
  expect(await service.pollOnce('paper')).toMatchObject({ postponed: 0, refused: 1 });
  expect(fates()).toMatchObject([{ outcome: 'reject', reason, attempts: 3 }]);
  expect(await service.pollOnce('paper')).toMatchObject({ outcome: 'unchanged' });
});

it('a page that works at the second poll is captured then', async () => {
  const a = changing(reply('', {}, 500));
  await using site = await serve({ '/feed': reply(rss('<link>/a</link>'), { etag: '"1"' }), '/a': a });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  a.to = page('a');
  await service.pollOnce('paper');
  expect(fates()).toMatchObject([{ outcome: 'emit', attempts: 2 }]);
});

it('a host that asks for patience is left alone, and what waits is fetched later', async () => {
  const a = changing(reply('', { 'retry-after': '600' }, 429));
  await using pages = await serve({ '/a': a, '/b': page('b') });
  await using site = await serve({ '/feed': reply(rss(`<link>${pages.url}/b</link>`, `<link>${pages.url}/a</link>`)) });
  const { service, clock, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  for (let polls = 0; polls < 4; polls++) {
    expect(await service.pollOnce('paper')).toMatchObject({ captured: 0, refused: 0, postponed: 2 });
  }
  expect(pages.asked).toEqual(['GET /a']);
  a.to = page('a');
  clock.time += 601_000;
  expect(await service.pollOnce('paper')).toMatchObject({ captured: 2, postponed: 0 });
  expect(fates().map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
    ['emit', 1],
    ['emit', 1],
  ]);
});

it('items that lead nowhere are told once', async () => {
  await using site = await serve({
    '/feed': reply(rss('<title>Lost</title>', '<title>Script</title><link>javascript:a</link>')),
  });
  const { service, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  await service.pollOnce('paper');
  expect(fates().map(({ outcome, reason, source, detail }) => [outcome, reason, source, detail])).toEqual([
    ['reject', 'no-link', 'paper', `${site.url}/feed: Lost; tell the site`],
    ['reject', 'bad-link', 'paper', `${site.url}/feed: Script; tell the site`],
  ]);
});

it('a long feed is published in parts, each with the state that says so', async () => {
  const pages = Object.fromEntries([...Array(60).keys()].map((n) => [`/${n}`, page(`page ${n}`)]));
  const feed = rss(...Object.keys(pages).map((path) => `<link>${path}</link>`));
  await using site = await serve({ '/feed': reply(feed, { etag: '"1"' }), ...pages });
  const { service, published } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(published.map(({ captures, fates }) => [captures.length, fates.length])).toEqual([
    [50, 50],
    [10, 10],
  ]);
  expect(published.map(({ states: [state] }) => [Object.keys(state!.seen).length, state!.etag])).toEqual([
    [50, undefined],
    [60, '"1"'],
  ]);
});

it('of a feed without end the newest two thousand items count, and that is said', async () => {
  const items = Array<string>(2_000).fill('<link>/a</link>');
  await using site = await serve({
    '/feed': reply(rss(...items, '<link>/b</link>')),
    '/a': page('a'),
    '/b': page('b'),
  });
  const { service, captures, fates } = startFetcher([{ id: 'paper', url: `${site.url}/feed` }]);
  await service.pollOnce('paper');
  expect(captures()).toMatchObject([{ text: '<p>a</p>' }]);
  expect(fates().map(({ reason }) => reason)).toEqual(['too-many-items', undefined]);
});
