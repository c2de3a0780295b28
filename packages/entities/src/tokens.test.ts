import { expect, it } from 'vitest';
import { fold, slug } from './fold.ts';
import { tokenise } from './tokens.ts';

const texts = (passage: string) => tokenise(passage).map(({ text }) => text);

it.each([
  ['Al-Tarsi met O’Brien’s envoy.', ['Al-Tarsi', 'met', 'O’Brien', '’s', 'envoy', '.']],
  ['George W. Vell left the U.S. on Jan. 3.', ['George', 'W.', 'Vell', 'left', 'the', 'U.S.', 'on', 'Jan.', '3', '.']],
  ["D'Angelo and J.K. Orr", ["D'Angelo", 'and', 'J.K.', 'Orr']],
  ['AT&T (Côte d’Ivoire)', ['AT&T', '(', 'Côte', 'd’Ivoire', ')']],
  ['the workers’ party', ['the', 'workers', '’', 'party']],
])('%s is cut into words and marks', (passage, expected) => {
  expect(texts(passage)).toEqual(expected);
});

it('offsets count UTF-16 units from the start of the field', () => {
  const field = 'x\n\n😀 Zürich wächst';
  for (const { text, start, end } of tokenise(field.slice(3), 3)) expect(field.slice(start, end)).toBe(text);
});

it('knows how a word is written', () => {
  const shapes = tokenise('George W. NATO U.S. al-Tarsi met 3 McVell, non-EU').map(({ shape }) => shape);
  expect(shapes).toEqual([
    'capital',
    'initial',
    'upper',
    'upper',
    'capital',
    'lower',
    'number',
    'capital',
    'mark',
    'lower',
  ]);
});

it('knows where a sentence may begin, and that an abbreviation ends none', () => {
  const opening = tokenise('Rain fell. Gen. Vell said: “Run.” TARSA (AP) — Nobody ran')
    .filter(({ opens }) => opens)
    .map(({ text }) => text);
  expect(opening).toEqual(expect.arrayContaining(['Rain', 'Gen.', 'Run', 'TARSA', 'Nobody']));
  expect(opening).not.toContain('Vell');
});

it.each([
  ['Saakaschwili', 'saakaschwili'],
  ['São', 'sao'],
  ['Łódź', 'lodz'],
  ['Søren', 'soren'],
  ['Groß', 'gross'],
  ['O’Brien', 'obrien'],
  ['U.S.', 'us'],
  ['İstanbul', 'istanbul'],
])('%s folds to %s', (word, key) => {
  expect(fold(word)).toBe(key);
});

it('a name becomes the part of an id that its spellings share', () => {
  expect(slug('Othman Al-Tarsi')).toBe('othman-al-tarsi');
  expect(slug('OTHMAN AL TARSI')).toBe('othman-al-tarsi');
  expect(slug('“AT&T” Inc.')).toBe('at-t-inc');
});
