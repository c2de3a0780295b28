import type { Response, Web } from '@stemma/web';
import { expect, it, vi } from 'vitest';
import { rss, startFetcher } from './testing.ts';

const answer = (url: string, body: string): Response => ({
  status: 200,
  url,
  headers: {},
  body: Buffer.from(body),
  notModified: false,
});
const feedsOf = (hosts: number) =>
  [...Array(hosts).keys()].map((n) => ({ id: `f${n}`, url: `http://${n}.example/feed` }));

it('polls every feed when it is due, a broken one without harm to the others', async () => {
  const web: Web = {
    get: async (url) => {
      if (url === 'http://0.example/feed') throw new TypeError('a bug');
      return answer(url, url.endsWith('/feed') ? rss('<link>/story</link>') : '<p>story</p>');
    },
  };
  const { service, captures, logged, clock } = startFetcher(feedsOf(3), { web, pollEveryMs: 10 });
  const stop = new AbortController();
  const running = service.run(stop.signal);
  await vi.waitFor(() => expect(captures()).toHaveLength(2));
  const polls = () => logged.filter(({ message }) => message === 'polled').length;
  expect(polls()).toBe(2);
  clock.time += 20;
  await vi.waitFor(() => expect(polls()).toBe(4));
  stop.abort();
  await running;
  expect(
    captures()
      .map(({ source }) => source)
      .sort(),
  ).toEqual(['f1', 'f2']);
  expect(logged).toContainEqual({
    message: expect.stringContaining('poll broke off'),
    fields: expect.objectContaining({ source: 'f0' }),
  });
});

it('works on eight hosts at once, and on one feed of a host', async () => {
  const open = new Set<string>();
  const release: (() => void)[] = [];
  const web: Web = {
    get: async (url) => {
      open.add(url);
      await new Promise<void>((done) => release.push(done));
      open.delete(url);
      return answer(url, rss());
    },
  };
  const twins = [{ id: 'twin', url: 'http://0.example/other' }];
  const { service } = startFetcher([...feedsOf(10), ...twins], { web, pollEveryMs: 10 });
  const stop = new AbortController();
  const running = service.run(stop.signal);
  await vi.waitFor(() => expect(open.size).toBe(8));
  expect(open).not.toContain('http://0.example/other');
  for (const done of release.splice(0)) done();
  await vi.waitFor(() =>
    expect([...open].sort()).toEqual(['http://0.example/other', 'http://8.example/feed', 'http://9.example/feed']),
  );
  stop.abort();
  for (const done of release) done();
  await running;
});

it('what was polled before a restart waits for its time', async () => {
  const asked: string[] = [];
  const web: Web = {
    get: async (url) => {
      asked.push(url);
      return answer(url, rss());
    },
  };
  const { service, clock } = startFetcher(feedsOf(2), { web, pollEveryMs: 10 });
  const moment = (ms: number) => new Date(clock.time + ms).toISOString();
  await service.restore(
    (async function* () {
      yield {
        id: 'f0',
        url: 'http://0.example/feed',
        polledAt: moment(0),
        nextPollAt: moment(60_000),
        failures: 0,
        seen: {},
      };
    })(),
  );
  const stop = new AbortController();
  const running = service.run(stop.signal);
  await vi.waitFor(() => expect(asked).toEqual(['http://1.example/feed']));
  clock.time += 60_010;
  await vi.waitFor(() => expect(asked).toContain('http://0.example/feed'));
  stop.abort();
  await running;
});

it('stops at once in the middle of a poll, keeps what it has, and leaves the rest for the next time', async () => {
  const stop = new AbortController();
  const web: Web = {
    get: (url, { signal } = {}) => {
      if (url.endsWith('/feed')) return Promise.resolve(answer(url, rss('<link>/slow</link>', '<link>/quick</link>')));
      if (url.endsWith('/quick')) return Promise.resolve(answer(url, 'quick'));
      stop.abort();
      return new Promise((_, fail) =>
        signal?.aborted ? fail(signal.reason) : signal?.addEventListener('abort', () => fail(signal.reason)),
      );
    },
  };
  const { service, captures, state } = startFetcher(feedsOf(1), { web });
  const started = performance.now();
  await service.run(stop.signal);
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(captures()).toMatchObject([{ text: 'quick' }]);
  expect(Object.keys(state('f0')!.seen)).toEqual(['http://0.example/quick']);
});

it('stopped before it starts, it asks nobody', async () => {
  const web: Web = { get: () => Promise.reject(new Error('must not be asked')) };
  const { service, logged } = startFetcher(feedsOf(1), { web });
  await service.run(AbortSignal.abort());
  expect(logged).toEqual([]);
});
