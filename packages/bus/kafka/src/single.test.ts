import { expect, it } from 'vitest';
import { single } from './single.ts';

it('shares what is under way, and begins anew after it, also when it failed', async () => {
  let begun = 0;
  const act = single(async () => {
    begun += 1;
    await Promise.resolve();
    if (begun === 1) throw new Error('away');
    return begun;
  });
  const together = await Promise.allSettled([act(), act()]);
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(begun).toBe(1);
  expect(await act()).toBe(2);
});
