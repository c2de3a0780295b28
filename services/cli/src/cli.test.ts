import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { articleId } from '@stemma/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { readLine, readRecording, recordings } from './cassette.ts';
import { type Command, help, parse } from './command.ts';
import { painted } from './commands/diff.ts';
import { consumers, inLine } from './consumers.ts';
import { type Progress, replaced } from './drain.ts';
import { named } from './fetching.ts';
import { arrange } from './order.ts';
import { duration, fit, table } from './out.ts';
import { preview } from './player.ts';
import { lineOf } from './watchline.ts';
import { moment } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('arguments', () => {
  const command: Command = {
    name: 'demo',
    words: 'X',
    about: 'a demo',
    options: { n: { value: 'N', multiple: true, about: 'count' } },
    run: async () => {},
  };
  const call = (...args: string[]) => parse(command, args, new AbortController().signal);

  it('words and options are told apart; the last of a repeated option counts', () => {
    const given = call('a', '--n', '1', 'b', '--n=2', '--json');
    expect(given.words).toEqual(['a', 'b']);
    expect([given.count('n'), given.all('n'), given.on('json'), given.text('data-dir')]).toEqual([
      2,
      ['1', '2'],
      true,
      undefined,
    ]);
  });

  it('an unknown option and a value that is no number are named', () => {
    expect(() => call('--nope')).toThrow(/--nope.*stemma demo --help/s);
    expect(() => call('--n', 'many').count('n')).toThrow('--n takes a whole number from 0 on, not "many"');
    expect(() => call('--n', '0').count('n', 1)).toThrow('from 1 on');
  });

  it('a query that begins with a hyphen is taken behind --, and who did not know is told', () => {
    expect(call('--n', '1', '--', '-storm').words).toEqual(['-storm']);
    expect(() => call('-storm')).toThrow(
      /'-s'; "stemma demo --help" .*; words that begin with a hyphen go last, behind --$/,
    );
  });

  it('the help lists every option', () => {
    expect(help(command).join('\n')).toMatch(/stemma demo X\n {2}a demo\n\n {2}--n N +count\n {2}--data-dir DIR/);
  });
});

it('what was replaced in a state topic before it was read is no message without a fate', () => {
  const all = consumers.map(({ name }) => [name, { handled: 10, waiting: 0 }] as const);
  const progress = Object.fromEntries(all) as Progress;
  const fates = { cleaner: { emit: 10, drop: 0, reject: 0 }, linker: { emit: 6, drop: 0, reject: 1 } };
  expect(replaced(progress, fates)).toEqual({ linker: 3 });
  expect(replaced({ ...progress, ledger: { handled: 1, waiting: 9 } }, fates)).toEqual({});
});

describe('cassettes', () => {
  const line = { source: 's', url: 'https://example.org/a', observedAt: '2026-03-12T06:41:07+01:00', text: 'hello' };

  it('a line written by hand needs only source, address, time and text', () => {
    expect(readLine(JSON.stringify(line), 'here')).toEqual({
      ...line,
      id: articleId(line.url),
      observedAt: '2026-03-12T05:41:07.000Z',
      mediaType: 'text/html',
    });
  });

  it.each([
    ['{', /here: not JSON/],
    ['[]', /here: .*expected/],
    [JSON.stringify({ ...line, observedAt: 'yesterday' }), /here: observedAt/],
    [JSON.stringify({ ...line, base64: 'aGk=' }), /either text or base64/],
    [JSON.stringify({ ...line, source: undefined }), /here: source/],
    [JSON.stringify({ ...line, url: undefined }), /here: url/],
    [JSON.stringify({ ...line, id: 'x' }), /here: id/],
  ])('%s is refused with place and reason', (text, message) => {
    expect(() => readLine(text, 'here')).toThrow(message);
  });

  it('are read plain and gzipped, alone and from a folder, in the order of their names', async () => {
    writeFileSync(join(folder, 'b.jsonl'), `${JSON.stringify(line)}\n\n`);
    writeFileSync(
      join(folder, 'a.jsonl.gz'),
      gzipSync(`${JSON.stringify({ ...line, observedAt: '2026-03-11T00:00:00Z' })}\n`),
    );
    writeFileSync(join(folder, 'notes.txt'), 'no recording');
    const files = await recordings(folder);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['a.jsonl.gz', 'b.jsonl']);
    const all = async function* () {
      for (const file of files) yield* readRecording(file);
    };
    expect(await preview(all())).toEqual({
      items: 2,
      sources: 1,
      first: '2026-03-11T00:00:00.000Z',
      last: '2026-03-12T05:41:07.000Z',
    });
    await expect(recordings(join(folder, 'none'))).rejects.toThrow('does not exist');
  });
});

