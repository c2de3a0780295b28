import { expect, it } from 'vitest';
import { gather } from './gather.ts';

it('takes what came while a call was under way together, in order, one at a time, and answers each', async () => {
  const acted: number[][] = [];
  let [underWay, most] = [0, 0];
  const twice = gather<number, number>(async (calls) => {
    most = Math.max(most, ++underWay);
    acted.push([...calls]);
    await new Promise((done) => setTimeout(done, 5));
    underWay -= 1;
    return calls.map((call) => 2 * call);
  });
  const first = twice(1);
  await Promise.resolve();
  expect(await Promise.all([first, twice(2), twice(3), twice(4)])).toEqual([2, 4, 6, 8]);
  expect(await twice(5)).toBe(10);
  expect({ acted, most }).toEqual({ acted: [[1], [2, 3, 4], [5]], most: 1 });
});

it('fails those that went together, and nobody after them', async () => {
  const call = gather<string, string>(async (calls) => {
    if (calls.includes('bad')) throw new Error('refused');
    return calls;
  });
  const ended = await Promise.allSettled([call('bad'), call('beside')]);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await call('after')).toBe('after');
});
