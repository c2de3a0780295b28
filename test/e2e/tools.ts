import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file in a folder of the repository, by its path from the root. */
export const filesUnder = (path: string): string[] =>
  readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Runs a tool; what it said, when it is not content. */
export function complaint(tool: string, args: readonly string[], cwd = root): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { cwd, encoding: 'utf8' });
  return status === 0 ? undefined : `${tool} ${args.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`;
}

/** Whether a tool is missing here, said aloud. `ask` is a harmless question to it. */
export function without(tool: string, ask: string): boolean {
  const missing = complaint(tool, [ask]) !== undefined;
  if (missing) process.stderr.write(`\n!!! NOT CHECKED BY ${tool.toUpperCase()}: it is not installed\n\n`);
  return missing;
}
