import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const guard = fileURLToPath(new URL('./guard.ts', import.meta.url));

/** Starts a child that would live for a minute, prints its process id, and goes on until it is killed. */
const starter = `
  const { endWithUs } = await import(${JSON.stringify(guard)});
  const { spawn } = await import('node:child_process');
  const child = spawn('sleep', ['60']);
  endWithUs(child);
  console.log(child.pid);
  setInterval(() => {}, 1_000);
`;

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it.skipIf(process.platform === 'win32')('a child ends with a process that is killed', async () => {
  const running = spawn(process.execPath, ['--input-type=module', '--eval', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(running.stdout, 'data')) as [Buffer];
  const pid = Number(line);
  expect(lives(pid)).toBe(true);
  running.kill('SIGKILL');
  await once(running, 'close');
  await expect.poll(() => lives(pid), { timeout: 5_000 }).toBe(false);
});
