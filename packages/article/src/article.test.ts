import { Article } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { type Extraction, extractArticle } from './article.ts';
import type { Hint } from './metadata/index.ts';

const url = 'https://harbourgazette.example/world/ferry';
const paragraphs = [
  'HALVERSTAD (AP) — Two ferries and a barge loaded with gravel collided in thick fog off the harbour on Thursday, the port authority said.',
  'Forty people were hurt, most of them on the car deck, and the lane was closed for five hours, “longer than in any winter since 1987”.',
  'The harbour master, Petter Lunde-Myhre, said that visibility had been less than fifty metres, and that both vessels had been cleared to move.',
  'The ferry Solvind at the quay in Halverstad, after the collision. PHOTO: AP',
  '“There was a horn, then a second horn much closer,” said Ingrid Halvorsrud, a nurse, “and then everybody was on the floor”.',
  'There was no immediate comment from the owners of the barge.',
];
const text = [
  paragraphs[0]?.slice('HALVERSTAD (AP) — '.length),
  ...paragraphs.slice(1, 3),
  ...paragraphs.slice(4),
].join('\n\n');
const page = (
  body: string,
  head = '<title>Ferries collide in fog | Harbour Gazette</title>',
) => `<!doctype html><html lang="en"><head>
  <meta property="og:site_name" content="Harbour Gazette">${head}</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>${body}
  <footer><p>© 2026 Harbour Gazette. All rights reserved.</p></footer></body></html>`;
const story = (more = '') =>
  page(
    `<h1>Ferries collide in fog</h1><div class="entry">${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}${more}</div>`,
  );

const extract = (html: string, hint: Partial<Hint> = {}): Extraction => extractArticle(html, { url, ...hint });
const articleOf = (html: string, hint: Partial<Hint> = {}) => {
  const extraction = extract(html, hint);
  if ('reason' in extraction) throw new Error(`${extraction.reason}: ${extraction.detail}`);
  const capture = {
    id: 'a'.repeat(20),
    source: 'x',
    url,
    observedAt: '2026-03-12T00:00:00.000Z',
    eventTime: '2026-03-12T00:00:00.000Z',
  };
  return Article.parse({ ...capture, ...extraction.article });
};

it('reads a wire story as an outlet printed it, caption and all', () => {
  expect(articleOf(story())).toMatchObject({
    headline: 'Ferries collide in fog',
    dateline: { place: 'Halverstad', agency: 'AP' },
    agency: 'AP',
    text,
    captions: [{ text: 'The ferry Solvind at the quay in Halverstad, after the collision.', credit: 'AP' }],
    byline: [],
    notices: [],
    language: 'en',
    kind: 'article',
    wordcount: 103,
  });
});

it('gives the same text and hash whatever stands around and between', () => {
  const plain = articleOf(story());
  const dressed = articleOf(
    story(
      `<div class="related"><a href="/x">Fog</a></div><p>Sign up for our newsletter</p><p>(Reporting by Ines Calder)</p>`,
    )
      .replaceAll('</p>\n<p>', '</p><div class="ad">Advertisement</div>\n\n<p>')
      .replaceAll('“', '&quot;'),
  );
  expect(dressed.text.replaceAll('"', '“')).toBe(plain.text);
  expect(dressed.contentHash).toBe(plain.contentHash);
});

it('reads paragraphs that are only line breaks, and unclosed tags', () => {
  const lines = paragraphs.join('<br /><br />\n');
  expect(articleOf(page(`<h1>Ferries collide in fog</h1><div class="entry">${lines}</div>`)).text).toBe(text);
  expect(articleOf(story().replaceAll('</p>', '')).text).toBe(text);
});

it('marks what is no plain paragraph: subheads, items of lists, quotations', () => {
  const more =
    '<h3>What happened</h3><ul><li>One horn</li><li>Two horns</li></ul><blockquote>Watch out.</blockquote><p>End.</p>';
  const { structure, text: all } = articleOf(story(more));
  expect(structure?.slice(-5)).toEqual(['heading', 'item', 'item', 'quote', 'paragraph']);
  expect(structure).toHaveLength(all.split('\n\n').length);
  expect(articleOf(story())).not.toHaveProperty('structure');
});

it('tells of paragraphs that it left outside, and leaves out what the style sheet hides and lists of subjects', () => {
  const aside = `The harbour was built in 1887 and has been dredged every winter since then, ${'year after year, '.repeat(2)}they say.`;
  const html = story(
    '<p class="sr-only">Opens in a new window.</p><p><a rel="tag" href="/t/f">Fog</a>, <a rel="tag" href="/t/h">Harbour</a></p>',
  );
  const extraction = extract(html.replace('<footer>', `<section><p>${aside}</p></section><footer>`));
  expect(extraction).toHaveProperty('article.text', text);
  expect(extraction.dropped).toContainEqual({ reason: 'outside-text', text: aside });
  expect(extraction.dropped).toContainEqual({ reason: 'hidden', text: 'Opens in a new window.' });
  expect(extraction.dropped).toContainEqual({ reason: 'tags', text: 'Fog, Harbour' });
});

it('takes names that are links for text where they stand in a table', () => {
  const rows = ['Solvind of the Northern Line', 'Havørn of the Northern Line'].map(
    (name) => `<tr><td><a href="/s">${name}</a></td><td>12</td></tr>`,
  );
  const html = story(`<table><thead><tr><th>Ferry</th><th>Hurt</th></tr></thead>${rows.join('')}</table><p>End.</p>`);
  expect(articleOf(html).text).toContain('Solvind of the Northern Line');
});

