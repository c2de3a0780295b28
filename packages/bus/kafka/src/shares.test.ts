import { expect, it } from 'vitest';
import { type Claim, planShares } from './shares.ts';

const claim = (member: string, ...partitions: number[]): Claim => ({ member, partitions });

/** Rounds of joining until nobody has anything to give up. */
function settle(claims: readonly Claim[], partitions: number): Claim[][] {
  const rounds: Claim[][] = [];
  for (let now = [...claims]; rounds.length < 5; ) {
    const shares = planShares(now, partitions);
    const next = now.map(({ member }) => claim(member, ...(shares.get(member) ?? [])));
    rounds.push(next);
    if (now.every(({ member, partitions }) => partitions.every((p) => shares.get(member)?.includes(p)))) break;
    now = next;
  }
  return rounds;
}

it('gives everything to one member', () => {
  expect(planShares([claim('a')], 3)).toEqual(new Map([['a', [0, 1, 2]]]));
});

it.each([
  [6, 1],
  [6, 4],
  [7, 3],
  [2, 5],
  [1, 2],
])('shares %i partitions among %i members, so that shares differ by one at most', (partitions, count) => {
  const members = Array.from({ length: count }, (_, i) => claim(`m${i}`));
  const shares = [...planShares(members, partitions).values()];
  expect(shares.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: partitions }, (_, p) => p));
  const sizes = shares.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

it('takes what has to move from its holder first, and gives it to another in the next round', () => {
  const rounds = settle([claim('a', 0, 1, 2, 3, 4, 5), claim('b')], 6);
  expect(rounds).toEqual([
    [claim('a', 0, 1, 2), claim('b')],
    [claim('a', 0, 1, 2), claim('b', 3, 4, 5)],
  ]);
});

it('leaves the one partition with its holder, whoever else comes', () => {
  expect(planShares([claim('a'), claim('z', 0)], 1)).toEqual(
    new Map([
      ['z', [0]],
      ['a', []],
    ]),
  );
});

it('hands out at once what a member left behind, and moves nothing else', () => {
  const shares = planShares([claim('b', 3, 4), claim('c', 5)], 6);
  expect(shares.get('b')?.slice(0, 2)).toEqual([3, 4]);
  expect(shares.get('c')?.[0]).toBe(5);
  expect([...shares.values()].flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

it('gives what two claim to one of them only, and what there is not to nobody', () => {
  const shares = planShares([claim('a', 0, 1), claim('b', 1, 9)], 2);
  const all = [...shares.values()].flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain(9);
});

it('comes to rest with even shares, wherever it starts', () => {
  for (let partitions = 1; partitions <= 7; partitions++) {
    for (let members = 1; members <= 5; members++) {
      const start = Array.from({ length: members }, (_, m) => claim(`m${m}`));
      const uneven = start.map((each, m) =>
        m === members - 1 ? claim(each.member, ...Array.from({ length: partitions }, (_, p) => p)) : each,
      );
      const end = settle(uneven, partitions).at(-1) ?? [];
      const sizes = end.map((each) => each.partitions.length);
      expect(sizes.reduce((a, b) => a + b)).toBe(partitions);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  }
});
