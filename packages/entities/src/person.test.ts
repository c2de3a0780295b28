import { expect, it } from 'vitest';
import { named } from './testing.ts';

const people = (text: string) => named(text).filter((one) => one.includes('person:'));

it.each([
  ['a title', 'They saw Ambassador Tarkin Vell arrive.', 'Tarkin Vell -> person:tarkin-vell'],
  ['two titles', 'They saw Lieutenant General Tarkin Al-Vell.', 'Tarkin Al-Vell -> person:tarkin-al-vell'],
  ['a title before one word', 'Later Mr. Vellmore left.', 'Vellmore -> person:vellmore'],
  ['a lower-case role', 'The militia leader Tarkin Vellmore left.', 'Tarkin Vellmore -> person:tarkin-vellmore'],
  ['a given name', 'The book by Maria Vellmore sold well.', 'Maria Vellmore -> person:maria-vellmore'],
  [
    'a given name with particles',
    'It was Abu Tarkin al-Vell again.',
    'Abu Tarkin al-Vell -> person:abu-tarkin-al-vell',
  ],
  ['initials', 'They read Q. R. Vellmore there.', 'Q. R. Vellmore -> person:q-r-vellmore'],
  ['a family name', 'They met Tarkin Fernández there.', 'Tarkin Fernández -> person:tarkin-fernandez'],
  [
    'the ending of a family name',
    'They met Tarkin Vellmorenko there.',
    'Tarkin Vellmorenko -> person:tarkin-vellmorenko',
  ],
  ['a verb of saying', 'Nothing moved, Tarkin Vellmore said.', 'Tarkin Vellmore -> person:tarkin-vellmore'],
  ['an age', 'They saw Tarkin Vellmore, 45, there.', 'Tarkin Vellmore -> person:tarkin-vellmore'],
  ['a role after it', 'They saw Tarkin Vellmore, the club’s owner.', 'Tarkin Vellmore -> person:tarkin-vellmore'],
])('%s makes a person', (_, text, expected) => {
  expect(people(text)).toEqual([expected]);
});

it.each([
  'The Maria Vellmore Cup was won on Friday.',
  'They crossed the Maria Vellmore Bridge.',
  'Will Parliament agree? Mark Tuesday.',
  'Young people left. Many American officials stayed until Monday.',
  'St. Mary was closed.',
  'They praised Tarkin Vellmore.',
])('%s names no person', (text) => {
  expect(people(text)).toEqual([]);
});

it('a title is no part of a name, though it be a family name elsewhere', () => {
  expect(people('They met King Harold and Martin King.')).toEqual([
    'Harold -> person:harold',
    'Martin King -> person:martin-king',
  ]);
});

it('a name ends with its sentence and with its paragraph', () => {
  expect(people('They trust Maria Vellmore. Tarkin left.')).toEqual(['Maria Vellmore -> person:maria-vellmore']);
  expect(people('The winner is Maria Vellmore\n\nTarkin Street is closed')).toEqual([
    'Maria Vellmore -> person:maria-vellmore',
  ]);
});
