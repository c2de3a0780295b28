import { expect, it } from 'vitest';
import { type Block, blocksOf } from './blocks.ts';
import { parseDocument } from './dom.ts';

const blocks = (html: string): Block[] => blocksOf(parseDocument(`<html><body>${html}</body></html>`).body);
const texts = (html: string): string[] => blocks(html).map(({ text }) => text);

it.each([
  ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
  ['text around blocks', 'a<div>b</div>c', ['a', 'b', 'c']],
  ['two line breaks', '<div>a<br><br>b<br> <br/>c</div>', ['a', 'b', 'c']],
  [
    'subheads, lists and quotations',
    '<h2>a</h2><ul><li>b</li><li>c</li></ul><blockquote>d</blockquote>',
    ['a', 'b', 'c', 'd'],
  ],
  ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
  ['a rule', 'a<hr>b', ['a', 'b']],
])('parts a text at %s', (_, html, parts) => {
  expect(texts(html)).toEqual(parts);
});

it.each([
  ['a single line break', 'a<br>b', ['a b']],
  ['inline elements', '<p><b>D</b>rop <i>cap</i>s<a href="#">, too</a></p>', ['Drop caps, too']],
  ['white space', '<p> a\n\n b&nbsp;c </p>', ['a b c']],
  ['a line break at the edge', '<p><br>a<br></p>', ['a']],
])('does not part it at %s', (_, html, parts) => {
  expect(texts(html)).toEqual(parts);
});

it('leaves out buttons, figures, navigation and reading aids', () => {
  expect(texts('<p>a<ruby>b<rt>c</rt></ruby></p><button>d</button><figure>e</figure><nav>f</nav>')).toEqual(['ab']);
});

it('says of a block what it is, how much of it is linked or strong, and what it calls itself', () => {
  const [heading, item, paragraph] = blocks(
    '<h2>x</h2><ul><li><a href="#">all</a></li></ul><div class="storyBody"><p><strong>half</strong> four</p></div>',
  );
  expect(heading).toMatchObject({ kind: 'heading', linked: 0 });
  expect(item).toMatchObject({ kind: 'item', linked: 1 });
  expect(paragraph).toMatchObject({ kind: 'paragraph', strong: 4 / 9 });
  expect(paragraph?.labels).toBe('story body');
});
