import type { Sketch } from '@stemma/contracts';
import { expect, it } from 'vitest';
import { explain } from './explain.ts';
import { hostOf, oneHost } from './host.ts';
import { sketch } from './sketch.ts';
import { article } from './testing.ts';

const own = hostOf('https://www.gazette.example/2026/ferry');
const at = (url: string) => ({ codes: new Uint16Array(), top: new Uint16Array(), host: hostOf(url) });

it.each([
  'http://gazette.example/',
  'https://m.gazette.example/2026/ferry?amp=1',
  'https://amp.Gazette.example:443',
  'https://reader:word@gazette.example/#top',
])('is of one host, whatever stands around it: %s', (url) => {
  expect(hostOf(url)).toBe(own);
});

it.each(['https://gazette.example.org/', 'https://sport.gazette.example/', 'https://other.example/?gazette.example'])(
  'is of another host: %s',
  (url) => {
    expect(hostOf(url)).not.toBe(own);
    expect(oneHost(at('https://gazette.example/'), at(url))).toBe(0);
  },
);

it.each(['http://127.0.0.1:8080/one', 'http://localhost/one', 'http://[::1]/one', 'file:///gazette.example/one'])(
  'is on no host: %s',
  (url) => {
    expect(hostOf(url)).toBeUndefined();
  },
);

it('what has no host says nothing', () => {
  expect(hostOf('urn:newsml:agency.example:20260312:ferry')).toBeUndefined();
  expect(oneHost(at('https://gazette.example/'), at('urn:gazette.example'))).toBe(-1);
  expect(oneHost(at('https://gazette.example/'), at('https://gazette.example/b'))).toBe(1);
});

it('is asked of two articles by their addresses, not by their feeds', () => {
  const told = (one: string, other: string) => {
    const [a, b] = [one, other].map((url) => sketch(article(1, { url, source: url })));
    return explain(a as Sketch, b as Sketch).features?.oneHost;
  };
  expect(told('https://gazette.example/a', 'https://www.gazette.example/b')).toBe(1);
  expect(told('https://gazette.example/a', 'https://post.example/a')).toBe(0);
  expect(told('https://gazette.example/a', 'urn:gazette:b')).toBe(-1);
});
