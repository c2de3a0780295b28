import { expect, it } from 'vitest';
import { openPace } from './pace.ts';
import { retryAt } from './retry-after.ts';
import { type Handler, redirect, reply, serve, silent } from './testing.ts';
import { openWeb, type WebOptions } from './web.ts';

const local = (options: WebOptions = {}) => openWeb({ allowLoopback: true, delayMs: 0, ...options });
const counted = (handler: Handler): Handler & { times: number } => {
  const counting = Object.assign(
    (...call: Parameters<Handler>) => {
      counting.times += 1;
      handler(...call);
    },
    { times: 0 },
  );
  return counting;
};

it('robots.txt is obeyed under our name', async () => {
  const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /private\nAllow: /private/open\n';
  await using site = await serve({
    '/robots.txt': reply(rules),
    '/a': reply('a'),
    '/private/open': reply('open'),
    '/private/b': reply('b'),
  });
  const web = local();
  expect((await web.get(`${site.url}/a`)).status).toBe(200);
  expect((await web.get(`${site.url}/private/open`)).status).toBe(200);
  await expect(web.get(`${site.url}/private/b`)).rejects.toThrow('robots.txt of this site does not allow it');
  expect(site.asked).toEqual(['GET /a', 'GET /private/open']);
});

it('robots.txt is asked for again at every redirect to another site', async () => {
  await using closed = await serve({ '/robots.txt': reply('User-agent: *\nDisallow: /'), '/': reply('no') });
  await using site = await serve({ '/': redirect(closed.url) });
  await expect(local().get(site.url)).rejects.toMatchObject({ code: 'robots', url: `${closed.url}/` });
  expect(closed.asked).toEqual([]);
});

it('robots.txt is read once a day, by all who ask at once', async () => {
  let time = Date.parse('2031-05-04T10:00:00Z');
  const robots = counted(reply('User-agent: *\nAllow: /'));
  await using site = await serve({ '/robots.txt': robots, '/a': reply('a'), '/b': reply('b') });
  const web = local({ now: () => new Date(time) });
  await Promise.all([web.get(`${site.url}/a`), web.get(`${site.url}/b`)]);
  time += 23 * 3_600_000;
  await web.get(`${site.url}/a`);
  expect(robots.times).toBe(1);
  time += 2 * 3_600_000;
  await web.get(`${site.url}/a`);
  expect(robots.times).toBe(2);
});

it.each([
  ['missing', reply('', {}, 404)],
  ['forbidden', reply('', {}, 403)],
  ['redirects in a circle', redirect('/robots.txt')],
])('a robots.txt that is %s allows everything', async (_how, handler) => {
  await using site = await serve({ '/robots.txt': handler, '/a': reply('a') });
  expect((await local().get(`${site.url}/a`)).body.toString()).toBe('a');
});

it('while robots.txt fails nothing is fetched, and it is not asked again for five minutes', async () => {
  let time = Date.parse('2031-05-04T10:00:00Z');
  const robots = counted(reply('', {}, 500));
  await using site = await serve({ '/robots.txt': robots, '/a': reply('a') });
  const web = local({ now: () => new Date(time) });
  const failure = { code: 'robots-unreachable', url: `${site.url}/robots.txt` };
  await expect(web.get(`${site.url}/a`)).rejects.toMatchObject(failure);
  await expect(web.get(`${site.url}/a`)).rejects.toMatchObject(failure);
  expect(robots.times).toBe(1);
  time += 6 * 60_000;
  await expect(web.get(`${site.url}/a`)).rejects.toMatchObject(failure);
  expect(robots.times).toBe(2);
  expect(site.asked).toEqual([]);
});

it('while robots.txt cannot be reached nothing is fetched', async () => {
  await using site = await serve({ '/robots.txt': silent, '/a': reply('a') });
  await expect(local({ timeoutMs: 100 }).get(`${site.url}/a`)).rejects.toMatchObject({ code: 'timeout' });
  expect(site.asked).toEqual([]);
});

it('of a huge robots.txt the first 500 KiB count', async () => {
  const rules = 'User-agent: *\nDisallow: /early\n';
  const body = `${rules}${'# filler\n'.repeat(100_000)}Disallow: /late\n`;
  await using site = await serve({ '/robots.txt': reply(body), '/early': reply(''), '/late': reply('') });
  const web = local();
  await expect(web.get(`${site.url}/early`)).rejects.toMatchObject({ code: 'robots' });
  expect((await web.get(`${site.url}/late`)).status).toBe(200);
});

it('a host is asked one thing at a time, with a pause after each', async () => {
  const pace = openPace({ delayMs: 40, now: () => new Date() });
  const spans: [from: number, to: number][] = [];
  const act = async () => {
    const from = performance.now();
    await new Promise((done) => setTimeout(done, 20));
    spans.push([from, performance.now()]);
  };
  const host = new URL('http://a.example/');
  await Promise.all([1, 2, 3].map(() => pace.turn(host, undefined, act)));
  const pauses = spans.slice(1).map(([from], n) => from - spans[n]![1]);
  for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(38);
  expect(pauses).toHaveLength(2);
});

it('hosts do not wait for each other, nor for one who gave up waiting', async () => {
  const pace = openPace({ delayMs: 0, now: () => new Date() });
  const busy = new URL('http://busy.example/');
  const order: string[] = [];
  const release = Promise.withResolvers<void>();
  const first = pace.turn(busy, undefined, () => release.promise);
  const second = pace.turn(busy, AbortSignal.timeout(10), async () => order.push('second'));
  const third = pace.turn(busy, undefined, async () => order.push('third'));
  await pace.turn(new URL('http://other.example/'), undefined, async () => order.push('other'));
  await expect(second).rejects.toThrow('timeout');
  expect(order).toEqual(['other']);
  release.resolve();
  await Promise.all([first, third]);
  expect(order).toEqual(['other', 'third']);
});

it.each([429, 503])('after %d with Retry-After the host is left alone until then', async (status) => {
  let time = Date.parse('2031-05-04T10:00:00Z');
  const busy = counted(reply('', { 'retry-after': '90' }, status));
  await using site = await serve({ '/a': busy });
  const web = local({ now: () => new Date(time) });
  const until = new Date(time + 90_000);
  expect(await web.get(`${site.url}/a`)).toMatchObject({ status, retryAt: until });
  await expect(web.get(`${site.url}/a`)).rejects.toMatchObject({ code: 'host-busy', retryAt: until });
  expect(busy.times).toBe(1);
  time += 91_000;
  await web.get(`${site.url}/a`);
  expect(busy.times).toBe(2);
});

it.each([
  [429, '30', '2031-05-04T10:00:30.000Z'],
  [503, 'Sun, 04 May 2031 10:05:00 GMT', '2031-05-04T10:05:00.000Z'],
  [503, 'Sun, 04 May 2031 09:00:00 GMT', '2031-05-04T10:00:00.000Z'],
  [429, undefined, '2031-05-04T10:01:00.000Z'],
  [429, 'soon', '2031-05-04T10:01:00.000Z'],
  [429, '99999999999999999999', '2031-05-05T10:00:00.000Z'],
  [503, undefined, undefined],
  [500, '30', undefined],
])('status %d with Retry-After %s: %s', (status, header, expected) => {
  expect(retryAt(status, header, new Date('2031-05-04T10:00:00Z'))?.toISOString()).toBe(expected);
});
