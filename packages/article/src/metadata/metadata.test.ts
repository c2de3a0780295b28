import { describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.ts';
import { parseDocument } from '../dom.ts';
import { readHeadline, withoutSite } from './headline.ts';
import { type Hint, readMetadata } from './index.ts';
import { articleNode, readJsonLd, texts } from './json-ld.ts';

describe('JSON-LD', () => {
  it('is read from graphs, lists and pages, and the article found in it', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', mainEntity: { '@type': ['Thing', 'https://schema.org/NewsArticle'], headline: 'a' } },
      ],
    };
    expect(articleNode(readJsonLd([JSON.stringify([{ '@type': 'WebSite' }, graph])]))).toMatchObject({ headline: 'a' });
  });

  it('takes the live blog before the article', () => {
    const nodes = readJsonLd(['{"@type":"NewsArticle","headline":"a"}', '{"@type":"LiveBlogPosting","headline":"b"}']);
    expect(articleNode(nodes)).toMatchObject({ headline: 'b' });
  });

  it.each(['<!-- {"a":"x"} -->', '/*<![CDATA[*/ {"a":"x"} /*]]>*/', '{"a":"x"};', '{"a":\n"x"\u0007}'])(
    'is mended: %j',
    (script) => {
      expect(readJsonLd([script])).toEqual([{ a: 'x' }]);
    },
  );

  it.each(['', '{', '[[[', 'null', '"x"', '7'])('gives nothing for %j', (script) => {
    expect(readJsonLd([script])).toEqual([]);
  });

  it('gives the names of things and passes over the rest', () => {
    expect(texts({ author: ['A', { name: 'B' }, { name: { name: 'C' } }, 7, null] }, 'author')).toEqual(['A', 'B']);
    expect(texts(undefined, 'author')).toEqual([]);
  });

  it('gives texts without markup and references', () => {
    expect(texts({ a: 'It&#8217;s <b>5 &lt; 6</b> &amp;c, &unknown; &#999999;' }, 'a')).toEqual([
      'It’s  5 < 6  &c, &unknown; \u{f423f}',
    ]);
  });
});

describe('a headline', () => {
  it.each([
    ['Ferry hits barge | News | Harbour Gazette', 'Ferry hits barge'],
    ['Harbour Gazette: Ferry hits barge', 'Ferry hits barge'],
    ['Ferry hits barge :: The Harbour Gazette', 'Ferry hits barge'],
    ['Fog: Ferry hits barge', 'Fog: Ferry hits barge'],
    ['Harbour Gazette', 'Harbour Gazette'],
  ])('without the site: %s', (title, headline) => {
    expect(withoutSite(title, ['Harbour Gazette', 'harbourgazette.example'], 'News')).toBe(headline);
  });

  const nothing = { headings: [], openGraph: undefined, jsonLd: undefined, title: undefined, feed: undefined };

  it('is the heading that is like what the page calls itself, not the name of the site', () => {
    const headings = ['Harbour Gazette', 'Ferry hits barge in fog'];
    expect(readHeadline({ ...nothing, headings, title: 'Ferry hits barge in fog | Harbour Gazette' }, [])).toBe(
      'Ferry hits barge in fog',
    );
  });

  it('is what the page or its feed calls it, where no heading is like that', () => {
    expect(readHeadline({ ...nothing, headings: ['Gazette'], feed: 'Ferry hits barge' }, [])).toBe('Ferry hits barge');
    expect(readHeadline({ ...nothing, headings: ['Gazette'] }, [])).toBe('Gazette');
    expect(readHeadline(nothing, [])).toBe('');
  });
});

