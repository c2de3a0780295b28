import { expect, it } from 'vitest';
import { decodeHtml } from './decode.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

it.each([
  ['its byte order mark', utf16('<p>Zürich</p>'), 'text/html; charset=utf-8', '<p>Zürich</p>'],
  ['its bytes, where they prove UTF-8', Buffer.from('Zürich'), 'text/html; charset=iso-8859-1', 'Zürich'],
  ['the HTTP header', latin1('\xe4\xee\xec'), 'text/html; charset="windows-1251"', 'дом'],
  ['its meta element', latin1('<meta charset=windows-1251>\xe4'), '', '<meta charset=windows-1251>д'],
  [
    'its older meta element',
    latin1('<meta http-equiv=x content="text/html; charset=koi8-r">\xc4'),
    '',
    '<meta http-equiv=x content="text/html; charset=koi8-r">д',
  ],
  ['an escape of ASCII', Buffer.from('\x1b$BF|\x1b(B', 'latin1'), 'text/html; charset=iso-2022-jp', '日'],
  ['nothing, as Windows-1252', latin1('Z\xfcrich \x93x\x94'), 'text/html', 'Zürich “x”'],
  [
    'nothing, where the header names no charset that there is',
    latin1('Z\xfcrich'),
    'text/html; charset=none',
    'Zürich',
  ],
])('reads a page by %s', (_, bytes, contentType, text) => {
  expect(decodeHtml(bytes, contentType)).toBe(text);
});

it('puts a mark where bytes are not what they should be, and goes on', () => {
  expect(decodeHtml(latin1('a\xe4b'), 'text/html; charset=utf-8')).toBe('a\ufffdb');
});
