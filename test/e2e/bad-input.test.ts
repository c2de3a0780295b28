import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { openEmbeddedBus } from '@stemma/bus-embedded';
import { articleId } from '@stemma/contracts';
import { expect, it, onTestFinished } from 'vitest';
import { folder, start, stemma, stemmaJson } from '../stemma.ts';
import { opml, type Page, rss, type Site, serve } from './site.ts';

interface Fate {
  stage: string;
  outcome: string;
  reason?: string;
  detail?: string;
  url?: string;
}

const story = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${Array.from(
    { length: 6 },
    (_, i) =>
      `<p>Paragraph ${i} of the story about ${title}: the council met in the old hall and voted on item ${i * 7}, after a long debate about the budget of the coming year and the cost of the works.</p>`,
  ).join('')}</article></body></html>`;

/** What a feed's address answers, and the reason that its fate must give. */
const feeds: Record<string, { page: Page; reason: string }> = {
  'malformed-xml': {
    page: { body: '<?xml version="1.0"?><rss><channel><item><title>cut', type: 'application/rss+xml' },
    reason: 'malformed-xml',
  },
  'html-for-a-feed': {
    page: { body: '<!doctype html><html><body><h1>Welcome</h1></body></html>' },
    reason: 'not-a-feed',
  },
  'an-empty-feed': { page: rss('empty', []), reason: 'empty-feed' },
  'an-empty-body': { page: { body: '', type: 'application/rss+xml' }, reason: 'empty-feed' },
  'a-doctype': {
    page: {
      body: '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>',
      type: 'text/xml',
    },
    reason: 'doctype',
  },
  'status-404': { page: { body: 'no', status: 404 }, reason: 'http-404' },
  'status-410': { page: { body: 'gone', status: 410 }, reason: 'http-410' },
  'status-429': { page: { body: 'slow down', status: 429, headers: { 'retry-after': '120' } }, reason: 'http-429' },
  'status-500': { page: { body: 'oops', status: 500 }, reason: 'http-500' },
  'a-timeout': { page: () => {}, reason: 'timeout' },
  'a-redirect-loop': {
    page: { body: '', status: 302, headers: { location: '/feed/a-redirect-loop' } },
    reason: 'redirect-loop',
  },
  'a-private-address': {
    page: { body: '', status: 302, headers: { location: 'http://10.0.0.1/feed' } },
    reason: 'private-address',
  },
  'fifty-megabytes': {
    page: { body: Buffer.alloc(50 * 1024 * 1024, 'x'), type: 'application/rss+xml' },
    reason: 'too-large',
  },
  'a-gzip-bomb': {
    page: { body: gzipSync(Buffer.alloc(60 * 1024 * 1024)), headers: { 'content-encoding': 'gzip' } },
    reason: 'bomb',
  },
};

/** What an article's address answers, the stage that must say so, and its reason. */
const pages: Record<string, { page: Page; stage: string; reason: string }> = {
  'page-404': { page: { body: 'no', status: 404 }, stage: 'fetcher', reason: 'http-404' },
  'page-410': { page: { body: 'gone', status: 410 }, stage: 'fetcher', reason: 'http-410' },
  'page-private': {
    page: { body: '', status: 301, headers: { location: 'http://192.168.1.1/' } },
    stage: 'fetcher',
    reason: 'private-address',
  },
  'page-loop': {
    page: { body: '', status: 301, headers: { location: '/page/page-loop' } },
    stage: 'fetcher',
    reason: 'redirect-loop',
  },
  'page-fifty-megabytes': {
    page: { body: Buffer.alloc(50 * 1024 * 1024, 'x') },
    stage: 'fetcher',
    reason: 'too-large',
  },
  'page-bomb': {
    page: { body: gzipSync(Buffer.alloc(60 * 1024 * 1024)), headers: { 'content-encoding': 'gzip' } },
    stage: 'fetcher',
    reason: 'bomb',
  },
  'page-binary': {
    page: { body: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), type: 'image/jpeg' },
    stage: 'cleaner',
    reason: 'media-type',
  },
  'page-without-article': {
    page: { body: '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>' },
    stage: 'cleaner',
    reason: 'no-text',
  },
};

const date = 'Thu, 12 Mar 2026 06:00:00 GMT';

/** A host of its own: one that asks for patience is then left alone without holding up the others. */
async function site(): Promise<Site> {
  const own: Site = await serve((path) => {
    const [, kind = '', name = ''] = path.split('/');
    if (kind === 'feed' && name === 'healthy') {
      const names = ['good-one', ...Object.keys(pages), 'good-two'];
      return rss(
        'healthy',
        names.map((title) => ({ title, link: `${own.url}/page/${title}`, date })),
      );
    }
    if (kind === 'feed') return feeds[name]?.page;
    if (name.startsWith('good')) return { body: story(name) };
    return pages[name]?.page;
  });
  onTestFinished(() => own.close());
  return own;
}

it('everything that can be wrong with a feed or a page is named, and nothing else is lost', async () => {
  const dir = folder(onTestFinished);
  const { url } = await site();
  const busy = await site();
  const addressOf = (name: string) => `${name === 'status-429' ? busy.url : url}/feed/${name}`;
  const names = [...Object.keys(feeds), 'healthy'];
  writeFileSync(join(dir, 'feeds.opml'), opml(names.map((name) => ({ title: name, url: addressOf(name) }))));
  const up = start(['up', '--data-dir', dir, '--port', '0'], {
    STEMMA_FETCH_ALLOW_LOOPBACK: 'true',
    STEMMA_FETCH_DELAY_MS: '0',
    STEMMA_FETCH_TIMEOUT_SECONDS: '2',
  });
  onTestFinished(() => void up.child.kill('SIGKILL'));

  const expected = Object.keys(feeds).length + Object.keys(pages).length;
  let told: Fate[] = [];
  for (let tries = 0; tries < 120 && told.length < expected; tries++) {
    await sleep(500);
    const lines = await stemmaJson<{ value?: Fate }>(['watch', 'fates', '--exit', '--data-dir', dir]);
    told = lines.flatMap(({ value }) => (value && value.outcome !== 'emit' ? [value] : []));
  }
  const saying = (address: string) => told.find((fate) => fate.url === address);
  for (const [name, { reason }] of Object.entries(feeds)) {
    expect({ name, ...saying(addressOf(name)) }).toMatchObject({ name, stage: 'fetcher', outcome: 'reject', reason });
    expect(saying(addressOf(name))?.detail).toContain(`/feed/${name}`);
  }
  for (const [name, { stage, reason }] of Object.entries(pages)) {
    expect({ name, ...saying(`${url}/page/${name}`) }).toMatchObject({ name, stage, reason });
    const [why] = await stemmaJson<{ fates: Fate[] }>(['why', `${url}/page/${name}`, '--data-dir', dir]);
    expect(why?.fates.map((fate) => fate.reason)).toContain(reason);
  }
  const [broken] = await stemmaJson<{ fates: Fate[] }>(['why', `${url}/feed/malformed-xml`, '--data-dir', dir]);
  expect(broken?.fates[0]).toMatchObject({ reason: 'malformed-xml' });

  const stored = await stemmaJson<{ id: string }>(['search', '', '--data-dir', dir]);
  expect(stored.map(({ id }) => id).sort()).toEqual(
    ['good-one', 'good-two'].map((name) => articleId(`${url}/page/${name}`)).sort(),
  );
  up.child.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
});

it.each([
  [
    'a wrong configuration value',
    ['status'],
    { STEMMA_API_PORT: 'many' },
    2,
    /api\.port \(STEMMA_API_PORT\) is "many" in the environment/,
  ],
  ['a setting that does not exist', ['status'], { STEMMA_PROT: '1' }, 2, /STEMMA_PROT is no setting/],
  ['an unknown topic', ['watch', 'storys'], {}, 2, /no topic "storys"; there are captures, articles/],
  ['an unknown service', ['run', 'cook'], {}, 2, /no service "cook"; there are fetcher/],
  ['an unknown command', ['fly'], {}, 2, /no command "fly"/],
  ['an unknown option', ['status', '--fast'], {}, 2, /--fast/],
  ['a query that cannot be read', ['search', 'ferry ('], {}, 2, /cannot be read at character 7: .*add the second one/],
  [
    'a folder without a log or a store',
    ['status', '--data-dir', '/nowhere'],
    {},
    1,
    /nothing in \/nowhere: no log\.db/,
  ],
  ['an address that was never seen', ['why', 'https://never.example/'], {}, 1, /never seen here/],
  ['a recording that is not there', ['replay', 'nowhere.jsonl'], {}, 1, /nowhere\.jsonl does not exist/],
])('%s ends with a clear word and its exit code', async (_, [command = '', ...words], env, code, message) => {
  const dir = folder(onTestFinished);
  await openEmbeddedBus({ file: join(dir, 'log.db') }).close();
  const ended = await stemma([command, '--data-dir', dir, ...words], env as Record<string, string>);
  expect(ended.stderr).toMatch(message);
  expect(ended.stdout).toBe('');
  expect(ended.code).toBe(code);
});

it('a cassette with a broken line is refused before anything is played, with file, line and field', async () => {
  const dir = folder(onTestFinished);
  const cassette = join(dir, 'broken.jsonl');
  writeFileSync(
    cassette,
    '{"source":"s","url":"https://a.example/1","observedAt":"2026-03-12T00:00:00Z","text":"x"}\n{"source":"s"}\n',
  );
  const ended = await stemma(['replay', cassette, '--data-dir', dir]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/broken\.jsonl, line 2: /);
});

it('golden results that differ end with 3 and say where', async () => {
  const dir = folder(onTestFinished);
  const cassette = join(dir, 'one.jsonl');
  const url = 'https://a.example/1';
  writeFileSync(
    cassette,
    JSON.stringify({ source: 's', url, observedAt: '2026-03-12T00:00:00Z', text: story('the bridge') }),
  );
  const golden = join(dir, 'golden.jsonl');
  writeFileSync(golden, JSON.stringify({ url, headline: 'the bridge', verdict: 'original' }));
  expect((await stemma(['replay', cassette, '--data-dir', join(dir, 'a'), '--expect', golden])).code).toBe(0);
  writeFileSync(golden, JSON.stringify({ url, headline: 'another' }));
  const ended = await stemma(['replay', cassette, '--data-dir', join(dir, 'b'), '--expect', golden]);
  expect(ended.code).toBe(3);
  expect(ended.stderr).toMatch(/https:\/\/a\.example\/1: headline/);
});
