import { expect, it } from 'vitest';
import { parseDocument } from './dom.ts';
import { templateOf } from './template.ts';

const read = (body: string) => templateOf(parseDocument(`<body class="postid-7">${body}</body>`));
const story = (id: string, text: string) =>
  `<div class="page"><main><article class="post-${id} story ${id}">${text}</article></main></div>`;

it('pages of one template have one name, whatever their text and number', () => {
  const name = 'div.page > main > article.story';
  expect(read(story('7', '<h1>Fog</h1><p>Two ferries</p>'))).toBe(name);
  expect(read(story('812', '<div><h1>Ice</h1></div><blockquote>Three</blockquote><p>Four</p>'))).toBe(name);
});

it('other elements around a piece are another template', () => {
  expect(read('<div class="page"><main><article class="gallery"></article></main></div>')).not.toBe(
    read(story('7', '')),
  );
});

it('a page that names no part of itself is known by the place of its headline, or by nothing', () => {
  expect(read('<div id="x"><div class="head"><h1>Fog</h1></div></div>')).toBe('div > div.head > h1');
  expect(read('<p>Two ferries</p>')).toBe('');
});
