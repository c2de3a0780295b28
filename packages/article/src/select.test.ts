import { expect, it } from 'vitest';
import { parseDocument } from './dom.ts';

const document = parseDocument(
  '<div class="Story main" id=a><p itemprop="author name">x</p><ul><li class=story-item>y</li></ul></div><p rel=author>z</p>',
);
const found = (selector: string) => document.querySelectorAll(selector).map(({ localName }) => localName);

it.each([
  ['p', ['p', 'p']],
  ['.main', ['div']],
  ['#a', ['div']],
  ['[itemprop~="name"]', ['p']],
  ['[class*="STORY" i]', ['div', 'li']],
  ['[class^="story"], [rel]', ['li', 'p']],
  ['div li', ['li']],
  ['div p', ['p']],
  ['p:not([rel])', ['p']],
  [':is(ul, .main) li', ['li']],
])('%s', (selector, names) => {
  expect(found(selector)).toEqual(names);
});

it('says which selector it does not understand', () => {
  expect(() => found('p::before')).toThrow('the selector "p::before" is not understood from "::before" on');
});
