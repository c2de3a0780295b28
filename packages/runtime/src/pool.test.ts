import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Job } from './pool.fixture.ts';
import { openPool, type Pool, PoolError } from './pool.ts';

const module = new URL('./pool.fixture.ts', import.meta.url);
const pools: Pool<Job, unknown>[] = [];
const opened = (size = 1, timeoutMs = 5_000) => {
  const pool = openPool<Job, unknown>({ module, size, timeoutMs, heapMb: 32 });
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const codeOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(PoolError);
  return (error as PoolError).code;
};

it('gives every job its own result, 100 jobs over 2 threads', async () => {
  const pool = opened(2);
  const jobs = Array.from({ length: 100 }, (_, n) => pool.run({ do: 'double', n, afterMs: n % 3 }));
  expect(await Promise.all(jobs)).toEqual(Array.from({ length: 100 }, (_, n) => n * 2));
});

it('uses as many threads as it may, and no more', async () => {
  const pool = opened(2);
  const ids = await Promise.all(Array.from({ length: 8 }, () => pool.run({ do: 'thread' })));
  expect(new Set(ids).size).toBeLessThanOrEqual(2);
});

describe('a job that cannot be done fails alone, and the jobs behind it are done', () => {
  it.each([
    ['that never ends', 'loop', 'timeout', 500],
    ['that takes all memory', 'hog', 'memory', 20_000],
    ['that throws', 'throw', 'crashed', 5_000],
    ['that ends the thread', 'exit', 'crashed', 5_000],
    ['whose result cannot be sent', 'uncloneable', 'crashed', 5_000],
  ] as const)('one %s', async (_, deed, code, timeoutMs) => {
    const pool = opened(1, timeoutMs);
    const failed = codeOf(pool.run({ do: deed }));
    const next = pool.run({ do: 'double', n: 21 });
    expect(await failed).toBe(code);
    expect(await next).toBe(42);
  });

  it('one that cannot be sent', async () => {
    const pool = opened();
    const failed = codeOf(pool.run({ do: 'double', n: (() => 0) as never }));
    expect(await failed).toBe('crashed');
    expect(await pool.run({ do: 'double', n: 1 })).toBe(2);
  });
});

it('lets a job that used little of its processor go on past its time', async () => {
  expect(await opened(1, 200).run({ do: 'double', n: 21, afterMs: 500 })).toBe(42);
});

it('ends a job that waits for ever', async () => {
  expect(await codeOf(opened(1, 100).run({ do: 'double', n: 1, afterMs: 60_000 }))).toBe('timeout');
});

it('says what was thrown', async () => {
  await expect(opened().run({ do: 'throw' })).rejects.toMatchObject({
    message: 'no such page',
    cause: { name: 'TypeError' },
  });
});

it('fails every job when the module cannot be loaded, and does not try for ever', async () => {
  const pool = openPool({ module: new URL('./absent.ts', import.meta.url), size: 1, timeoutMs: 5_000, heapMb: 32 });
  pools.push(pool);
  expect(await Promise.all([codeOf(pool.run({} as Job)), codeOf(pool.run({} as Job))])).toEqual(['crashed', 'crashed']);
});

describe('an aborted signal', () => {
  it('ends the job in hand and takes the one in line out of it', async () => {
    const pool = opened(1, 60_000);
    const controller = new AbortController();
    const jobs = [pool.run({ do: 'loop' }, controller.signal), pool.run({ do: 'double', n: 1 }, controller.signal)];
    const other = pool.run({ do: 'double', n: 2 });
    controller.abort(new Error('stop'));
    const ends = await Promise.allSettled(jobs);
    expect(ends.map((end) => end.status === 'rejected' && end.reason.message)).toEqual(['stop', 'stop']);
    expect(await other).toBe(4);
  });

  it('refuses a job from the start', async () => {
    await expect(opened().run({ do: 'thread' }, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  });
});

describe('closing', () => {
  it('fails the job in hand, the job in line, and those that come later', async () => {
    const pool = opened(1, 60_000);
    const jobs = [codeOf(pool.run({ do: 'loop' })), codeOf(pool.run({ do: 'thread' }))];
    await pool.close();
    expect(await Promise.all([...jobs, codeOf(pool.run({ do: 'thread' }))])).toEqual(['closed', 'closed', 'closed']);
  });

  it('twice, and of a pool that never worked, changes nothing', async () => {
    const pool = opened();
    await pool.close();
    await expect(pool.close()).resolves.toBeUndefined();
  });
});

it('lets the process end while its threads are idle', async () => {
  const script = `
    import { openPool } from ${JSON.stringify(new URL('./pool.ts', import.meta.url).href)};
    const pool = openPool({ module: new URL(${JSON.stringify(module.href)}), size: 1, timeoutMs: 60000, heapMb: 32 });
    process.stdout.write(String(await pool.run({ do: 'double', n: 21 })));`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 10_000 });
  expect((await run).stdout).toBe('42');
});
