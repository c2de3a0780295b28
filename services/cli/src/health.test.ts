import type { Health, HealthReport } from '@stemma/runtime';
import { afterEach, expect, it } from 'vitest';
import { serveHealth } from './health.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

const ok: HealthReport = { status: 'ok', reasons: [] };
const failing: HealthReport = { status: 'failing', reasons: ['draining'] };
const being = (live: HealthReport, ready: HealthReport): Health => ({ live: () => live, ready: async () => ready });

async function serving(health: Health, metrics = async () => 'up 1\n') {
  const server = await serveHealth({ host: '127.0.0.1', port: 0, health, metrics });
  cleanups.push(server.close);
  return async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, text: await response.text() };
  };
}

it('answers 200 where all is well, and 503 with the reasons where it is not', async () => {
  const get = await serving(being(ok, failing));
  expect(await get('/livez')).toEqual({ status: 200, text: JSON.stringify(ok) });
  expect(await get('/readyz')).toEqual({ status: 503, text: JSON.stringify(failing) });
});

it('hands out metrics, and a failure to collect them is a 500 and no crash', async () => {
  expect(await (await serving(being(ok, ok)))('/metrics')).toEqual({ status: 200, text: 'up 1\n' });
  const broken = await serving(being(ok, ok), () => Promise.reject(new Error('no')));
  expect((await broken('/metrics')).status).toBe(500);
  expect((await broken('/livez')).status).toBe(200);
});

it('knows nothing else', async () => {
  const get = await serving(being(ok, ok));
  expect((await get('/')).status).toBe(404);
  expect((await get('/toString')).status).toBe(404);
});

it('says which setting to change when the port is taken', async () => {
  const taken = await serveHealth({ host: '127.0.0.1', port: 0, health: being(ok, ok), metrics: async () => '' });
  cleanups.push(taken.close);
  const same = { host: '127.0.0.1', port: Number(new URL(taken.url).port), health: being(ok, ok) };
  await expect(serveHealth({ ...same, metrics: async () => '' })).rejects.toThrow('STEMMA_HEALTH_PORT');
});
