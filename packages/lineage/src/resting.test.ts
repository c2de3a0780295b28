import { expect, it } from 'vitest';
import { openResting } from './resting.ts';
import { random } from './testing.ts';

it('gives back what was put, once, however often rows come and go', () => {
  const next = random(3);
  const resting = openResting();
  const expected = new Map<string, { place: number; looked: number }>();
  for (let n = 0; n < 20_000; n++) {
    const number = Math.floor(next() * 4_000);
    const id = number % 50 === 0 ? `urn:${number}` : number.toString(16).padStart(20, '0');
    expect(resting.has(id)).toBe(expected.has(id));
    expect(resting.take(id)).toEqual(expected.get(id));
    if (!expected.delete(id) || next() < 0.7) {
      expected.set(id, { place: 2 ** 40 + n, looked: n });
      resting.put(id, { place: 2 ** 40 + n, looked: n });
    }
  }
  expect(expected.size).toBeGreaterThan(2_000);
});
