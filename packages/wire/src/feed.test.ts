import { expect, it } from 'vitest';
import { readFeed } from './feed.ts';

const hint = { url: 'https://paper.example/feeds/news.xml' };
const read = (text: string) => readFeed(Buffer.from(text), hint);
const rss = (items: string) => `<rss version="2.0"><channel><title>The Paper</title>${items}</channel></rss>`;

it('reads RSS', async () => {
  const feed = await read(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>The Paper</title><link>https://paper.example/</link><language>en-gb</language>
      <item>
        <title>Ferry &amp;amp; pier reopen</title><link> https://paper.example/ferry </link>
        <description>&lt;p&gt;Boats sail &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</description>
        <guid isPermaLink="false">paper-17</guid><dc:creator>Ida Marsh</dc:creator>
        <pubDate>Sun, 04 May 2031 10:00:00 GMT</pubDate><category>Transport</category><category domain="x">Sea</category>
      </item></channel></rss>`);
  expect(feed).toEqual({
    title: 'The Paper',
    language: 'en-gb',
    skipped: [],
    items: [
      {
        link: 'https://paper.example/ferry',
        item: {
          title: 'Ferry & pier reopen',
          summary: 'Boats sail again.',
          guid: 'paper-17',
          author: 'Ida Marsh',
          firstcreated: '2031-05-04T10:00:00.000Z',
          tags: ['Transport', 'Sea'],
        },
      },
    ],
  });
});

it('reads Atom', async () => {
  const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Das Blatt</title>
    <entry><id>urn:blatt:1</id><title type="html">Fähre &lt;i&gt;fährt&lt;/i&gt;</title>
      <link rel="enclosure" href="/ton.mp3"/><link href="../faehre"/>
      <published>2031-05-04T10:00:00Z</published><updated>2031-05-04T11:00:00Z</updated>
      <author><email>ida@blatt.example</email><name>Ida Marsch</name></author><category term="Verkehr"/><summary>Wieder Boote.</summary></entry></feed>`);
  expect(feed).toMatchObject({ title: 'Das Blatt', language: 'de' });
  expect(feed.items).toEqual([
    {
      link: 'https://paper.example/faehre',
      item: {
        title: 'Fähre fährt',
        summary: 'Wieder Boote.',
        guid: 'urn:blatt:1',
        author: 'Ida Marsch',
        firstcreated: '2031-05-04T10:00:00.000Z',
        versioncreated: '2031-05-04T11:00:00.000Z',
        tags: ['Verkehr'],
      },
    },
  ]);
});

it('reads RDF', async () => {
  const feed =
    await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old Paper</title></channel>
    <item rdf:about="a"><title>Tide table</title><link>https://paper.example/tide</link><dc:date>2031-05-04T10:00:00Z</dc:date></item>
    </rdf:RDF>`);
  expect(feed.items).toEqual([
    { link: 'https://paper.example/tide', item: { title: 'Tide table', firstcreated: '2031-05-04T10:00:00.000Z' } },
  ]);
});

it('reads JSON Feed', async () => {
  const feed = await read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      language: 'en',
      items: [
        {
          id: 7,
          url: '/ferry',
          title: 'Ferry back',
          content_html: '<p>Boats sail.</p>',
          authors: [{ name: 'Ida Marsh' }],
          date_published: '2031-05-04T10:00:00Z',
          tags: ['Sea', 3],
        },
        { id: 'https://paper.example/pier', title: 12 },
        'nonsense',
      ],
    }),
  );
  expect(feed).toEqual({
    title: 'The Paper',
    language: 'en',
    items: [
      {
        link: 'https://paper.example/ferry',
        item: {
          title: 'Ferry back',
          summary: 'Boats sail.',
          guid: '7',
          author: 'Ida Marsh',
          firstcreated: '2031-05-04T10:00:00.000Z',
          tags: ['Sea'],
        },
      },
      { link: 'https://paper.example/pier', item: { guid: 'https://paper.example/pier' } },
    ],
    skipped: [{ reason: 'no-link', title: '' }],
  });
});

it('an id that says it is an address serves as the link', async () => {
  const feed = await read(rss('<item><title>a</title><guid>https://paper.example/a</guid></item>'));
  expect(feed.items).toMatchObject([{ link: 'https://paper.example/a' }]);
});

it('items that lead nowhere are reported', async () => {
  const feed = await read(
    rss(`<item><title>no link</title></item>
      <item><title>an id only</title><guid isPermaLink="false">https://paper.example/a</guid></item>
      <item><title>a script</title><link>javascript:alert(1)</link></item>
      <item><title>data</title><link>data:text/html,hello</link></item>
      <item><title>good</title><link>good</link></item>`),
  );
  expect(feed.skipped).toEqual([
    { reason: 'no-link', title: 'no link' },
    { reason: 'no-link', title: 'an id only' },
    { reason: 'bad-link', title: 'a script' },
    { reason: 'bad-link', title: 'data' },
  ]);
  expect(feed.items).toEqual([{ link: 'https://paper.example/feeds/good', item: { title: 'good' } }]);
});

it('one bad date or odd element costs that element, not the feed', async () => {
  const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
    <entry><title>bad date</title><link href="/a"/><published>yesterday</published></entry>
    <entry><title>plain link</title><link>/b</link></entry>
    <entry><title type="xhtml"><div>in <b>parts</b></div></title><link href="/c"/></entry></feed>`);
  expect(feed.items.map(({ link, item }) => [link, item])).toEqual([
    ['https://paper.example/a', { title: 'bad date' }],
    ['https://paper.example/b', { title: 'plain link' }],
    ['https://paper.example/c', { title: 'in parts' }],
  ]);
});

