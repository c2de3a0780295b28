import { describe, expect, it } from 'vitest';
import { joinBylines, readByline, readBylineLine } from './byline.ts';

it.each([
  ['By Ines Calder', ['Ines Calder'], undefined],
  ['By INES CALDER and Tom de Vries', ['Ines Calder', 'Tom de Vries'], undefined],
  ['Von Jörg Ähre und Ute Öst', ['Jörg Ähre', 'Ute Öst'], undefined],
  ['Ines Calder, Associated Press', ['Ines Calder'], 'AP'],
  ['Ines Calder, Meridian News Agency', ['Ines Calder'], 'Meridian'],
  ['INES CALDER Associated Press', ['Ines Calder'], 'AP'],
  ['Agence France-Presse', [], 'AFP'],
  ['By Ines Calder, Staff Writer, Harbour Gazette', ['Ines Calder'], undefined],
  ['Von Ute Öst in Halverstad', ['Ute Öst'], undefined],
  ['Dr. Ute Öst (Text)', ['Ute Öst'], undefined],
  ['Harbour Gazette Reporter', [], undefined],
  ['https://example.org/ines, ines@example.org', [], undefined],
  ['Ines Calder | Ines Calder', ['Ines Calder'], undefined],
])('reads %j', (raw, names, agency) => {
  const byline = readByline(raw, ['Harbour Gazette']);
  expect([byline.names, byline.agency]).toEqual([names, agency]);
});

it('joins bylines: every name once, the first agency', () => {
  const joined = joinBylines([
    { names: ['A B'] },
    { names: ['A B', 'C D'], agency: 'AP' },
    { names: [], agency: 'AFP' },
  ]);
  expect(joined).toEqual({ names: ['A B', 'C D'], agency: 'AP' });
});

describe('a line that is nothing but a byline', () => {
  it.each(['By Ines Calder', 'By Ines Calder, Associated Press', 'Von Ute Öst und Jörg Ähre'])('%s', (line) => {
    expect(readBylineLine(line)).toBeDefined();
  });

  it.each([
    'By Friday the ferry was back.',
    'By noon Ines Calder had left the harbour with two boats and a dog for the north',
    'Ines Calder went home',
  ])('is not: %s', (line) => {
    expect(readBylineLine(line)).toBeUndefined();
  });
});
