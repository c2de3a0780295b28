import { expect, it } from 'vitest';
import { openHex } from './hex.ts';

it('hex is read as it was put, and what is no hex, too', () => {
  const hex = openHex(4);
  const all = ['00ff', 'a1b2', 'A1B2', '00f', '00fg', 'é0ff', '', '9e0d', '00ff0'];
  all.forEach((text, entry) => {
    hex.set(entry, text);
  });
  expect(all.map((_, entry) => hex.at(entry))).toEqual(all);
  hex.set(2, 'beef');
  expect(hex.at(2)).toBe('beef');
});
