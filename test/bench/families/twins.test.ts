import { expect, it } from 'vitest';
import { equalsAsOne } from './twins.ts';

it('takes true groups with an equal text for one, also by way of a third', () => {
  const known = ['a', 'a', 'b', 'c', 'c', 'd'].map((cluster) => ({ cluster, heavy: false, followUp: false, words: 9 }));
  const groups = equalsAsOne(known, ['one', 'two', 'two', 'three', 'one', 'four']);
  expect(new Set(groups.slice(0, 5)).size).toBe(1);
  expect(groups[5]).not.toBe(groups[0]);
});
