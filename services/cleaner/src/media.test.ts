import { expect, it } from 'vitest';
import { binaryType, essence, mediumOf } from './media.ts';

it.each([
  ['text/html', 'page'],
  ['Text/HTML; charset=utf-8', 'page'],
  ['application/xhtml+xml', 'page'],
  ['text/plain;charset=us-ascii', 'plain'],
  ['application/xml', 'other'],
  ['', 'other'],
])('%j is %s', (mediaType, medium) => {
  expect(mediumOf(mediaType)).toBe(medium);
});

it('the essence of a media type is without parameters', () => {
  expect(essence(' Text/HTML ; charset=utf-8')).toBe('text/html');
});

it.each([
  ['application/pdf', Buffer.from('%PDF-1.7\n')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['application/gzip', Buffer.from([0x1f, 0x8b, 0x08, 0])],
  ['application/octet-stream', Buffer.alloc(600)],
])('bytes of %s are known', (type, bytes) => {
  expect(binaryType(bytes)).toBe(type);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['HTML', Buffer.from('<!doctype html>\r\n\t<p>a')],
  ['Windows-1252', Buffer.from('Z\xfcrich', 'latin1')],
  ['UTF-16', Buffer.from('\ufeff<p>text</p>', 'utf16le')],
  ['a wire with some control characters', Buffer.from(`\x01\x16f0704\x1freute ${'COCOA '.repeat(20)}`)],
])('%s may be text', (_, bytes) => {
  expect(binaryType(bytes)).toBeUndefined();
});
