import { describe, expect, it } from 'vitest';
import { diffTexts, diffWords, keptShare, type Span, wordsOf } from './index.ts';

/** Spans as a reader sees them: `=` kept, `~` changed, `-` dropped, `+` added. */
function read(before: string, after: string): string[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const text = (whole: string, words: typeof a, [from, to]: readonly [number, number]) =>
    whole.slice(words[from]?.start, words[to - 1]?.end);
  const show = (span: Span) => {
    if (span.kind === 'dropped') return `-${text(before, a, span.before)}`;
    if (span.kind === 'added') return `+${text(after, b, span.after)}`;
    if (span.kind === 'kept') return `=${text(after, b, span.after)}`;
    return `~${text(before, a, span.before)} > ${text(after, b, span.after)}`;
  };
  return diffWords(before, after).map(show);
}

describe('the words of a text', () => {
  it('are what stands between blanks, marks included', () => {
    expect(wordsOf('“Yes,” he said.\n\nNo.').map(({ key }) => key)).toEqual(['"Yes,"', 'he', 'said.', 'No.']);
  });

  it('are single signs where a script puts no blanks', () => {
    expect(wordsOf('東京で GDP').map(({ key }) => key)).toEqual(['東', '京', 'で', 'GDP']);
  });
});

describe('the diff of two texts', () => {
  it('keeps everything of an equal text, whatever its quotes and dashes', () => {
    expect(diffWords('He said “no” – twice.', 'He said "no" - twice.')).toEqual([
      { kind: 'kept', before: [0, 5], after: [0, 5] },
    ]);
  });

  it('tells a corrected number from what was cut and what was added', () => {
    const before = 'The ferry carried 120 people when it left the harbour. Nobody was hurt, the harbour master said.';
    const after = 'On Monday the ferry carried 112 people when it left the harbour. Nobody was hurt, he said.';
    expect(read(before, after)).toEqual([
      '~The > On Monday the',
      '=ferry carried',
      '~120 > 112',
      '=people when it left the harbour. Nobody was hurt,',
      '~the harbour master > he',
      '=said.',
    ]);
  });

  it('tells a dropped paragraph and an added one', () => {
    expect(
      read('One came first.\n\nTwo followed it home.\n\nThree ended it.', 'One came first.\n\nThree ended it.'),
    ).toEqual(['=One came first.', '-Two followed it home.', '=Three ended it.']);
    expect(read('Three ended it.', 'New top for this.\n\nThree ended it.')).toEqual([
      '+New top for this.',
      '=Three ended it.',
    ]);
  });

  it('does not take a stray "of the" for text that was kept', () => {
    const spans = diffWords(
      'seven ministers left the meeting of the council without saying one word',
      'reporters waited until midnight outside of the building hoping for any news',
    );
    expect(spans.map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('covers both texts without gaps, also of texts of thousands of words that have little in common', () => {
    const many = (step: number) => Array.from({ length: 3_000 }, (_, i) => `w${(i * step) % 701}`).join(' ');
    const spans = diffWords(many(3), many(5));
    const ends = (side: 'before' | 'after') =>
      spans.reduce((at, span) => {
        const range =
          side === 'before' ? ('before' in span ? span.before : undefined) : 'after' in span ? span.after : undefined;
        if (range) expect(range[0]).toBe(at);
        return range?.[1] ?? at;
      }, 0);
    expect([ends('before'), ends('after')]).toEqual([3_000, 3_000]);
  });

  it('gives the share that was kept', () => {
    expect(keptShare(diffWords('a b c d', 'a b c'))).toBe(0.75);
    expect(keptShare(diffWords('', 'a'))).toBe(1);
  });

  it('gives the pieces back as both texts were written, paragraphs included', () => {
    const [before, after] = ['One came.\n\nTwo went home.', 'One came.\n\nThree went home.\n\nFour slept.'];
    const pieces = diffTexts(before, after);
    expect(pieces.map((piece) => piece.before ?? '').join('')).toBe(before);
    expect(pieces.map((piece) => piece.after ?? '').join('')).toBe(after);
    expect(pieces).toContainEqual({ kind: 'changed', before: 'Two ', after: 'Three ' });
  });

  it('of two empty texts has no spans', () => expect(diffWords('', ' \n ')).toEqual([]));
});
