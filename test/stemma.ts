import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../services/cli/src/main.ts', import.meta.url));
export const newsroom = fileURLToPath(new URL('./fixtures/newsroom/', import.meta.url));

/** A folder that goes away with the test that asked for it. */
export function folder(after: (clean: () => void) => void): string {
  const path = mkdtempSync(join(tmpdir(), 'stemma-test-'));
  after(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `stemma`, as a user starts it, in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the output so far once stdout matches; rejects when the process ends first. */
  until(pattern: RegExp): Promise<string>;
}

export function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr })),
  );
  const until = (pattern: RegExp) =>
    new Promise<string>((found, missed) => {
      const look = () => pattern.test(stdout) && found(stdout);
      child.stdout.on('data', look);
      look();
      void ended.then(() => missed(new Error(`ended before ${pattern}:\n${stdout}\n${stderr}`)));
    });
  return { child, ended, until };
}

/** Runs a command to its end. */
export const stemma = (args: readonly string[], env?: Record<string, string>): Promise<Ended> => start(args, env).ended;

/** Runs a command that must succeed, and reads its output as one JSON object a line. Throws with its stderr otherwise. */
export async function stemmaJson<T = Record<string, unknown>>(
  args: readonly string[],
  env?: Record<string, string>,
): Promise<T[]> {
  const { code, stdout, stderr } = await stemma([...args, '--json'], env);
  if (code !== 0) throw new Error(`stemma ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The last line: what a long command ended in. */
export const last = <T>(lines: readonly T[]): T => {
  const line = lines.at(-1);
  if (line === undefined) throw new Error('no output');
  return line;
};
