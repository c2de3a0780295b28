import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { lookupsOf } from './lookup.ts';
import { prose } from './testing.ts';

const of = (text: string) => lookupsOf(codesOf(text).codes);
const shared = (one: string, other: string) => {
  const found = new Set(of(other));
  return [...of(one)].filter((hash) => found.has(hash)).length;
};

describe('lookups', () => {
  it('of a long text and of a part of it meet', () => {
    const part = prose(2, 120);
    expect(shared(`${prose(1, 120)} ${part} ${prose(5, 400)}`, part)).toBeGreaterThan(2);
  });

  it('of a text of one word are one', () => {
    expect(of('harbour')).toHaveLength(1);
  });

  it('of an empty text are none', () => {
    expect(of('')).toHaveLength(0);
  });

  it('of a text that repeats itself are told once, ascending', () => {
    const all = [...of(prose(3, 90).repeat(4))];
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
  });

  it('do not meet in the last line of long stories, which is their desk\u2019s', () => {
    const line = prose(9, 12);
    expect(shared(`${prose(1, 300)} ${line}`, `${prose(2, 300)} ${line}`)).toBe(0);
    expect(shared(`${line} ${prose(1, 300)}`, `${line} ${prose(2, 300)}`)).toBeGreaterThan(0);
  });
});