describe('what a page says of itself', () => {
  const read = (head: string, body = '', jsonLd: readonly string[] = [], hint: Partial<Hint> = {}) => {
    const document = parseDocument(`<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`);
    const url = 'https://harbourgazette.example/2026/03/12/ferry';
    return readMetadata(document, jsonLd, { url, ...hint }, blocksOf(document.body));
  };
  const claimed = (instant: string) => expect.objectContaining({ instant });

  it('is read from JSON-LD first', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Ferry hits barge',
      description: 'Forty hurt',
      datePublished: '2026-03-12T09:15:00+01:00',
      dateModified: '2026-03-12T10:15:00+01:00',
      author: [{ name: 'Ines Calder' }, { name: 'Meridian News Agency' }],
      articleSection: 'World',
      keywords: ['ferries', 'fog'],
    };
    expect(read('<meta name="author" content="Tom Reed">', '', [JSON.stringify(article)])).toMatchObject({
      headline: 'Ferry hits barge',
      descriptions: ['Forty hurt'],
      byline: { names: ['Ines Calder'], agency: 'Meridian' },
      published: claimed('2026-03-12T08:15:00.000Z'),
      modified: claimed('2026-03-12T09:15:00.000Z'),
      section: 'World',
      tags: ['ferries', 'fog'],
      languages: ['en-GB'],
    });
  });

  it('is read from meta elements', () => {
    const head = `<title>Ferry hits barge - Gazette</title><meta property="og:site_name" content="Gazette">
      <meta property="article:published_time" content="2026-03-12T08:15:00Z"><meta property="article:section" content="World">
      <meta property="article:tag" content="Fog"><meta name="keywords" content="fog, ferries"><meta name="description" content="Forty hurt">
      <link rel="canonical" href="/ferry">`;
    expect(read(head)).toMatchObject({
      headline: 'Ferry hits barge',
      published: claimed('2026-03-12T08:15:00.000Z'),
      section: 'World',
      tags: ['fog', 'ferries'],
      canonical: 'https://harbourgazette.example/ferry',
    });
  });

  it('is read from microdata and from what stands on the page', () => {
    const body = `<span itemprop="author">By Ines Calder</span><time itemprop="datePublished" datetime="2026-03-12T08:15:00Z">12 March</time>
      <a itemprop="articleSection">World</a>`;
    expect(read('', body)).toMatchObject({
      byline: { names: ['Ines Calder'] },
      published: claimed('2026-03-12T08:15:00.000Z'),
      section: 'World',
    });
    expect(read('', '<p class="byline">By <b>Ines</b><b>Calder</b></p>').byline.names).toEqual(['Ines Calder']);
  });

  it('is completed by what the feed said, and the day in the address', () => {
    const item = {
      title: 'Ferry hits barge',
      author: 'Ines Calder',
      firstcreated: '2026-03-12T08:15:00.000Z',
      tags: ['World'],
    };
    expect(read('', '', [], { item })).toMatchObject({
      headline: 'Ferry hits barge',
      byline: { names: ['Ines Calder'] },
      published: claimed('2026-03-12T08:15:00.000Z'),
      tags: ['World'],
    });
    expect(read('').published).toMatchObject({ day: '2026-03-12', source: 'address' });
  });

  it('is dated by the page around the article and by old markup, and last by what it shows', () => {
    const url = 'https://harbourgazette.example/ferry';
    const shown = '<h1>Ferry hits barge</h1><p>12 March 2026</p>';
    const page = JSON.stringify({ '@type': 'WebPage', datePublished: '2026-03-11T08:15:00Z' });
    const old = '<h1>Ferry hits barge</h1><abbr class="published" title="2026-03-10T08:15:00Z">Tuesday</abbr>';
    expect(read('', '<h1>Ferry hits barge</h1>', [page], { url }).published?.day).toBe('2026-03-11');
    expect(read('', old, [], { url }).published?.day).toBe('2026-03-10');
    expect(read('', shown, [], { url }).published).toMatchObject({ day: '2026-03-12', source: 'headline' });
    expect(read('', '<h1>Ferry hits barge</h1>', [], { url })).not.toHaveProperty('published');
  });

  it('is dated by the days that most sources name, not by JSON-LD alone', () => {
    const wrong = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', datePublished: '2025-01-01T00:00:00Z' });
    const { published } = read('', '<h1>Ferry</h1><p>12 March 2026</p>', [wrong]);
    expect(published?.day).toBe('2026-03-12');
    expect(published?.confidence).toBeGreaterThan(0.8);
  });

  it('is dated on its own calendar: late in New York is the next day in UTC', () => {
    const head = '<meta property="article:published_time" content="2026-03-12T21:00:00-05:00">';
    expect(read(head).published).toMatchObject({
      instant: '2026-03-13T02:00:00.000Z',
      day: '2026-03-12',
      zone: '-05:00',
    });
    const utc = '<meta property="article:published_time" content="2026-03-13T02:00:00Z">';
    expect(read(utc).published).toMatchObject({ instant: '2026-03-13T02:00:00.000Z', day: '2026-03-12' });
  });

  it('is dated by what readers see where a server in UTC is a day ahead', () => {
    const ahead = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Ferry hits barge',
      datePublished: '2026-03-13T00:44:00Z',
    });
    const shown = '<h1>Ferry hits barge</h1><p>12/03/2026 21:44</p>';
    const { published } = read('<meta name="date" content="2026-03-12T21:44:00Z">', shown, [ahead], {
      url: 'https://harbourgazette.example/ferry',
    });
    expect(published?.day).toBe('2026-03-12');
  });

  it('believes the line on the page before the name of who was signed in', () => {
    const body = '<h1>Ferry hits barge</h1><p>By Ines Calder</p>';
    expect(read('<meta name="author" content="Admin Tom">', body).byline.names).toEqual(['Ines Calder']);
  });

  it('looks up an author that JSON-LD only refers to', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'F', author: { '@id': '#p' } },
      { '@id': '#p', name: 'Ines Calder' },
    ];
    expect(read('', '', [JSON.stringify({ '@graph': graph })]).byline.names).toEqual(['Ines Calder']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://'])('takes no address from %s', (href) => {
    expect(read(`<link rel="canonical" href="${href}">`)).not.toHaveProperty('canonical');
  });
});
