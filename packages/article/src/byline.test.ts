import { expect, it } from 'vitest';
import { joinBylines, readByline, readMarkedByline } from './byline.ts';

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

it.each([
  ['By Fogwatcher', ['Fogwatcher']],
  ['Ines Calder, SP-X', ['Ines Calder']],
  ['Harbour & Sons, Port Halver, Germany', []],
  ['The Insiders', []],
  ['Unknown', []],
  ['Log Out', []],
  ['webadmin', []],
  ['Dezember', []],
  ['vom Fogwatcher', ['Fogwatcher']],
  ['Ines Calder, PhD', ['Ines Calder']],
  ['Ines Calder More from Ines Calder', ['Ines Calder']],
  ['Ines Calder Published 9:15 a.m.', ['Ines Calder']],
  ['Newsletter', []],
])('reads what an author element holds: %j', (raw, names) => {
  expect(readMarkedByline(raw).names).toEqual(names);
});

it.each(['Harbour Justice Program', 'Stiftung Hafen', 'Bundesverband Fähren', 'Ministry of Ferries', 'Sea University'])(
  '%s is no person',
  (name) => {
    expect(readByline(`Ines Calder, ${name}`).names).toEqual(['Ines Calder']);
  },
);

it('joins bylines: every name once, the first agency', () => {
  const joined = joinBylines([
    { names: ['A B'] },
    { names: ['A B', 'C D'], agency: 'AP' },
    { names: [], agency: 'AFP' },
  ]);
  expect(joined).toEqual({ names: ['A B', 'C D'], agency: 'AP' });
});
