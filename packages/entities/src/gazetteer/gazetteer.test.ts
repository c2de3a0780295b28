import { expect, it } from 'vitest';
import { named } from '../testing.ts';
import { gazetteer, givenNames, nameless, titles } from './index.ts';

it.each([
  ['Deutschland', 'place:germany'],
  ['Kiew', 'place:kyiv'],
  ['Washington, D.C.', 'place:washington'],
  ['IMF', 'organisation:international-monetary-fund'],
  ['Weltbank', 'organisation:world-bank'],
  ['Netanyahu', 'person:benjamin-netanyahu'],
])('%s is %s', (spelling, entity) => {
  expect(named(`They named ${spelling} again.`)).toEqual([`${spelling} -> ${entity}`]);
});

it('no word of grammar is a name by itself', () => {
  const single = [...gazetteer.next.values()].flatMap(({ entries }) => entries);
  const clashes = single.filter(({ words }) => words[0]?.shape !== 'upper' && nameless.has(words[0]?.key ?? ''));
  expect(clashes.map(({ name }) => name)).toEqual([]);
});

it('no given name is a word of grammar or a title', () => {
  const clashes = [...givenNames].filter((name) => nameless.has(name) || titles.has(name));
  expect(clashes).toEqual([]);
});