it('takes out the card that shows over a name, and leaves the name', () => {
  const card =
    '<span class="card"><img src="x"><a href="/p/l">Petter Lunde-Myhre</a> <a href="/n/1">Fog closes the lane again</a></span>';
  const html = story().replace('Petter Lunde-Myhre,', `<span><a href="/p/l">Petter Lunde-Myhre</a>${card}</span>,`);
  expect(articleOf(html).text).toBe(text);
});

it('reads the lead that stands between headline and text', () => {
  const lead = 'The port authority closed the lane for five hours after two ferries met in the fog.';
  const html = story()
    .replace('HALVERSTAD (AP) — ', '')
    .replace('</h1>', `</h1><div><p class="article-lead">${lead}</p></div>`);
  expect(articleOf(html).text.startsWith(lead)).toBe(true);
  expect(articleOf(html.replace(' class="article-lead"', '')).text.startsWith(lead)).toBe(true);
});

it('says what it took out and why', () => {
  expect(extract(story('<p>Also read: Fog</p>')).dropped).toContainEqual({ reason: 'related', text: 'Also read: Fog' });
});

it('takes notes to the reader out of the text', () => {
  const note = 'An earlier version of this article gave a wrong number of people hurt.';
  expect(articleOf(story(`<p><em>${note}</em></p>`))).toMatchObject({
    text,
    notices: [{ kind: 'correction', text: note }],
  });
});

it('leaves captions of other pieces to them', () => {
  const teaser = '<figure><img><figcaption>A lighthouse. <small>Tom Reed</small></figcaption></figure>';
  const lead = teaser.replace('A lighthouse', 'The quay');
  const html = page(`<h1>Ferries collide in fog</h1>${lead}${story()}<aside>${teaser}</aside>`);
  expect(extract(html).dropped).toContainEqual({ reason: 'caption-elsewhere', text: 'A lighthouse.' });
  const { captions } = articleOf(html);
  expect(captions.map((caption) => caption.text)).toEqual([
    'The quay.',
    'The ferry Solvind at the quay in Halverstad, after the collision.',
  ]);
});

describe('the kind', () => {
  const withData = (data: object) =>
    `<title>Ferries collide in fog</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const short = `<h1>Ferries collide in fog</h1><article><p>${paragraphs.slice(1, 3).join('</p><p>')}</p></article>`;

  it('is a stub where the rest is for sale', () => {
    const declared = { '@type': 'NewsArticle', headline: 'Ferries collide in fog', isAccessibleForFree: 'False' };
    expect(articleOf(page(short, withData(declared))).kind).toBe('stub');
    expect(articleOf(page(`${short}<p>Already a subscriber? Log in</p>`)).kind).toBe('stub');
    expect(articleOf(page(short)).kind).toBe('article');
  });

  it('is live where it goes on being written', () => {
    expect(
      articleOf(page(short, withData({ '@type': 'LiveBlogPosting', headline: 'Ferries collide in fog' }))).kind,
    ).toBe('live');
    const post = `<section><time>9:15</time><p>${paragraphs[1]}</p></section>`;
    expect(articleOf(page(`<h1>Fog</h1><div class="live-blog">${post.repeat(3)}</div>`)).kind).toBe('live');
  });
});

describe('a page that is no article', () => {
  const consent = `<h1>We value your privacy</h1><p>We and our 743 partners store and access information on a device, and process personal data.</p>
    <p>You may refuse consenting to personalised advertising at any time.</p><button>Accept all</button>`;
  const links = Array.from(
    { length: 20 },
    (_, i) => `<p><a href="/${i}">A headline that leads to another page, number ${i}</a></p>`,
  ).join('');

  it.each([
    [
      'error-page',
      page(
        '<h1>Sorry</h1><p>The page you are looking for may have been removed.</p><p>Error 404</p>',
        '<title>Page not found</title>',
      ),
    ],
    ['error-page', page('<h1>Gazette</h1><p>An error occurred. The site is down for maintenance.</p>')],
    ['consent-wall', page(consent)],
    ['index-page', page(`<main>${links}</main>`)],
    ['no-text', page('')],
    ['no-text', ''],
  ])('is dropped as %s, with the evidence', (reason, html) => {
    const extraction = extract(html);
    expect(extraction).toMatchObject({ reason });
    expect('detail' in extraction && extraction.detail).not.toBe('');
  });

  it('may be an article about such pages', () => {
    const about = [...paragraphs, ...paragraphs, ...paragraphs].map(
      (p) => `<p>${p} It has been removed, it said: error 404.</p>`,
    );
    expect(extract(page(`<h1>Why error pages say 404</h1>${about.join('')}`))).toHaveProperty('article');
  });
});

it('needs only a few sentences', () => {
  expect(
    articleOf(page('<h1>Fog</h1><p>The harbour is closed until noon, the port authority said.</p>')).text,
  ).toContain('until noon');
});

describe('a hostile page', () => {
  it.each([
    ['a hundred thousand nested elements', `${'<div>'.repeat(100_000)}${story()}`],
    ['elements without end behind the text', `${story()}${'<div><span>'.repeat(50_000)}`],
    ['null bytes and broken surrogates', story('<p>a\0b\ud800c</p>')],
    ['an attribute of a megabyte', story(`<p class="${'x '.repeat(500_000)}">It ended.</p>`)],
    ['a million brackets as data', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${story()}`],
    [
      'data of the wrong kind',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":{},"author":7}</script>${story()}`,
    ],
    ['a million angle brackets', `<p>${'<'.repeat(1_000_000)}`],
    ['frames and markup for controls', '<frameset><frame src=x></frameset>'],
  ])('does no harm: %s', (_, html) => {
    expect(extract(html)).toHaveProperty('dropped');
  });

  it('is cut short, and that is told', () => {
    expect(extract(`${story()}${'<br>'.repeat(50_000)}`).dropped[0]).toEqual({ reason: 'cut-elements', text: '' });
  });
});
