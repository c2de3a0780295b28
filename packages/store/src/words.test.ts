import { describe, expect, it } from 'vitest';
import { fold, placedWords, words } from './words.ts';

describe('words', () => {
  it.each([
    ['', []],
    [' … – & 🎉 ', []],
    ['Ferry crews, vote!', ['ferry', 'crews', 'vote']],
    ['Lebanon’s AT&T', ['lebanon', 's', 'at', 't']],
    ['H5N1 in 2,500 cases', ['h5n1', 'in', '2', '500', 'cases']],
    ['Straße nach Łódź', ['strasse', 'nach', 'lodz']],
    ['e\u0301te\u0301 été', ['ete', 'ete']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['İstanbul ISTANBUL', ['istanbul', 'istanbul']],
    ['한국 뉴스', ['한국', '뉴스']],
    ['東京 Tower', ['東', '京', 'tower']],
    ['ガが', ['ガ', 'が']],
    ['हिन्दी समाचार', ['हिन्दी', 'समाचार']],
    ['Apple™ m² ½', ['apple', 'm']],
    ['a\u0000b \ud83d c', ['a', 'b', 'c']],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are cut where a run is longer than any word', () => {
    expect(words('x'.repeat(150)).map(({ length }) => length)).toEqual([64, 64, 22]);
  });

  it('have nothing in them that an engine would split at or take for syntax, whatever the letter', () => {
    const odd = new Set<string>();
    for (let code = 0; code <= 0x10ffff; code++) {
      for (const word of words(String.fromCodePoint(code))) if (/\s|(?![a-z0-9])\p{ASCII}/u.test(word)) odd.add(word);
    }
    expect([...odd]).toEqual([]);
  });

  it('have the places of the text as it is written', () => {
    const text = 'Le café d’été';
    expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Le', 'café', 'd', 'été']);
  });

  it('are the same with and without their places', () => {
    const text = 'Ærø 東京 Ŀ ﬁn ǅ ß – ΟΔΟΣ, e\u0301 ';
    expect(placedWords(text).map(({ word }) => word)).toEqual(words(text));
  });
});

it('folding what is folded changes nothing', () => {
  const text = 'Straße İ ﬁ Ｗｉｄｅ ΟΔΟΣ Ёлка Łódź';
  expect(fold(fold(text))).toBe(fold(text));
});
