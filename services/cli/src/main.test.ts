import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const stemma = (args: readonly string[], stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, [main, ...args], { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' });

it('"help search" is the help of search, "help" names all commands', () => {
  expect(stemma(['help', 'search']).stdout).toMatch(/^stemma search \[QUERY\]\n/);
  expect(stemma(['help']).stdout).toContain('\n  watch TOPIC [FILTER] ');
  expect(stemma(['help', 'nothing'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no command "nothing"'),
  });
});

// A device of Linux that is always full.
it.skipIf(!existsSync('/dev/full'))('what cannot be printed is a failure, and says so', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = stemma(['help'], full);
  closeSync(full);
  expect([status, stderr]).toEqual([1, expect.stringContaining('the output cannot be written: ENOSPC')]);
});
