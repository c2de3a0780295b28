import { expect, it, vi } from 'vitest';
import { shared } from './shared.ts';

it('asks once for all who ask at the same time, and again when the answer is old', async () => {
  vi.useFakeTimers();
  let loads = 0;
  const ask = shared(1_000, async () => ++loads);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  vi.advanceTimersByTime(999);
  expect(await ask()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await ask()).toBe(2);
  vi.useRealTimers();
});

it('does not keep a failure', async () => {
  const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve('back')];
  const ask = shared(60_000, async () => answers.shift()?.());
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe('back');
});
