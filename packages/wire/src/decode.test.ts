import { expect, it } from 'vitest';
import { decodeBytes } from './decode.ts';

const utf16 = (text: string, mark: number[]) => Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const swapped = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());

it.each([
  ['UTF-8 where nothing is said', Buffer.from('Zürich – ça va'), undefined, 'Zürich – ça va'],
  ['a byte order mark before what the server says', Buffer.from('\ufeffZürich'), 'text/xml; charset=latin1', 'Zürich'],
  ['UTF-16 with a mark', utf16('Zürich', [0xff, 0xfe]), undefined, 'Zürich'],
  ['UTF-16 without a mark', utf16('<rss>Zürich', []), undefined, '<rss>Zürich'],
  ['UTF-16 the other way round', swapped(utf16('<rss>Zürich', [])), undefined, '<rss>Zürich'],
  ['what the server says', latin1('Zürich'), 'text/xml; charset="ISO-8859-1"', 'Zürich'],
  ['what the document says', latin1('<?xml version="1.0" encoding="iso-8859-1"?>Zürich'), 'text/xml', /Zürich$/],
  ['UTF-8 where a wrong charset is named', Buffer.from('Zürich'), 'text/xml; charset=klingon', 'Zürich'],
  ['Windows-1252 where UTF-8 does not fit', latin1('Z\xfcrich \x96 \x93so\x94'), undefined, 'Zürich – “so”'],
  [
    'UTF-8 with one bad byte',
    Buffer.concat([Buffer.from('Zürich ça va'), latin1('\xff')]),
    undefined,
    'Zürich ça va\ufffd',
  ],
])('%s', (_what, bytes, contentType, expected) => {
  const text = decodeBytes(bytes, contentType);
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
});
