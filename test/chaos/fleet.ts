import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Members } from './plan.ts';

/** How a worker is started: what comes behind `node`, and its environment. */
export interface Launch {
  readonly members: Members;
  readonly env: Readonly<Record<string, string>>;
  /** In place of `stemma run SERVICE`, for one service: a script that takes the same words. */
  readonly faulty?: { readonly service: keyof Members; readonly script: string; readonly args: readonly string[] };
}

/** The workers, each in a process of its own that is started again whenever it ends, as systemd would. */
export interface Fleet {
  /** How many times a process ended that nobody had killed. */
  readonly falls: number;
  kill(victim: number): void;
  /** SIGSTOP for so long; the process may be killed meanwhile. */
  stop(victim: number, lastsMs: number): Promise<void>;
  /** SIGTERM to all; resolves to how long the slowest took, in ms. */
  drain(): Promise<number>;
  /** SIGKILL to all. */
  end(): Promise<void>;
  /** Of each worker: what its process is at, and what it said last. */
  lastWords(): string;
}

const main = fileURLToPath(new URL('../../services/cli/src/main.ts', import.meta.url));
const restartMs = 300;
// Of each worker, so that one that talks much does not push out the others.
const words = 8;

export function startFleet({ members, env, faulty }: Launch): Fleet {
  const spawnWorker = (name: keyof Members): ChildProcess => {
    const command = faulty?.service === name ? [faulty.script, name, ...faulty.args] : [main, 'run', name];
    const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
    return spawn(process.execPath, command, { env: { ...process.env, ...env }, stdio });
  };

  const names = Object.keys(members) as (keyof Members)[];
  const slots = names.flatMap((name) =>
    Array.from({ length: members[name] }, (_, index) => openSlot(`${name} ${index}`, () => spawnWorker(name))),
  );
  const slotOf = (victim: number) => {
    const slot = slots[victim];
    if (!slot) throw new Error(`there is no worker ${victim}; there are ${slots.length}`);
    return slot;
  };
  const endAll = async (signal: NodeJS.Signals): Promise<number> => {
    const asked = performance.now();
    await Promise.all(slots.map((slot) => slot.end(signal)));
    return Math.round(performance.now() - asked);
  };
  return {
    get falls() {
      return slots.reduce((sum, slot) => sum + slot.falls(), 0);
    },
    kill: (victim) => slotOf(victim).signal('SIGKILL'),
    stop: async (victim, lastsMs) => {
      const resume = slotOf(victim).pause();
      await sleep(lastsMs);
      resume();
    },
    drain: () => endAll('SIGTERM'),
    end: async () => void (await endAll('SIGKILL')),
    lastWords: () => slots.map((slot) => slot.tell()).join('\n'),
  };
}

/** The place of one worker: one process after the other. */
function openSlot(name: string, spawnWorker: () => ChildProcess) {
  const said: string[] = [];
  const hear = (text: string): void => {
    said.push(...text.split('\n').filter(Boolean));
    said.splice(0, said.length - words);
  };
  const begin = (): ChildProcess => {
    const begun = spawnWorker();
    begun.stderr?.setEncoding('utf8').on('data', hear);
    return begun;
  };
  let falls = 0;
  let ending = false;
  let child = begin();

  const live = async (): Promise<void> => {
    while (!ending) {
      await once(child, 'exit');
      if (ending) return;
      if (!child.killed) {
        falls += 1;
        await sleep(restartMs);
      }
      if (!ending) child = begin();
    }
  };
  const lived = live();
  // Whoever ends without a word leaves no worker behind.
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);

  return {
    falls: () => falls,
    tell: () =>
      [`${name} (process ${child.pid}, ${falls} falls)`, ...said.map((line) => `  ${line.slice(0, 500)}`)].join('\n'),
    signal: (signal: NodeJS.Signals) => void child.kill(signal),
    /** Stops the process that is there now; the function goes on with it, unless it was killed meanwhile. */
    pause: () => {
      const { pid } = child;
      if (pid !== undefined) tell(pid, 'SIGSTOP');
      return () => pid !== undefined && child.pid === pid && tell(pid, 'SIGCONT');
    },
    end: async (signal: NodeJS.Signals) => {
      ending = true;
      child.kill('SIGCONT');
      child.kill(signal);
      await lived;
      process.off('exit', orphaned);
    },
  };
}

/** `child.kill` would mark it as killed. */
function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself in this moment.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}
