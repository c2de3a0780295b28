import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeTurns } from './turns.ts';

it('lets so many run at once, in the order in which they came', async () => {
  const turn = makeTurns(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const act = (i: number) => async () => {
    started.push(i);
    running += 1;
    most = Math.max(most, running);
    await setTimeout(2);
    running -= 1;
    return i;
  };
  const results = await Promise.all([0, 1, 2, 3, 4].map((i) => turn(act(i))));
  expect(results).toEqual([0, 1, 2, 3, 4]);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('gives the turn on after a failure', async () => {
  const turn = makeTurns(1);
  const failing = turn(async () => Promise.reject(new Error('no')));
  const after = turn(async () => 'mine');
  await expect(failing).rejects.toThrow('no');
  expect(await after).toBe('mine');
});
