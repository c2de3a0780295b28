import { describe, expect, it } from 'vitest';
import { linked, type Scored } from './linkage.ts';

const pair = (a: string, b: string, score: number): Scored => ({ a, b, score });
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => group.toSorted().join('')).toSorted();

describe('linkage', () => {
  const left = [pair('a', 'b', 0.99), pair('b', 'c', 0.98), pair('a', 'c', 0.97)];
  const right = [pair('x', 'y', 0.99), pair('y', 'z', 0.98)];
  const articles = ['a', 'b', 'c', 'x', 'y', 'z'];

  it('leaves two groups apart that one pair chains and others contradict', () => {
    const bridge = [pair('c', 'x', 0.95), pair('b', 'x', 0.1), pair('c', 'y', 0.05)];
    expect(sorted(linked(articles, [...left, ...right, ...bridge], 0.9))).toEqual(['abc', 'xyz']);
  });

  it('joins two groups by the one pair that was compared', () => {
    expect(sorted(linked(articles, [...left, ...right, pair('c', 'x', 0.95)], 0.9))).toEqual(['abcxyz']);
  });

  it('does not depend on the order of articles or pairs', () => {
    const pairs = [...left, ...right, pair('c', 'x', 0.95), pair('x', 'b', 0.3), pair('z', 'a', 0.2)];
    const turned = pairs.map(({ a, b, score }) => pair(b, a, score)).reverse();
    expect(sorted(linked(articles.toReversed(), turned, 0.9))).toEqual(sorted(linked(articles, pairs, 0.9)));
  });

  it('follows no pair below the threshold', () => {
    expect(sorted(linked(['a', 'b'], [pair('a', 'b', 0.89)], 0.9))).toEqual(['a', 'b']);
  });
});
