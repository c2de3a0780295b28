import { describe, expect, it } from 'vitest';
import { limits, parsePage } from './parse.ts';
import type { ChildNode } from './tree.ts';

/** A tree as markup: attributes in quotes, every element closed unless it is empty by its name. */
const markup = (node: ChildNode): string => {
  if (node.nodeType === 3) return node.nodeValue;
  const names = ['class', 'id', 'href', 'hidden', 'content', 'name', 'lang'];
  const attributes = names.map((name) => (node.hasAttribute(name) ? ` ${name}="${node.getAttribute(name)}"` : ''));
  const isVoid = /^(?:br|hr|img|meta|link)$/.test(node.localName);
  const inside = node.childNodes.map(markup).join('');
  return `<${node.localName}${attributes.join('')}>${inside}${isVoid ? '' : `</${node.localName}>`}`;
};
const bodyOf = (html: string): string => parsePage(html).document.body.childNodes.map(markup).join('');

it.each([
  [
    'scripts, styles and frames',
    '<p>a<script>if (1 < 2) p("</p>")</script><style>p{}</style><iframe>x</iframe></p>',
    '<p>a</p>',
  ],
  ['comments and declarations', '<!doctype html><!-- <p>no</p> --><?php x ?><p>a</p>', '<p>a</p>'],
  ['foreign markup', '<svg><title>x</title><path d="M0"/></svg><p>a</p>', '<p>a</p>'],
  ['attributes that no rule reads', '<p onclick="x()" class="lead" data-x=1>a</p>', '<p class="lead">a</p>'],
  ['null bytes', '<p>a\0b</p>', '<p>ab</p>'],
  ['long white space', '<p>a \n\n &nbsp; b</p>', '<p>a b</p>'],
])('takes out %s', (_, html, left) => {
  expect(bodyOf(html)).toBe(left);
});

it.each([
  ['paragraphs', '<p>a<p>b<div>c', '<p>a</p><p>b</p><div>c</div>'],
  ['list items', '<ul><li>a<li><b>b<li>c</ul>d', '<ul><li>a</li><li><b>b</b></li><li>c</li></ul>d'],
  [
    'cells',
    '<table><tr><td><font>a<td>b<tr><td>c</table>',
    '<table><tr><td><font>a</font></td><td>b</td></tr><tr><td>c</td></tr></table>',
  ],
  ['what was never opened', '<p>a</i></p></div>b', '<p>a</p>b'],
  [
    'an end tag that would tear a cell apart',
    '<div><table><tr><td>a</div>b</td></tr></table></div>',
    '<div><table><tr><td>ab</td></tr></table></div>',
  ],
])('closes %s as the standard says', (_, html, closed) => {
  expect(bodyOf(html)).toBe(closed);
});

it.each([
  ['a stray <', 'a < b <3', 'a < b <3'],
  ['a quote in an unquoted value', '<a href=x">a</a>b', '<a href="x"">a</a>b'],
  ['an unclosed tag at the end', '<p>a<p class="', '<p>a</p><p class=""></p>'],
])('survives %s', (_, html, left) => {
  expect(bodyOf(html)).toBe(left);
});

it('keeps the text of JSON-LD, and all of the head wherever it stands', () => {
  const { document, jsonLd } = parsePage(
    '<html lang=de><body class=x><meta name=a content=b><script type="application/ld+json">{"a":1}</script><title>T</title>',
  );
  expect(jsonLd).toEqual(['{"a":1}']);
  expect(markup(document.documentElement)).toBe(
    '<html lang="de"><head><meta content="b" name="a"><title>T</title></head><body class="x"></body></html>',
  );
});

it('leaves out JSON-LD that nests without end', () => {
  const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
  expect(parsePage(script('['.repeat(1_000)) + script('{"a":[{}]}')).jsonLd).toEqual(['{"a":[{}]}']);
});

it('remembers of styles only what hides', () => {
  expect(bodyOf('<p style="color:red; display: none">a</p><p style="color:red">b</p>')).toBe(
    '<p hidden="">a</p><p>b</p>',
  );
});

describe('the limits', () => {
  it.each([
    ['elements', '<p>a</p>'.repeat(limits.elements + 1)],
    ['depth', `${'<div>'.repeat(limits.depth + 1)}a`],
    ['text', `<p>${'a'.repeat(limits.text + 1)}`],
    ['characters', `<p>a</p><!--${'a'.repeat(limits.characters)}`],
  ])('name the number of %s where a page has too many', (limit, html) => {
    expect(parsePage(html).cut).toBe(limit);
  });

  it('drop an attribute that is too long, not its element', () => {
    expect(bodyOf(`<p class="${'a '.repeat(limits.attribute)}" id=x>a</p>`)).toBe('<p id="x">a</p>');
  });

  it('say nothing of a page within them', () => {
    expect(parsePage('<p>a</p>')).not.toHaveProperty('cut');
  });

  // Each of these would take minutes if anything were looked for twice.
  it.each(['<script>', '<svg>', '<!--', '<a b="', '<a b=\'"', '<a x ', '</b>', '<div><b></i>', '<p><li>', '<'])(
    'hold against a megabyte of %s',
    (piece) => {
      const start = performance.now();
      parsePage(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
