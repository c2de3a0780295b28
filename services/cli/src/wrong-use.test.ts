import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from './command.ts';
import { commands } from './commands/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-use-'));
afterAll(() => rmSync(folder, { recursive: true }));
const there = join(folder, 'there.jsonl');
writeFileSync(there, '');

it.each([
  ['run', [], /run what\? Name a service: fetcher, /],
  ['run', ['editor'], /there is no service "editor"/],
  ['watch', [], /watch what\? Name a topic: captures, /],
  ['dlq', ['show'], /dlq show what\? Name the id/],
  ['search', ['--verdict', 'true'], /--verdict takes original, .*, not "true"/],
  ['record', [join(folder, 'no', 'x.jsonl')], /x\.jsonl cannot be written: its folder does not exist/],
  ['record', [there], /there\.jsonl cannot be written: it is there already/],
  ['feeds', ['import', join(folder, 'no.opml')], /no\.opml does not exist/],
  ['feeds', ['export', there], /there\.jsonl cannot be written: it is there already/],
])('stemma %s %j says what is wrong, and what to do', async (name, words, message) => {
  const command = commands.find((each) => each.name === name)!;
  const call = parse(command, [...words, '--data-dir', folder], new AbortController().signal);
  await expect(command.run(call)).rejects.toThrow(message);
});
