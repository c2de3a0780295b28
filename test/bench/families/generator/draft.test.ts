import { diffWords } from '@stemma/lineage';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../random.ts';
import { scoreSpans } from '../spans.ts';
import { draftOf, marksOf, sentencesOf, textOf, written } from './draft.ts';
import { cutTail, develop, respell } from './edits.ts';

const text = 'The harbor board met on Monday. It chose a head.\n\nNobody objected.\n\nThe next meeting is in May.';

it('a draft is the text that it was made of', () => {
  expect(textOf(draftOf(text))).toBe(text);
  expect(draftOf(text).flatMap((paragraph) => sentencesOf(paragraph)).length).toBe(4);
});

describe('the truth about the words of an edit', () => {
  const marks = (draft: ReturnType<typeof draftOf>) => marksOf(draft, draftOf(text).flat().length);

  it('is that all are kept where nothing was done', () => {
    expect(new Set([...marks(draftOf(text)).before, ...marks(draftOf(text)).after])).toEqual(new Set(['kept']));
  });

  it('tells a word put for another from words cut off at the end', () => {
    const { before, after } = marks(cutTail(0.5)(respell(draftOf(text))));
    expect(before.slice(0, 3)).toEqual(['kept', 'changed', 'kept']);
    expect(before.slice(-6)).toEqual(Array(6).fill('dropped'));
    expect(after.filter((mark) => mark !== 'kept')).toEqual(['changed']);
  });

  it('takes what was moved up as written anew', () => {
    const [a = [], b = []] = draftOf('one two\n\nthree four');
    expect(marksOf([b, a], 4)).toEqual({
      before: ['dropped', 'dropped', 'kept', 'kept'],
      after: ['kept', 'kept', 'added', 'added'],
    });
  });
});

describe('the score of a diff', () => {
  const before = draftOf(text);
  const after = develop(chanceOf(1))(before);
  const truth = marksOf(after, before.flat().length);

  it('is one for the diff that tells the truth, none for one that saw nothing', () => {
    expect(scoreSpans([{ marks: truth, spans: diffWords(text, textOf(after)) }]).span_f1).toBe(1);
    const blind = [{ kind: 'kept', before: [0, 99], after: [0, 999] }] as const;
    expect(scoreSpans([{ marks: truth, spans: blind }]).span_f1).toBe(0);
  });

  it('counts what is told as changed but was added for its place alone', () => {
    const length = after.flat().length;
    const spans = [
      { kind: 'changed', before: [0, 0], after: [0, length] },
      { kind: 'kept', before: [0, 99], after: [0, 0] },
    ] as const;
    const { span_f1, span_place_f1 } = scoreSpans([{ marks: truth, spans }]);
    expect(span_f1).toBe(0);
    expect(span_place_f1).toBeGreaterThan(0);
  });
});

it('a written paragraph comes from nowhere', () => {
  expect(written('Two words')).toEqual([{ word: 'Two' }, { word: 'words' }]);
});
