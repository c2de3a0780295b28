import { expect, it } from 'vitest';
import { readOpml, writeOpml } from './opml.ts';

const feeds = [
  { title: 'Harbour & "Coast"', url: 'https://a.example/feed?x=1&y=<2>', site: 'https://a.example/' },
  { url: 'https://b.example/rss' },
];

it('what is written is read back as it was', () => {
  expect(readOpml(writeOpml(feeds))).toEqual(feeds);
  expect(readOpml(writeOpml([]))).toEqual([]);
});

it('feeds are found in folders, at any depth and in order', () => {
  const opml = `<opml version="1.0"><head/><body>
    <outline text="News"><outline text="Coast"><outline title="A" text="a" xmlUrl="https://a.example/"/></outline>
    <outline text="B" xmlUrl=" https://b.example/ " htmlUrl="https://b.example/home"/></outline>
    <outline text="just words"/><outline xmlUrl="https://c.example/"/></body></opml>`;
  expect(readOpml(opml)).toEqual([
    { title: 'A', url: 'https://a.example/' },
    { title: 'B', url: 'https://b.example/', site: 'https://b.example/home' },
    { url: 'https://c.example/' },
  ]);
});

it.each([
  ['another document', '<rss/>', 'not-opml'],
  ['no document', 'feeds', 'not-opml'],
  ['broken XML', '<opml><body><outline></body></opml>', 'malformed-xml'],
  ['entities of its own', '<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', 'doctype'],
])('%s is refused', (_what, text, code) => {
  expect(() => readOpml(text)).toThrow(expect.objectContaining({ code }));
});