it('a feed without items is a feed', async () => {
  expect(await read(rss(''))).toEqual({ title: 'The Paper', items: [], skipped: [] });
});

it('a document type without declarations of its own is let through', async () => {
  const doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">';
  expect((await read(`${doctype}${rss('')}`)).title).toBe('The Paper');
  expect(
    (await read(rss('<item><title><![CDATA[<!ENTITY in a story]]></title><link>/a</link></item>'))).items,
  ).toHaveLength(1);
});

it.each([
  ['no bytes', '', 'empty', 'nothing in it'],
  ['only space', ' \n ', 'empty', 'nothing in it'],
  ['HTML', '<!DOCTYPE html><html><body>Not found</body></html>', 'not-a-feed', 'an HTML page in place of a feed'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="x"/>', 'not-a-feed', 'an HTML page'],
  ['broken HTML', '<!doctype HTML><p>Welcome<br>', 'not-a-feed', 'an HTML page'],
  ['a sitemap', '<urlset/>', 'not-a-feed', 'the root element is <urlset>'],
  ['RSS without a channel', '<rss version="2.0"></rss>', 'not-a-feed', 'without the channel'],
  ['words', 'Service unavailable', 'not-a-feed', 'neither XML nor JSON'],
  ['an image', '\x89PNG\r\n\x1a\n\0\0\0', 'not-a-feed', 'neither XML nor JSON'],
  ['other JSON', '{"error":"gone"}', 'not-a-feed', 'without the list of items'],
  ['broken JSON', '{"items":[', 'malformed-json', 'JSON'],
  ['a tower of JSON', '{"a":1,"items":['.repeat(10_000), 'malformed-json', 'brackets open'],
  [
    'broken XML',
    '<rss version="2.0">\n<channel>\n<title>a</b>\n</channel></rss>',
    'malformed-xml',
    'line 3: Unexpected close',
  ],
  ['XML cut short', '<rss version="2.0">\n<channel>', 'malformed-xml', 'line 2: Unclosed root tag'],
  ['entities of its own', '<!DOCTYPE r [<!ENTITY a "b">]><rss/>', 'doctype', 'declares entities'],
  ['external types', '<!-- x --><!DOCTYPE r SYSTEM "a" [ ]><rss/>', 'doctype', 'declares entities'],
  ['a tower', `<rss>${'<a>'.repeat(201)}`, 'too-deep', 'more than 200'],
  ['a crowd', `<rss>${'<a/>'.repeat(200_001)}`, 'too-many-elements', 'more than 200000'],
])('%s is refused with a reason', async (_what, text, code, message) => {
  await expect(readFeed(Buffer.from(text, 'latin1'), hint)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  });
});

it.each([
  ['open tags', '<a"'.repeat(300_000)],
  ['open sections', `<rss>${'<![CDATA['.repeat(100_000)}`],
  ['open comments', '<!-- '.repeat(200_000)],
  ['tags in a description', rss(`<item><description>${'&lt;p'.repeat(200_000)}</description></item>`)],
  ['quotes of both kinds', `<a '`.repeat(100_000) + `<a "`.repeat(100_000)],
])('a megabyte of %s is read or refused within a second', async (_what, text) => {
  const started = performance.now();
  await read(text).catch(() => {});
  expect(performance.now() - started).toBeLessThan(1_000);
});
