import { describe, expect, it } from 'vitest';
import {
  isBylineLabel,
  readBylineLine,
  readDatedByline,
  readExplicitByline,
  readLabelledByline,
} from './byline-lines.ts';

describe('a line that is nothing but a byline', () => {
  it.each([
    'By Ines Calder',
    'By Ines Calder, Associated Press',
    'Von Ute Öst und Jörg Ähre',
    'Agence France-Presse',
    'Meridian News Agency',
    'By Harbour Gazette Reporter',
    'By Staff',
  ])('%s', (line) => {
    expect(readBylineLine(line)).toBeDefined();
  });

  it.each([
    'By Friday the ferry was back.',
    'By noon Ines Calder had left the harbour with two boats and a dog for the north',
    'Ines Calder went home',
    'By the staff',
    'By Special Delivery',
  ])('is not: %s', (line) => {
    expect(readBylineLine(line)).toBeUndefined();
  });
});

it.each([
  ['Autorin: Ines Calder, Redaktion', ['Ines Calder']],
  ['Foto: Tom Reed / Text: Ines Calder', ['Ines Calder']],
  ['Ines Calder is the author of two books', undefined],
])('reads what is labelled: %s', (line, names) => {
  expect(readLabelledByline(line, [])?.names).toEqual(names);
});

it.each([
  ['By Ines Calder, March 12', ['Ines Calder']],
  ['Erstellt von Ines am Dienstag 12. Mai 2026', ['Ines']],
  ['By Christmas', undefined],
  ['By Ines Calder who was on board of the ferry that day', undefined],
  ['By Ines Calder.', undefined],
])('reads a line that opens as a byline: %s', (line, names) => {
  expect(readExplicitByline(line, [])?.names).toEqual(names);
});

it.each([
  ['12.03.2026, 9:15 Uhr von Ines Calder', ['Ines Calder']],
  ['March 12, 2026 | By Ines Calder and Tom Reed', ['Ines Calder', 'Tom Reed']],
  ['March 12, 2026 | By Ines Calder', ['Ines Calder']],
  ['13. November 2026 Von Ines Calder, 12 Kommentare', undefined],
  ['Seit 2019 von der Stadt betrieben', undefined],
])('reads a byline behind a date: %s', (line, names) => {
  expect(readDatedByline(line, [])?.names).toEqual(names);
});

it('knows a label that stands alone', () => {
  expect(['Author:', 'Von', 'Geschrieben von:', 'Autorin'].every(isBylineLabel)).toBe(true);
  expect(['Author: Ines', 'By the way', 'Vonovia'].some(isBylineLabel)).toBe(false);
});
