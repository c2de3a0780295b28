import { describe, expect, it } from 'vitest';
import { invented } from './generator/grammar.ts';
import { containment, groupsFrom, minHash, simHash } from './peers.ts';
import { chanceOf } from './random.ts';

const [story, other] = [invented(chanceOf(1)).text, invented(chanceOf(2)).text];
const cut = story.split('\n\n').slice(0, 3).join('\n\n');

describe.each([minHash, simHash, containment])('$name', ({ compare, thresholds }) => {
  it('finds a text sent twice at every usual threshold, and no other', () => {
    for (const threshold of thresholds) {
      const [a, b, c] = groupsFrom(compare([story, story, other]), threshold, 3);
      expect([a === b, a === c]).toEqual([true, false]);
    }
  });
});

it('containment sees all of a cut text in the whole one', () => {
  expect(containment.compare([story, cut])).toEqual([{ a: 0, b: 1, score: 1 }]);
});

it('groups go by what hangs together', () => {
  const [a, b, c, d] = groupsFrom(
    [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.8 },
      { a: 2, b: 3, score: 0.2 },
    ],
    0.5,
    4,
  );
  expect([a === b, b === c, c === d]).toEqual([true, true, false]);
});
