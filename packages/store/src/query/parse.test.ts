import { describe, expect, it } from 'vitest';
import { StoreError } from '../error.ts';
import { type Query, scoringWords } from './ast.ts';
import { parseQuery } from './parse.ts';

const word = (...words: string[]): Query => ({ kind: 'words', words, prefix: false });

const complaint = (text: string): string => {
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'bad-query') return error.message;
    throw error;
  }
  return 'no complaint';
};

describe('a query', () => {
  it.each<[string, Query]>([
    ['', { kind: 'all' }],
    [' \n ', { kind: 'all' }],
    ['storm', word('storm')],
    ['a b', { kind: 'and', of: [word('a'), word('b')] }],
    ['a AND b', { kind: 'and', of: [word('a'), word('b')] }],
    ['a OR b c', { kind: 'or', of: [word('a'), { kind: 'and', of: [word('b'), word('c')] }] }],
    ['((a))', word('a')],
    ['-a', { kind: 'not', of: word('a') }],
    ['NOT a b', { kind: 'and', of: [{ kind: 'not', of: word('a') }, word('b')] }],
    ['a-b', word('a', 'b')],
    ['"a OR b"', word('a', 'or', 'b')],
    ['sto*', { kind: 'words', words: ['sto'], prefix: true }],
    ['"sto*"', word('sto')],
    ['covid-19*', { kind: 'words', words: ['covid', '19'], prefix: true }],
    ['headline:storm', { kind: 'words', words: ['storm'], prefix: false, field: 'headline' }],
    ['HEADLINE:storm', { kind: 'words', words: ['storm'], prefix: false, field: 'headline' }],
    [
      'text:(a OR -b)',
      {
        kind: 'or',
        of: [
          { ...word('a'), field: 'text' },
          { kind: 'not', of: { ...word('b'), field: 'text' } },
        ],
      } as Query,
    ],
    ['source:-x', { kind: 'value', field: 'source', value: '-x' }],
    ['entity:person:ada', { kind: 'value', field: 'entity', value: 'person:ada' }],
    ['entity:"person:ada l"', { kind: 'value', field: 'entity', value: 'person:ada l' }],
    ['12:30', word('12', '30')],
    ['Breaking: a', { kind: 'and', of: [word('breaking'), word('a')] }],
    ['day:2026-03-01', { kind: 'value', field: 'day', value: '2026-03-01' }],
    ['day:2026-02-28..2026-03-01', { kind: 'time', from: '2026-02-28T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' }],
    ['after:2026-03-01', { kind: 'time', from: '2026-03-01T00:00:00.000Z' }],
    ['before:2026-03-01', { kind: 'time', to: '2026-03-01T00:00:00.000Z' }],
    ['a & - b', { kind: 'and', of: [word('a'), word('b')] }],
  ])('%j is read', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected);
  });

  it.each([
    ['a OR', 'character 3: OR needs a word on both sides'],
    ['OR a', 'character 1: OR needs a word on both sides'],
    ['a AND AND b', 'character 7: AND needs a word on both sides'],
    ['a AND', 'character 3: AND needs a word on both sides'],
    ['AND a', 'character 1: AND needs a word on both sides'],
    ['a NOT', 'character 6: a word was expected here'],
    ['(a', 'character 1: a parenthesis is not closed'],
    ['a)', 'character 2: a parenthesis closes that was never opened'],
    ['a ()', 'character 4: there is no word between the parentheses'],
    ['a "b c', 'character 3: a quotation mark is not closed'],
    ['🎉', 'character 1: there is no word in it'],
    ['""', 'character 1: there is no word in it'],
    ['a colour:red', 'character 3: there is no field colour; use headline, text, source'],
    ['https://example.org', 'put "https:…" in quotation marks'],
    ['source: x', 'character 1: source: needs its value right behind the colon'],
    ['verdict:maybe', 'character 9: a verdict is one of original, copy'],
    ['source:a*', 'source: takes whole values'],
    ['s*', 'write at least 2 letters before the *'],
    ['day:2026-2-1', 'character 5: a day is written as 2026-03-01'],
    ['after:2026-13-01', 'a day is written as 2026-03-01'],
    ['day:2026-03-02..2026-03-01', 'write day:2026-03-01..2026-03-02'],
    ['day:2026-03-01..2026-03-02..2026-03-03', 'a range of days has two ends'],
    ['aa* bb* cc* dd* ee*', 'character 17: more than 4 words with *'],
    ['a '.repeat(51), 'character 101: more than 50 words'],
    ['a'.repeat(2_001), 'it has 2001 characters, at most 2000 are read'],
    [`${'('.repeat(25)}a${')'.repeat(25)}`, 'more than 20 levels deep'],
    ['NOT '.repeat(30), 'more than 20 levels deep'],
  ])('%j is refused with the place and a way out', (text, expected) => {
    expect(complaint(text)).toContain(expected);
  });

  it('is read or refused whatever it is made of', () => {
    const pieces = [
      '(',
      ')',
      '"',
      '-',
      '*',
      ':',
      ' ',
      'a',
      'OR',
      'AND',
      'NOT',
      'headline:',
      'day:',
      '🎉',
      '\u0000',
      '\ud83d',
    ];
    let state = 7;
    for (let i = 0; i < 3_000; i++) {
      const text = Array.from({ length: i % 12 }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return pieces[state % pieces.length];
      }).join('');
      // Throws on anything but a StoreError.
      expect(complaint(text)).toMatch(/character \d+: .{10}|no complaint/s);
    }
  });
});

describe('what scores', () => {
  it('is every wanted word once, by field, without prefixes, values and what is asked against', () => {
    const query = parseQuery('storm "storm harbour" headline:storm fer* covid-19* source:x -flood (a OR NOT b)');
    expect(scoringWords(query)).toEqual([
      { word: 'storm' },
      { word: 'harbour' },
      { word: 'storm', field: 'headline' },
      { word: 'covid' },
      { word: 'a' },
    ]);
  });
});