describe('orders', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  it('reverse and shuffle lose nothing, and a seed decides the shuffle', () => {
    expect(arrange(items, 'reversed', 1)).toEqual(items.toReversed());
    const shuffled = arrange(items, 'shuffled', 1);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
    expect(arrange(items, 'shuffled', 1)).toEqual(shuffled);
    expect(arrange(items, 'shuffled', 2)).not.toEqual(shuffled);
  });
});

it('stages are told of in the order of the line', () => {
  const counted = { indexer: 1, cleaner: 2, linker: 3, fetcher: 4, tagger: 5, deduper: 6 };
  expect(inLine(counted).map(([stage]) => stage)).toEqual([
    'fetcher',
    'cleaner',
    'deduper',
    'tagger',
    'indexer',
    'linker',
  ]);
});

describe('times', () => {
  it.each([
    ['30s', 970_000],
    ['2h', 1_000_000 - 7_200_000],
    ['1970-01-01T00:10:00Z', 600_000],
  ])('%s', (given, expected) => expect(moment(given, 1_000_000)).toBe(expected));
  it('what is no time is named', () => expect(() => moment('soon')).toThrow('"soon" is no time'));
  it.each([
    [12, '12ms'],
    [1500, '1.5s'],
    [90_000, '1m30s'],
    [7_500_000, '2h5m'],
    [90_000_000, '1d1h'],
  ])('%i ms is %s', (ms, text) => expect(duration(ms)).toBe(text));
});

describe('lines', () => {
  it('columns are aligned, long text is cut with an ellipsis, control characters cannot reach the terminal', () => {
    expect(
      table([
        ['a', 'b'],
        ['long', 'c'],
      ]),
    ).toEqual(['a     b', 'long  c']);
    expect(fit('abcdef', 4)).toBe('abc…');
    expect(fit('a\u001b[31m\nb', 12)).not.toMatch(/\p{Cc}/u);
  });

  it('a paragraph of a comparison ends where one text ends and the other goes on', () => {
    const kept = painted({ kind: 'kept', before: 'he said.\n\n', after: 'he said.' });
    expect(kept + painted({ kind: 'dropped', before: 'More follows.' })).toBe('he said.\n\n[-More follows.-]');
  });

  it('a story of a recording is one aligned line with the time that the line took for it', () => {
    const timestamp = Date.parse('2026-11-28T06:41:09.250Z');
    const value = {
      article: {
        observedAt: '2026-03-12T06:41:07.250Z',
        source: 'harbour-gazette',
        language: 'en',
        headline: 'Ferry crews strike',
        notices: [],
      },
      verdict: { kind: 'copy' },
    };
    const killed = { ...value, article: { ...value.article, notices: [{ kind: 'kill', text: '' }] } };
    expect(lineOf('stories', killed, { timestamp, headers: {} })).toMatch(/ en {3}withdrawn {3}Ferry crews strike$/);
    expect(lineOf('stories', value, { timestamp, headers: { ce_firsttime: '2026-11-28T06:41:07.250Z' } })).toBe(
      '06:41:09     2.0s  harbour-gazette     en   copy        Ferry crews strike',
    );
    expect(lineOf('captures', { url: 'a' }, { timestamp, headers: {} })).toMatch(/^06:41:09 {10,}a$/);
  });
});

it('feeds get an id from their title or host, and a second of the same name a number', () => {
  const feeds = [
    { title: 'Harbour Gazette', url: 'https://a.example/1' },
    { title: 'Harbour Gazette', url: 'https://a.example/2' },
    { url: 'https://www.inland.example/rss' },
  ];
  expect(named(feeds).map(({ id }) => id)).toEqual(['harbour-gazette', 'harbour-gazette-2', 'inland-example']);
});
