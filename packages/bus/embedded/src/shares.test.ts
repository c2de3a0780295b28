import { expect, it } from 'vitest';
import { type Member, type Ownership, planMoves } from './shares.ts';

const alive = (...ids: number[]): Member[] => ids.map((id) => ({ id, seen: 100 }));
const owned = (...members: (number | null)[]): Ownership[] =>
  members.map((member, partition) => ({ partition, member }));

it('a member that is alone claims everything that is free', () => {
  expect(planMoves(1, alive(1), owned(null, null, null), 50)).toEqual({ evict: [], release: [], claim: [0, 1, 2] });
});

it('a member with more than its share releases the surplus, and claims nothing', () => {
  expect(planMoves(1, alive(1, 2), owned(1, 1, 1, null), 50)).toEqual({ evict: [], release: [2], claim: [] });
});

it('a member takes nothing that another one still owns', () => {
  expect(planMoves(2, alive(1, 2), owned(1, 1, 1, 1), 50)).toEqual({ evict: [], release: [], claim: [] });
});

it('a member evicts those whose heartbeat is too old, and takes over from them', () => {
  const members = [...alive(2), { id: 1, seen: 49 }];
  expect(planMoves(2, members, owned(1, 1), 50)).toEqual({ evict: [1], release: [], claim: [0, 1] });
});

it('a member never evicts itself', () => {
  expect(planMoves(1, [{ id: 1, seen: 0 }], owned(1), 50)).toEqual({ evict: [], release: [], claim: [] });
});

it('more members than partitions leaves some with nothing', () => {
  expect(planMoves(3, alive(1, 2, 3), owned(null, null), 50).claim).toEqual([]);
});

it.each([
  [6, 4],
  [6, 3],
  [7, 2],
  [1, 5],
  [12, 5],
])('%i partitions and %i members come to rest with shares that differ by one at most', (partitions, count) => {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  let state = owned(...Array.from({ length: partitions }, () => 1));
  for (let round = 0; round < 3; round++) {
    for (const me of ids) {
      const { release, claim } = planMoves(me, alive(...ids), state, 50);
      const next = (partition: number, member: number | null) => {
        if (release.includes(partition)) return null;
        return claim.includes(partition) ? me : member;
      };
      state = state.map(({ partition, member }) => ({ partition, member: next(partition, member) }));
    }
  }
  const shares = ids.map((id) => state.filter(({ member }) => member === id).length);
  expect(shares.reduce((sum, share) => sum + share)).toBe(partitions);
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
});
