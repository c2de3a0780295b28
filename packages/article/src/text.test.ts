import { expect, it } from 'vitest';
import { cleanText, countWords, fold, titleCase } from './text.ts';

it.each([
  ['  two\n\t lines ', 'two lines'],
  ['no\u00a0break\u2009and\u3000wide', 'no break and wide'],
  ['soft\u00adhy\u200bphen\ufeff', 'softhyphen'],
  ['cafe\u0301', 'café'],
  ['bell\u0007 and \u202eleft\u202c', 'bell and left'],
  ['mark\ue000ed\ue001', 'marked'],
  ['half \ud83d pair', 'half � pair'],
  ['do\u200dor', 'door'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  [' \u200b ', ''],
])('%j is cleaned to %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

it('folds what does not matter and nothing else', () => {
  expect(fold('“It’s” — CAFÉ…')).toBe('it s cafe');
  expect(fold('1.5')).not.toBe(fold('15'));
});

it.each([
  ["Lebanon's 2.5 percent", 3],
  ['well-known, of course', 3],
  ['東京の空', 4],
  ['– … –', 0],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

it.each([
  ['BAGHDAD', 'Baghdad'],
  ['PORT-AU-PRINCE', 'Port-au-Prince'],
  ['WASHINGTON/PARIS', 'Washington/Paris'],
  ["L'AQUILA", "L'Aquila"],
  ['ST. PETERSBURG, Fla.', 'St. Petersburg, Fla.'],
  ['Berlin', 'Berlin'],
])('%s is %s in a sentence', (capitals, normal) => {
  expect(titleCase(capitals)).toBe(normal);
});
