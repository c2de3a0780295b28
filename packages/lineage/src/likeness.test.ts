import { describe, expect, it } from 'vitest';
import { lonely, type Node } from './family.ts';
import { openLikeness } from './likeness.ts';
import { print, sketch } from './sketch.ts';
import { article, prose } from './testing.ts';

const printOf = (n: number, text: string) => print(sketch(article(n, { text })));
const node = (id: string, versions: number): Node => ({ ...lonely(id), versions: Array(versions).fill(0) });

describe('likeness', () => {
  const [one, two] = [prose(1, 200), prose(2, 200)];
  const texts = new Map([
    ['a', [printOf(1, one)]],
    ['b', [printOf(2, two), printOf(3, one)]],
    [
      'c',
      [
        printOf(
          4,
          'Divers off the southern reef found a wooden wreck that no chart shows, with amphorae still corked.',
        ),
      ],
    ],
  ]);
  const nodes = [node('a', 1), node('b', 2), node('c', 1)];
  const likeness = openLikeness(
    ({ id }) => texts.get(id) ?? [],
    () => false,
  );

  it('of two articles is that of their closest versions, also when they are not tied', () => {
    const pair = likeness(nodes).find(({ a, b }) => a === 'a' && b === 'b');
    expect(pair?.score).toBeGreaterThan(0.9);
  });

  it('says nothing of texts that share next to nothing', () => {
    expect(likeness(nodes).map(({ a, b }) => a + b)).toEqual(['ab']);
  });

  it('is the same in any order and when it is asked again', () => {
    expect(likeness(nodes.toReversed())).toEqual(likeness(nodes));
  });
});
