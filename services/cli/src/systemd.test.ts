import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Health, type HealthReport, openLog } from '@stemma/runtime';
import { afterEach, expect, it, vi } from 'vitest';
import { notifySystemd } from './systemd.ts';

const ok: HealthReport = { status: 'ok', reasons: [] };
const failing: HealthReport = { status: 'failing', reasons: ['not yet'] };
const log = openLog({ level: 'silent' });

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  vi.unstubAllEnvs();
});

/** A `systemd-notify` that writes down what it is told, and a service whose health a test sets. */
function supervised(watchdogMs?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-systemd-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const [told, tool] = [join(folder, 'told'), join(folder, 'systemd-notify')];
  writeFileSync(told, '');
  writeFileSync(tool, `#!/bin/sh\necho "$1" >> "${told}"\n`);
  chmodSync(tool, 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  const [stop, ended] = [new AbortController(), new AbortController()];
  const now = { live: ok, ready: failing };
  const health: Health = { live: () => now.live, ready: async () => now.ready };
  const done = notifySystemd(watchdogMs ? { watchdogMs } : {}, health, log, { stop: stop.signal, ended: ended.signal });
  const end = () => {
    ended.abort();
    return done;
  };
  cleanups.push(end);
  return { now, stop, end, told: () => readFileSync(told, 'utf8').split('\n').filter(Boolean) };
}
const count = (told: readonly string[], state: string) => told.filter((each) => each === state).length;

it('says READY=1 once, when the service is ready, and STOPPING=1 when it drains', async () => {
  const { now, stop, end, told } = supervised();
  await new Promise((done) => setTimeout(done, 300));
  expect(told()).toEqual([]);
  now.ready = ok;
  await vi.waitFor(() => expect(told()).toEqual(['READY=1']), 5_000);
  stop.abort();
  await vi.waitFor(() => expect(told()).toEqual(['READY=1', 'STOPPING=1']), 5_000);
  await end();
  expect(told()).toEqual(['READY=1', 'STOPPING=1']);
});

it('feeds the watchdog while the loops move, during the drain too, and not when one is stuck', async () => {
  const { now, stop, told } = supervised(100);
  await vi.waitFor(() => expect(count(told(), 'WATCHDOG=1')).toBeGreaterThan(2), 5_000);
  stop.abort();
  const before = count(told(), 'WATCHDOG=1');
  await vi.waitFor(() => expect(count(told(), 'WATCHDOG=1')).toBeGreaterThan(before + 1), 5_000);
  now.live = failing;
  await new Promise((done) => setTimeout(done, 200));
  const stuck = count(told(), 'WATCHDOG=1');
  await new Promise((done) => setTimeout(done, 300));
  expect(count(told(), 'WATCHDOG=1')).toBe(stuck);
});

it('a machine without systemd-notify runs the service all the same', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const ended = new AbortController();
  const health: Health = { live: () => ok, ready: async () => ok };
  const done = notifySystemd({ watchdogMs: 50 }, health, log, {
    stop: new AbortController().signal,
    ended: ended.signal,
  });
  await new Promise((done) => setTimeout(done, 120));
  ended.abort();
  await expect(done).resolves.toBeUndefined();
});
