import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { folder, start, stemmaJson } from '../stemma.ts';
import { opml, rss, serve } from './site.ts';

// A wire story as an outlet prints it: British spelling, typographic quotes, an unmarked caption between two paragraphs.
const paragraphs = [
  'TARVOS (AP) — The Tarvos Harbour Board and the Kessler Dredging Company discussed prospects for deepening the eastern channel, the Transport Ministry said on Tuesday, amid a strain in relations between the port and the fishing fleet.',
  'The ministry statement followed a meeting between Harbour Board chairwoman Ilse Marant and Deputy Transport Minister Tomas Varga, as well as a newly appointed engineer.',
  'Varga praised the board’s role after the winter floods, saying it had provided “our crews with advanced and effective equipment that had a major role in reopening the locks,” according to the statement.',
  'The statement said the sides discussed prospects for “cooperation and coordination”. Both parties emphasised the importance of organising the defence of the lower town against the sea.',
  'A dredger lies at anchor off the eastern mole, in Tarvos, Norway. PHOTO: AP',
  'Marant extended an invitation to Varga to visit the port “within the framework of strengthening cooperation between the two sides,” the statement said.',
  'There was no immediate comment from Oslo.',
  'A senior harbour official told The Associated Press that Denmark, among other countries, came forward to offer support in the wake of the floods.',
  '“The channel still needs a survey. There are countries that have given signals to support us,” said the official, who requested anonymity because of the sensitive nature of the talks.',
];
const page = (
  headline: string,
  body: readonly string[],
) => `<!doctype html><html lang="en"><head><title>${headline} | The Seabord</title>
<meta property="og:title" content="${headline}"><meta property="article:published_time" content="2026-03-12T06:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>${headline}</h1>
${body.map((p) => `<p>${p}</p>`).join('\n')}
</article></main><footer>Subscribe to our newsletter</footer></body></html>`;

const american = (text: string) =>
  text
    .replace('Harbour', 'Harbor')
    .replace('emphasised', 'emphasized')
    .replace('organising', 'organizing')
    .replace('defence', 'defense');
const copied = paragraphs.filter((_, i) => i !== 4 && i !== 6).map(american);

interface Exported {
  url: string;
  headline: string;
  text: string;
  dateline?: { place: string };
  agency?: string;
  captions: { text: string; credit?: string }[];
  verdict: string;
  family: string;
  entities: { type: string; name: string }[];
}

async function exported(dir: string, count: number): Promise<Exported[]> {
  for (let tries = 0; tries < 150; tries++) {
    const articles = await stemmaJson<Exported>(['export', '--data-dir', dir]);
    if (articles.length >= count) return articles;
    await sleep(200);
  }
  throw new Error(`fewer than ${count} articles arrived`);
}

it('a wire story served as feed and page ends in the store whole, and its copy joins its family', async () => {
  const dir = folder(onTestFinished);
  const site = await serve((path) => {
    if (path === '/one.xml')
      return rss('The Seabord', [
        {
          title: 'Harbour Board considers deepening the channel',
          link: `${site.url}/one`,
          date: 'Thu, 12 Mar 2026 06:00:00 GMT',
        },
      ]);
    if (path === '/two.xml')
      return rss('Inland Post', [
        { title: 'Port weighs channel works', link: `${site.url}/two`, date: 'Thu, 12 Mar 2026 08:00:00 GMT' },
      ]);
    if (path === '/one') return { body: page('Harbour Board considers deepening the channel', paragraphs) };
    if (path === '/two') return { body: page('Port weighs channel works', copied).replace('T06:00', 'T08:00') };
    return undefined;
  });
  onTestFinished(() => site.close());
  const feeds = join(dir, 'feeds.opml');
  writeFileSync(
    feeds,
    opml([
      { title: 'The Seabord', url: `${site.url}/one.xml` },
      { title: 'Inland Post', url: `${site.url}/two.xml` },
    ]),
  );
  const up = start(['up', '--data-dir', dir, '--port', '0'], {
    STEMMA_FETCH_ALLOW_LOOPBACK: 'true',
    STEMMA_FETCH_DELAY_MS: '0',
  });
  onTestFinished(() => void up.child.kill('SIGKILL'));

  await up.until(/the store holds/);
  const articles = await exported(dir, 2);
  const one = articles.find(({ url }) => url.endsWith('/one'));
  const two = articles.find(({ url }) => url.endsWith('/two'));

  expect(one).toMatchObject({
    headline: 'Harbour Board considers deepening the channel',
    dateline: { place: 'Tarvos' },
    agency: 'AP',
    captions: [{ text: 'A dredger lies at anchor off the eastern mole, in Tarvos, Norway.', credit: 'AP' }],
    verdict: 'original',
  });
  const text = one?.text.split('\n\n') ?? [];
  expect(text).toHaveLength(8);
  expect(text[0]).toMatch(/^The Tarvos Harbour Board and/);
  expect(text[2]).toContain('“our crews with advanced and effective equipment');
  expect(one?.text).not.toContain('PHOTO');
  const named = one?.entities.map(({ type, name }) => `${type} ${name}`) ?? [];
  expect(named).toEqual(
    expect.arrayContaining([
      'person Ilse Marant',
      'person Tomas Varga',
      'place Oslo',
      'place Denmark',
      'organisation Associated Press',
    ]),
  );

  expect(two).toMatchObject({
    verdict: 'copy',
    family: one?.family,
    headline: 'Port weighs channel works',
    agency: 'AP',
  });
  up.child.kill('SIGTERM');
  expect((await up.ended).code).toBe(0);
});
