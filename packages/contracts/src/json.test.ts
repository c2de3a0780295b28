import { expect, it } from 'vitest';
import { deepestJson, isShallowJson, parseFetchedJson } from './json.ts';

it.each([
  ['nothing', '', true],
  ['as deep as may be', '['.repeat(deepestJson), true],
  ['one deeper', '['.repeat(deepestJson + 1), false],
  ['objects in lists, each with a value before', '{"a":1,"b":['.repeat(deepestJson / 2 + 1), false],
  ['many side by side', '[{}],'.repeat(10_000), true],
  ['brackets in a string', `"${'['.repeat(10_000)}"`, true],
  ['brackets behind a string that ends in an escaped quote', `"\\""${'['.repeat(deepestJson + 1)}`, false],
  ['brackets behind an escaped backslash', `"\\\\"${'['.repeat(deepestJson + 1)}`, false],
])('%s: shallow is %s', (_, text, shallow) => {
  expect(isShallowJson(text)).toBe(shallow);
});

// Without the guard these take the process down, which no test could report.
it.each(['[{},', '[1,', '{"a":1,"b":[', '[[[[{}],'])('is an error that can be caught: 40,000 × %s', (piece) => {
  expect(() => parseFetchedJson(piece.repeat(40_000))).toThrow('more than 100 brackets open');
});

it('reads JSON, and says what is wrong with what is none', () => {
  expect(parseFetchedJson('{"items":[{"title":"[Fog] \\"{"}]}')).toEqual({ items: [{ title: '[Fog] "{' }] });
  expect(() => parseFetchedJson('{"items":')).toThrow(SyntaxError);
});
