import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { headlineChange } from './headlines.ts';

const under = (headline: string, text = '') => ({ top: codesOf(headline).codes, codes: codesOf(text).codes });

describe('headlines', () => {
  it('tell what a form changes in place: a place, an hour', () => {
    const change = headlineChange(under('Tyndall rubber prices 1100'), under('Tyndall rubber prices 1530'));
    expect(change).toEqual({ alike: 0.75, swapped: 1, numbers: 1, untold: 1 });
    expect(headlineChange(under('Hogs steady at Aldmoor market'), under('Hogs steady at Castelo market')).untold).toBe(
      1,
    );
  });

  it('know a word of another headline from the text: the desk only said it otherwise', () => {
    const text = 'The mayor of Brenk, Ida Holm, resigned.';
    expect(headlineChange(under('Brenk mayor quits', text), under('Brenk Holm quits', text))).toMatchObject({
      swapped: 1,
      untold: 0,
    });
  });

  it('take words around a headline for no swap', () => {
    const framed = under('What we know: ferry burns off Jarna');
    expect(headlineChange(under('Ferry burns off Jarna'), framed)).toMatchObject({ alike: 1, swapped: 0, untold: 0 });
  });

  it('say nothing where there is none', () => {
    expect(headlineChange(under(''), under('Ferry burns'))).toEqual({ alike: 0, swapped: 0, numbers: 0, untold: 0 });
  });
});
