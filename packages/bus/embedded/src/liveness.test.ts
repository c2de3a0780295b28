import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isGone, ownProcess } from './liveness.ts';

const named = (pid: number | undefined) => ownProcess.replace(/\d+$/, String(pid));

it('a process that ended is gone; this one and its parent are not', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(isGone(named(pid))).toBe(true);
  expect(isGone(ownProcess)).toBe(false);
  expect(isGone(named(process.ppid))).toBe(false);
});

it('of a process on another machine or in another container nothing is known', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  expect(isGone(`elsewhere - ${pid}`)).toBe(false);
});
