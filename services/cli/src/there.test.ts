import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@stemma/config';
import { afterAll, expect, it } from 'vitest';
import { parse } from './command.ts';
import { commands } from './commands/index.ts';
import { isThere } from './there.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-there-'));
afterAll(() => rmSync(folder, { recursive: true }));
const mistyped = join(folder, 'mistyped');
const cassette = join(folder, 'day.jsonl');
const url = 'https://a.example/1';

const run = (name: string, words: readonly string[]) => {
  const command = commands.find((each) => each.name === name)!;
  return command.run(parse(command, [...words, '--data-dir', mistyped], AbortSignal.timeout(5_000)));
};

it.each([
  ['search', ['ferry']],
  ['why', [url]],
  ['why', [url, '--not-with', url]],
  ['diff', [url]],
  ['family', ['split', url]],
  ['status', []],
  ['export', []],
  ['watch', ['stories', '--exit']],
  ['record', [cassette, '--exit']],
  ['dlq', ['ls']],
  ['dlq', ['redrive']],
])(
  'stemma %s %j in a mistyped folder says what it looked for and what to do, and makes nothing',
  async (name, words) => {
    await expect(run(name, words)).rejects.toThrow(
      /nothing in .*mistyped: no log\.db and no store\.db; name .*--data-dir/,
    );
    expect([mistyped, cassette].filter(existsSync)).toEqual([]);
  },
);

it.each([
  [{}, false],
  [{ STEMMA_BUS: 'kafka' }, true],
  [{ STEMMA_STORE: 'opensearch' }, true],
])('who reads what servers keep needs nothing in the folder: %j', (env, expected) => {
  expect(isThere(readConfig({ dataDir: mistyped, env }))).toBe(expected);
});

it('feeds are listed without a log, which is not made for that; there are none to export where there is no file', async () => {
  await run('feeds', ['ls']);
  await expect(run('feeds', ['export'])).rejects.toThrow(/mistyped.feeds\.opml does not exist; "stemma feeds add URL"/);
  expect(existsSync(mistyped)).toBe(false);
});

it('the plan of the topics is shown before there is anything, and making them waits for a yes', async () => {
  await run('topics', ['apply', '--json']);
  expect(existsSync(mistyped)).toBe(false);
});
