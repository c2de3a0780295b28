import { expect, it } from 'vitest';
import { kinds, type PlanOptions, planOf } from './plan.ts';

const options: PlanOptions = {
  seed: 7,
  kills: 100,
  weights: { kill: 70, stop: 15, broker: 3, store: 3, busy: 3, vanish: 3, hang: 3 },
  victims: 8,
  everyMs: 500,
  sessionMs: 3_000,
  outageMs: 60_000,
};

it('is a function of the seed: the same twice, another for another seed', () => {
  expect(planOf(options)).toEqual(planOf(options));
  expect(planOf({ ...options, seed: 8 })).not.toEqual(planOf(options));
});

it('has as many blows as were asked for, in order, and each kind at least once', () => {
  for (const kills of [10, 100]) {
    const plan = planOf({ ...options, kills });
    expect(plan).toHaveLength(kills);
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(plan.map(({ atMs }) => atMs)).toEqual(plan.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
  }
});

it('stops a process for longer than its session, and takes the broker away for as long as it was told, once', () => {
  const plan = planOf(options);
  for (const { lastsMs } of plan.filter(({ kind }) => kind === 'stop')) expect(lastsMs).toBeGreaterThan(3_000);
  const outages = plan.filter(({ kind }) => kind === 'vanish').map(({ lastsMs }) => lastsMs);
  expect(outages.filter((ms) => ms === 60_000)).toHaveLength(1);
});
