import { describe, expect, it } from 'vitest';
import { momentOf } from './moment.ts';

describe('moments', () => {
  it('are what Date.parse says, on every day from 1900 to 2100 and before and behind', () => {
    const dayMs = 86_400_000;
    const step = dayMs - 7_654_321;
    const times = Array.from({ length: 80_000 }, (_, i) => Date.UTC(1900, 0) + i * step);
    expect(times.filter((time) => momentOf(new Date(time).toISOString()) !== time)).toEqual([]);
    for (const text of ['0000-01-01T00:00:00.000Z', '9999-12-28T23:59:59.999Z'])
      expect(momentOf(text)).toBe(Date.parse(text));
  });

  it.each([
    '2026-02-29T10:00:00.000Z',
    '2026-02-31T10:00:00.000Z',
    '2026-13-01T10:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T23:60:00.000Z',
    '2026-01-01T10:00:00+02:00',
    '2026-01-01',
    '+02026-01-01T10:00:00.00Z',
    '2026-01-01T10:00:00.0x0Z',
    'yesterday',
    '',
  ])('are what Date.parse says of %s', (text) => {
    expect(momentOf(text)).toBe(Date.parse(text));
  });
});
