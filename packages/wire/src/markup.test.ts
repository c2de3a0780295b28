import { expect, it } from 'vitest';
import { readDate } from './date.ts';
import { escapeMarkup, plainText, unescapeMarkup } from './markup.ts';

it.each([
  ['<p>Salt &amp; <b>pepper</b></p>\n<p>prices</p>', 'Salt & pepper prices'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ['<img src="a.png" alt="">A&nbsp;pier<!-- note -->', 'A pier'],
  ['caf&#233; &#x2013; &hellip; &unheard; &#0; &#9999999;', 'café – … &unheard; &#0; &#9999999;'],
])('the words of %s', (html, words) => {
  expect(plainText(html)).toBe(words);
});

it('what is escaped comes back as it was', () => {
  const text = `a < b && "c" > 'd' &amp;`;
  expect(unescapeMarkup(escapeMarkup(text))).toBe(text);
});

it.each([
  ['Sun, 04 May 2031 10:00:00 GMT', '2031-05-04T10:00:00.000Z'],
  ['Sun, 4 May 2031 10:00 +0200', '2031-05-04T08:00:00.000Z'],
  ['Sun, 04 May 2031 10:00:00 EST', '2031-05-04T15:00:00.000Z'],
  ['2031-05-04T10:00:00.123456+02:00', '2031-05-04T08:00:00.123Z'],
  ['2031-05-04T10:00:00', '2031-05-04T10:00:00.000Z'],
  ['2031-05-04 10:00:00', '2031-05-04T10:00:00.000Z'],
  ['Sun, 04 May 2031 10:00:00', '2031-05-04T10:00:00.000Z'],
  ['2031-05-04', '2031-05-04T00:00:00.000Z'],
  ['yesterday', undefined],
  ['4 May', undefined],
  ['Sun, 01 Jan 12345 10:00:00 GMT', undefined],
  ['', undefined],
])('%s is %s, on every machine', (text, expected) => {
  expect(readDate(text)).toBe(expected);
});
