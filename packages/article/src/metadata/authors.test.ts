import { expect, it } from 'vitest';
import { blocksOf } from '../blocks.ts';
import { parseDocument } from '../dom.ts';
import { readMetadata } from './index.ts';

function authorsOf(body: string, head = ''): readonly string[] {
  const document = parseDocument(`<html><head>${head}</head><body>${body}</body></html>`);
  const hint = { url: 'https://harbourgazette.example/ferry' };
  return readMetadata(document, [], hint, blocksOf(document.body)).byline.names;
}
const headline = '<h1>Ferry hits barge in thick fog</h1>';
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const text = '<p>Two ferries and a barge collided off the harbour on Thursday, the port authority said.</p>';

it.each([
  ['a tag of those who count readers', meta('parsely-author', 'Ines Calder')],
  ['a card', meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Ines Calder')],
  ['a creator who is no handle', meta('twitter:creator', 'Ines Calder')],
  ['the first tag that names somebody', meta('author', 'Harbour Gazette') + meta('dc.creator', 'Ines Calder')],
])('%s in the head names the author', (_, head) => {
  expect(authorsOf(headline, head)).toEqual(['Ines Calder']);
});

it.each([
  ['another card', meta('twitter:label1', 'Reading time') + meta('twitter:data1', 'Five Minutes')],
  ['a handle', meta('twitter:creator', '@inescalder')],
  ["the publisher's address", meta('author', 'Harbour &amp; Sons, Port Halver, Germany')],
  ['an organisation', meta('author', 'Harbour Racial Justice Program')],
])('%s in the head names nobody', (_, head) => {
  expect(authorsOf(headline, head)).toEqual([]);
});

it.each([
  ['behind a date', `${headline}<p>12.03.2026, 9:15 Uhr von Ines Calder</p>`],
  ['under a label', `${headline}${text}<h5>Author:</h5>Ines Calder/AB-C`],
  ['the one byline of the page', `${headline}${text.repeat(12)}<p>By Ines Calder</p>`],
  ['under a headline that the title has words before', '<h2>Ferry hits barge in thick fog</h2><p>By Ines Calder</p>'],
  ['who opened the thread', `${headline}<a class="username">Ines Calder</a>`],
])('the author stands on the page: %s', (_, body) => {
  expect(authorsOf(body, '<title>Archive » Ferry hits barge in thick fog</title>')).toEqual(['Ines Calder']);
});

it('names that nothing but their links parts are several', () => {
  const byline = '<p class="byline">By <a href="/i">Ines Calder</a> <a href="/t">Tom Reed</a></p>';
  expect(authorsOf(headline + byline)).toEqual(['Ines Calder', 'Tom Reed']);
});

it('names that nothing parts on the page are told apart by the head', () => {
  const head = meta('author', 'Ines Calder, Tom Reed');
  expect(authorsOf(`${headline}<p class="byline">Ines Calder Tom Reed</p>`, head)).toEqual(['Ines Calder', 'Tom Reed']);
});

it.each([
  ['of several bylines, most are of other pieces', `${text.repeat(12)}<p>By Ines Calder</p><p>By Tom Reed</p>`],
  ['a label may be of something else', `${text}<p>Text</p><p>Newsletter</p>`],
  ['a page that is called after an author', '<div>Film, Lesen</div>'],
  ['a line with a date that goes on', '<p>Since 2019 by Ines Calder and others it was said that Fog Came</p>'],
])('nobody is named where it is not sure: %s', (_, body) => {
  const document = parseDocument(`<body class="single-author">${headline}${body}</body>`);
  const hint = { url: 'https://harbourgazette.example/ferry' };
  expect(readMetadata(document, [], hint, blocksOf(document.body)).byline.names).toEqual([]);
});
