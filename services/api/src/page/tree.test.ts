import { expect, it } from 'vitest';

interface Node {
  readonly member: { readonly article: string };
  readonly below: readonly Node[];
}
// The page is plain JavaScript, which has no types to import; these are what it promises.
interface Tree {
  treesOf(members: readonly object[]): readonly Node[];
  withMentions(
    text: string,
    offset: number,
    mentions: readonly object[],
  ): readonly { text: string; mention?: object }[];
  paragraphsOf(text: string): readonly { text: string; offset: number }[];
}
const { treesOf, withMentions, paragraphsOf }: Tree = await import(new URL('./tree.js', import.meta.url).href);

const member = (article: string, minute: number, from?: string) => ({
  article,
  eventTime: `2026-03-12T06:0${minute}:00.000Z`,
  ...(from !== undefined && { edge: { kind: 'copy', from } }),
});
const drawn = (nodes: readonly Node[]): string =>
  nodes
    .map(({ member: { article }, below }) => (below.length === 0 ? article : `${article}(${drawn(below)})`))
    .join(' ');

it.each([
  [
    'each below the one whose text it took, by time',
    [member('c', 3, 'a'), member('a', 1), member('b', 2, 'a')],
    'a(b c)',
  ],
  ['copies of copies', [member('a', 1), member('b', 2, 'a'), member('c', 3, 'b')], 'a(b(c))'],
  ['a copy dated before its source', [member('a', 5), member('b', 2, 'a')], 'a(b)'],
  ['the same minute, by id', [member('b', 1), member('a', 1)], 'a b'],
  ['one whose predecessor is unknown at the top', [member('a', 1), member('b', 2, 'x')], 'a b'],
  [
    'a circle at the top, with what hangs on it',
    [member('a', 1, 'b'), member('b', 2, 'a'), member('c', 3, 'b')],
    'a b(c)',
  ],
  ['one that names itself at the top', [member('a', 1, 'a')], 'a'],
])('draws %s', (_, members, expected) => {
  expect(drawn(treesOf(members))).toBe(expected);
});

it('finds the mentions of a paragraph by their place in the whole text', () => {
  const text = 'Rain.\n\nInes Calder met Tomas Rell.';
  const mentions = [
    { start: 23, end: 33 },
    { start: 7, end: 18 },
  ];
  const [, second] = paragraphsOf(text);
  expect(withMentions(second!.text, second!.offset, mentions).map((piece) => piece.text)).toEqual([
    'Ines Calder',
    ' met ',
    'Tomas Rell',
    '.',
  ]);
});

it('leaves out mentions of other paragraphs, overlapping ones, and those past the end', () => {
  const mentions = [
    { start: 0, end: 3 },
    { start: 10, end: 14 },
    { start: 12, end: 16 },
    { start: 17, end: 99 },
  ];
  const pieces = withMentions('abcdefghij', 10, mentions);
  expect(pieces.map((piece) => [piece.text, piece.mention !== undefined])).toEqual([
    ['abcd', true],
    ['efghij', false],
  ]);
});
