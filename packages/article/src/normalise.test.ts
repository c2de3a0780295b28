import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';

const asWindows = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

it.each(['München – „Straße“', 'L’été à São Paulo', 'Zürich €5', 'naïve café'])(
  '%s is put right when it was read as Windows-1252, once or twice',
  (text) => {
    expect(normalise(asWindows(text))).toBe(text);
    expect(normalise(asWindows(asWindows(text)))).toBe(text);
    expect(normalise(text)).toBe(text);
  },
);

it.each(['Ã', 'SÃO PAULO', 'Â', 'Ð and Þ', 'Ô ça'])('%s is what somebody wrote', (text) => {
  expect(normalise(text)).toBe(text);
});

it.each([
  ['Fish &amp; chips', 'Fish & chips'],
  ['&#8220;No&#x201d;', '“No”'],
  ['a\u00a0b\u200bc\u00add', 'a bcd'],
  ['AT&T &unknown; &#9999999;', 'AT&T &unknown; &#9999999;'],
  ['e\u0301', 'é'],
])('%s is %s', (raw, text) => {
  expect(normalise(raw)).toBe(text);
});
