import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Capture, captureBytes } from '@stemma/contracts';
import { expect, it, onTestFinished } from 'vitest';
import type { FeedSnapshot } from '../fixtures/newsroom/feeds.ts';
import { folder, newsroom, start, stemmaJson } from '../stemma.ts';
import { type Exported, exported, familiesOf, groups, truth } from './newsroom.ts';
import { opml, type Site, serve } from './site.ts';

const lines = <T>(name: string): T[] =>
  readFileSync(join(newsroom, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
// The end of the day: the last page of each address, and of each feed the last document that was whole.
const pages = new Map(lines<Capture>('cassette.jsonl').map((capture) => [capture.url, capture]));
const feeds = new Map(
  lines<FeedSnapshot>('feeds.jsonl')
    .filter(({ body }) => /<\/(rss|feed|rdf:RDF)>\s*$/.test(body))
    .map((feed) => [feed.source, feed]),
);

/** Serves each outlet on a port of its own, and tells how its host is called there. */
async function city(): Promise<{ there: (text: string) => string; back: (text: string) => string }> {
  const hosts = [
    ...new Set([...pages.keys(), ...[...feeds.values()].map(({ url }) => url)].map((url) => new URL(url).host)),
  ];
  const sites = new Map<string, Site>();
  const there = (text: string) =>
    [...sites].reduce((all, [host, { url }]) => all.replaceAll(`https://${host}`, url), text);
  const back = (text: string) =>
    [...sites].reduce((all, [host, { url }]) => all.replaceAll(url, `https://${host}`), text);
  for (const host of hosts) {
    const site = await serve((path) => {
      const plain = `https://${host}${path.replace(/[?&]utm_[^#]*$/, '')}`;
      const feed = [...feeds.values()].find(({ url }) => url === plain);
      if (feed) return { body: there(feed.body), headers: feed.headers };
      const page = pages.get(plain.replace(/(?<=.)\/$/, '')) ?? pages.get(plain);
      // Latin-1 keeps every byte of a page that is not UTF-8 in its place.
      return (
        page && {
          body: Buffer.from(there(captureBytes(page).toString('latin1')), 'latin1'),
          type: page.http?.headers?.['content-type'] ?? page.mediaType,
        }
      );
    });
    onTestFinished(() => site.close());
    sites.set(host, site);
  }
  return { there, back };
}

interface Status {
  articles: number;
  stages: Record<string, { waiting: number }>;
}

it('the newsroom fetched live from its feeds ends in the same families as its recording', async () => {
  const { there, back } = await city();
  const dir = folder(onTestFinished);
  writeFileSync(
    join(dir, 'feeds.opml'),
    opml([...feeds.values()].map(({ source, url }) => ({ title: source, url: there(url) }))),
  );
  const up = start(['up', '--data-dir', dir, '--port', '0'], {
    STEMMA_FETCH_ALLOW_LOOPBACK: 'true',
    STEMMA_FETCH_DELAY_MS: '0',
  });
  onTestFinished(() => void up.child.kill('SIGKILL'));

  const linked = new Set(
    [...feeds.values()].flatMap(({ body }) =>
      [...pages.keys()].filter((url) => body.includes(url.replaceAll('&', '&amp;'))),
    ),
  );
  const expected = truth.families.map(({ members }) => members.map(({ url }) => url).filter((url) => linked.has(url)));
  const count = expected.flat().length;
  expect(count).toBeGreaterThan(100);
  await up.until(/the store holds/);
  for (
    let status: Status | undefined;
    (status?.articles ?? 0) < count || Object.values(status?.stages ?? {}).some(({ waiting }) => waiting > 0);
  ) {
    await sleep(500);
    [status] = await stemmaJson<Status>(['status', '--data-dir', dir]);
  }
  const articles = (await exported(dir)).map((article): Exported => ({ ...article, url: back(article.url) }));
  const known = new Set(expected.flat());
  expect(articles.filter(({ url }) => !known.has(url)).map(({ url }) => url)).toEqual([]);
  expect(familiesOf(articles)).toEqual(groups(expected.filter(({ length }) => length > 0)));
  up.child.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
});
