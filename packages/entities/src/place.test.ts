import { expect, it } from 'vitest';
import { named } from './testing.ts';

it.each([
  ['They fled Vellmore province.', ['Vellmore -> place:vellmore']],
  ['They fled the town of Vellmore.', ['Vellmore -> place:vellmore']],
  ['They live in Vellmore, Iraq.', ['Vellmore -> place:vellmore', 'Iraq -> place:iraq']],
  ['They live in Vellmore now.', ['Vellmore -> place:vellmore']],
  ['They crossed the Vellmore River.', ['Vellmore River -> place:vellmore-river']],
  ['They climbed Mount Vellmore.', ['Mount Vellmore -> place:mount-vellmore']],
  ['They sailed the Gulf of Vellmore.', ['Gulf of Vellmore -> place:gulf-of-vellmore']],
  ['It landed at Ain al-Vell air base.', ['Ain al-Vell air base -> place:ain-al-vell-air-base']],
  [
    'The chief in the Middle East Marine General Vellmore left.',
    ['Middle East -> place:middle-east', 'Vellmore -> person:vellmore'],
  ],
  ['They live in East Jerusalem.', ['East Jerusalem -> place:east-jerusalem']],
  ['Baghdad-Moscow relations', ['Baghdad -> place:baghdad', 'Moscow -> place:moscow']],
  ['They live in Guinea-Bissau.', ['Guinea-Bissau -> place:guinea-bissau']],
])('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
});

it('a dateline names its place, out of its capitals', () => {
  expect(named('VELLMORE, Iraq (AP) — It rained. Nobody left Vellmore.')).toEqual([
    'VELLMORE -> place:vellmore',
    'Iraq -> place:iraq',
    'AP -> organisation:associated-press',
    'Vellmore -> place:vellmore',
  ]);
});

it.each(['US', 'U.S.', 'USA', 'United States'])('%s is the United States', (name) => {
  expect(named(`They left the ${name} today.`)).toEqual([`${name} -> place:united-states`]);
});

it.each([
  'They told us who it is.',
  'A turkey ran over the china.',
  'American and Iraqi soldiers left in January.',
  'The US-led coalition left.',
  'I -- well, we -- left.',
  'They watched Perth Glory win.',
  'A nice cork floated. Nice weather.',
])('%s names no place', (text) => {
  expect(named(text)).toEqual([]);
});

it('a place whose name is a word is taken after a preposition', () => {
  expect(named('They met in Nice.')).toEqual(['Nice -> place:nice']);
});
