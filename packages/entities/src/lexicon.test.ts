import { expect, it } from 'vitest';
import { compile, longestAt } from './lexicon.ts';
import { tokenise } from './tokens.ts';

const lexicon = compile([
  { spelling: 'Vell', type: 'person', name: 'Vell' },
  { spelling: 'Vell Bay', type: 'place', name: 'Vell Bay' },
  { spelling: 'Bank of Vell', type: 'organisation', name: 'Bank of Vell' },
  { spelling: 'IS', type: 'organisation', name: 'Vell State' },
  { spelling: 'Vell', type: 'place', name: 'a later Vell' },
]);
const found = (text: string) => longestAt(lexicon, tokenise(text), 0)?.name;

it.each([
  ['Vell Bay', 'Vell Bay'],
  ['VELL BAY', 'Vell Bay'],
  ['Vell Bridge', 'Vell'],
  ['Bank of Vell', 'Bank of Vell'],
  ['IS', 'Vell State'],
  ['Is', undefined],
  ['vell', undefined],
  ['Bank of', undefined],
  ['Vell. Bay', 'Vell'],
  ['', undefined],
])('%j begins with %s', (text, name) => {
  expect(found(text)).toBe(name);
});

it('finds a name among very many that begin alike as fast as among few', () => {
  const many = compile(
    Array.from({ length: 50_000 }, (_, i) => ({ spelling: `Vell B${i}`, type: 'person' as const, name: `${i}` })),
  );
  const tokens = tokenise('Vell B49999');
  const start = performance.now();
  for (let i = 0; i < 20_000; i++) longestAt(many, tokens, 0);
  // A list of 50,000 would take a minute.
  expect(performance.now() - start).toBeLessThan(2_000);
});
