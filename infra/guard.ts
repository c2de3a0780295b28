import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** Reads until nobody can write any more, then kills the process that it was given. */
const script = 'read -r _; kill -9 "$0"';

/**
 * Makes a child end when this process ends, however it ends: a server whose starter was killed has nobody to stop it. A shell waits at a pipe, which the
 * system closes when this process is gone. It stands in a process group of its own, so that what kills ours does not kill it first.
 */
export function endWithUs(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const guard = spawn('sh', ['-c', script, String(child.pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Without a shell nobody watches, which is how it was before.
  guard.on('error', () => {});
  guard.unref();
  // A pipe is a socket here, which would keep us alive.
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  child.once('exit', () => guard.kill('SIGKILL'));
}
