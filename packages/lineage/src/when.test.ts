import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { dayTold, hoursBetween, laterFirst } from './when.ts';

const codes = (text: string) => codesOf(text).codes;
const said = (time?: number) => ({ top: codes(''), codes: codes(''), ...(time !== undefined && { time }) });

describe('the day of the news', () => {
  const onTuesday = codes('The harbour closed on Tuesday, the mayor said. It opens again on Friday.');

  it('is told by who retells it', () => {
    expect(dayTold(onTuesday, codes('Since Tuesday no ship has called. By Friday all will be over.'))).toBe(3);
    expect(dayTold(onTuesday, codes('By Friday ships may call again: it was shut on Tuesday.'))).toBe(2);
  });

  it('is another in what comes of it', () => {
    expect(dayTold(onTuesday, codes('The mayor resigned on Thursday. The harbour had closed on Tuesday.'))).toBe(1);
    expect(dayTold(onTuesday, codes('The mayor resigned on Thursday.'))).toBe(0);
  });

  it('is not known where a text names none, or a name that opens a sentence', () => {
    expect(dayTold(onTuesday, codes('The harbour was closed.'))).toBe(-1);
    expect(dayTold(onTuesday, codes('Tuesday was calm.'))).toBe(-1);
  });
});

describe('which text was said later', () => {
  it('is told by their moments, whichever comes first', () => {
    expect(laterFirst(said(2), said(1), 'a', 'b')).toEqual(['a', 'b']);
    expect(laterFirst(said(1), said(2), 'a', 'b')).toEqual(['b', 'a']);
  });

  it('nobody knows of one moment, or of none', () => {
    expect(laterFirst(said(1), said(1), 'a', 'b')).toBeUndefined();
    expect(laterFirst(said(), said(), 'a', 'b')).toBeUndefined();
  });

  it('counts hours between them', () => {
    expect(hoursBetween(said(0), said(5_400_000))).toBe(1.5);
    expect(hoursBetween(said(), said())).toBe(0);
  });
});
