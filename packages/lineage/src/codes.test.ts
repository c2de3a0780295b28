import { describe, expect, it } from 'vitest';
import { classOf, codesOf, mostCodes, nameClass, numberClass } from './codes.ts';

const codes = (text: string) => [...codesOf(text).codes];

describe('codes of a text', () => {
  it('are the same for the spellings of two desks', () => {
    expect(codes('defence programme travelled colour centre organised')).toEqual(
      codes('defense program traveled color center organized'),
    );
  });

  it('are the same whatever the quotes, dashes, accents and case', () => {
    expect(codes('“Résumé” — harbour’s bridge')).toEqual(
      codes('"resume" - HARBOUR\'s bridge').map((code) => code & 0x3fff),
    );
  });

  it('leave function words out, and count them as words', () => {
    expect(codesOf('the harbour and the bridge')).toMatchObject({ words: 5, codes: { length: 2 } });
  });

  it('mark numbers, and names that do not only open a sentence', () => {
    expect(codes('Bridge keepers saw Gothenburg, 1,200 gates. Storm').map(classOf)).toEqual([
      0,
      0,
      0,
      nameClass,
      numberClass,
      0,
      0,
    ]);
  });

  it('take no thousands separators into a number, but its decimals', () => {
    expect(codes('1,200 gates')).toEqual(codes('1200 gates'));
    expect(codes('1.2 gates')).not.toEqual(codes('12 gates'));
  });

  it('hold one sign for one word where a script has no spaces', () => {
    expect(codesOf('港口大橋').words).toBe(4);
  });

  it('end after so many, whatever is thrown at them', () => {
    expect(codesOf('harbour '.repeat(mostCodes + 9))).toMatchObject({
      words: mostCodes + 9,
      codes: { length: mostCodes },
    });
  });

  it('are the same where a sign is met for the first time', () => {
    const text = 'Opening words.\n\nසිංහල text, ១.២៣ and 1.៤\n\nthe rest';
    const first = codesOf(text);
    expect(codesOf(text)).toEqual(first);
    expect(first.words).toBe(9);
    expect(first.firstParagraph).toBe(codesOf('Opening words.').hash);
  });
});
