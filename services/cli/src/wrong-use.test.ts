import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@stemma/config';
import { writeOpml } from '@stemma/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from './command.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './errors.ts';
import { openHouse } from './house.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-use-'));
afterAll(() => rmSync(folder, { recursive: true }));
const there = join(folder, 'there.jsonl');
writeFileSync(there, '');
writeFileSync(join(folder, 'feeds.opml'), writeOpml([]));
beforeAll(async () => (await openHouse(readConfig({ dataDir: folder }))).close());

const failure = async (name: string, words: readonly string[]): Promise<unknown> => {
  const command = commands.find((each) => each.name === name)!;
  try {
    await command.run(parse(command, ['--data-dir', folder, ...words], new AbortController().signal));
    return 'it went well';
  } catch (error) {
    return error;
  }
};

describe('wrong use says what fits', () => {
  it.each([
    ['run', [], /run what\? Name a service: fetcher, /],
    ['run', ['editor'], /there is no service "editor"/],
    ['watch', [], /watch what\? Name a topic: captures, /],
    ['dlq', ['show'], /dlq show what\? Name the id/],
    ['search', ['--verdict', 'true'], /--verdict takes original, .*, not "true"/],
    ['search', ['--day', 'yesterday'], /--day takes a date, such as 2026-03-12, not "yesterday"/],
    ['feeds', ['export', '--json'], /feeds export writes OPML.*"stemma feeds ls --json"/],
    ['up', ['--json'], /stemma up takes no --json: .*"stemma status --json"/],
    ['run', ['tagger', '--json'], /stemma run takes no --json: .*"stemma status --json"/],
    ['servers', ['up', '--json'], /servers up takes no --json: .*"stemma servers status --json"/],
    ['servers', ['down', '--json'], /servers down takes no --json/],
    ['search', ['ferry ('], /the query cannot be read at character 7: .*add the second one/],
  ])('stemma %s %j', async (name, words, message) => {
    const error = await failure(name, words);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(message);
  });
});

describe('a file that cannot be used is named, with what to do', () => {
  it.each([
    ['record', [join(folder, 'no', 'x.jsonl')], /x\.jsonl cannot be written: its folder does not exist/],
    ['record', [there], /there\.jsonl cannot be written: it is there already/],
    ['feeds', ['import', join(folder, 'no.opml')], /no\.opml does not exist/],
    ['feeds', ['export', there], /there\.jsonl cannot be written: it is there already/],
    [
      'up',
      ['--data-dir', there],
      /folder .*there\.jsonl cannot be made: a file of that name is there; name another with/,
    ],
    [
      'run',
      ['tagger', '--data-dir', join(there, 'x')],
      /cannot be made: a part of its path is a file; name another with/,
    ],
    ['up', ['--data-dir', '/proc/x/y'], /folder \/proc\/x\/y cannot be made: .*; name another with/],
    [
      'topics',
      ['apply', '--yes', '--data-dir', there],
      /folder .*there\.jsonl cannot be made: a file of that name is there/,
    ],
  ])('stemma %s %j', async (name, words, message) => {
    expect(String(await failure(name, words))).toMatch(message);
  });
});
