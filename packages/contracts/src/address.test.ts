import { expect, it } from 'vitest';
import { articleId, normaliseAddress, plainAddress } from './address.ts';

it.each([
  ['https://example.org/a/', 'https://example.org/a'],
  ['http://Example.ORG:80/a#top', 'https://example.org/a'],
  ['https://example.org/a?utm_source=x&id=7&fbclid=1', 'https://example.org/a?id=7'],
  ['https://example.org/?utm_medium=rss', 'https://example.org/'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  [' urn:newsml:example.org:1 ', 'urn:newsml:example.org:1'],
  ['not an address', 'not an address'],
])('%s is %s', (from, to) => {
  expect(normaliseAddress(from)).toBe(to);
  expect(normaliseAddress(to)).toBe(to);
});

it('an article has one id however it is linked', () => {
  expect(articleId('http://example.org/a/?utm_campaign=feed#c')).toBe(articleId('https://example.org/a'));
  expect(articleId('https://example.org/a')).not.toBe(articleId('https://example.org/b'));
});

it('a plain address is the one to show: what was added for counting readers is gone, the rest is as it was', () => {
  expect(plainAddress('http://example.org/a/?id=7&utm_source=feed#top')).toBe('http://example.org/a/?id=7');
  expect(plainAddress('http://example.org/a/?utm_source=feed')).toBe('http://example.org/a/');
});
