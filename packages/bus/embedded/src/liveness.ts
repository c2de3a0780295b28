import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Where a process id means the same as here: the machine and, on Linux, the namespace (containers may share a file). */
const place = `${hostname()} ${namespace()}`;

/** Names this process to the other members of a group. */
export const ownProcess = `${place} ${process.pid}`;

/**
 * Whether a process is gone for certain, so that nobody need wait out the silence of its members. False where that
 * cannot be known: elsewhere, or when another process has its id by now; then its heartbeats have to tell.
 */
export function isGone(name: string): boolean {
  const at = name.lastIndexOf(' ');
  if (name === ownProcess || name.slice(0, at) !== place) return false;
  try {
    process.kill(Number(name.slice(at + 1)), 0);
    return false;
  } catch (error) {
    // Anything else (EPERM) says that it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '-';
  }
}
