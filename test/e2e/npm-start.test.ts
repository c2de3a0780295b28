import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { folder } from '../stemma.ts';

const main = fileURLToPath(new URL('../../services/cli/src/main.ts', import.meta.url));

/** `stemma up` below a shell that passes no signal on, as npm starts it; resolves once it serves. */
async function upBelowShell(lifecycle: string) {
  const command = `"${process.execPath}" "${main}" up --port 0 --data-dir "${folder(onTestFinished)}" & echo "pid $!"; wait`;
  const env = { ...process.env, NO_COLOR: '1', npm_lifecycle_event: lifecycle };
  const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  shell.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  while (!/console and API at/.test(out)) await once(shell.stdout, 'data');
  const pid = Number(/^pid (\d+)$/m.exec(out)?.[1]);
  onTestFinished(() => {
    if (isThere(pid)) process.kill(pid, 'SIGKILL');
  });
  return { shell, pid, out: () => out };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('what npm start started drains and stops once npm and its shell are gone', async () => {
  const { shell, out } = await upBelowShell('start');
  shell.kill('SIGKILL');
  // The pipe closes when the last process that writes to it has ended.
  await once(shell, 'close');
  expect(out()).toMatch(/drained and stopped\n$/);
});

it('what was started otherwise stays: a terminal may be closed behind it', async () => {
  const { shell, pid } = await upBelowShell('test');
  shell.kill('SIGKILL');
  await once(shell, 'exit');
  await new Promise((done) => setTimeout(done, 2_500));
  expect(isThere(pid)).toBe(true);
});
