import { expect, it } from 'vitest';
import { decodeAttribute, decodeText } from './references.ts';

it.each([
  ['Fish &amp; chips', 'Fish & chips'],
  ['&ldquo;Fog&rdquo; &#8211; &#x2014;', '“Fog” – —'],
  ['a < b &lt; c', 'a < b < c'],
  ['AT&T &nosuch; &', 'AT&T &nosuch; &'],
])('running text: %s', (text, decoded) => {
  expect(decodeText(text)).toBe(decoded);
});

it('leaves the parameters of an address alone', () => {
  expect(decodeAttribute('?a=1&copy=2&amp;b=3')).toBe('?a=1&copy=2&b=3');
});
