import { expect, it } from 'vitest';
import { readMoment } from './moment.ts';

it.each([
  ['2026-03-12T09:15:30+01:00', '2026-03-12T08:15:30.000Z'],
  ['2026-03-12T09:15:30.250Z', '2026-03-12T09:15:30.000Z'],
  ['2026-03-12 09:15', '2026-03-12T09:15:00.000Z'],
  ['20260312T091500-0500', '2026-03-12T14:15:00.000Z'],
  ['Thu, 12 Mar 2026 09:15:00 GMT', '2026-03-12T09:15:00.000Z'],
  ['Thu, 12 Mar 2026 09:15:00 -0700', '2026-03-12T16:15:00.000Z'],
  ['March 12, 2026, 2:20 p.m. EST', '2026-03-12T19:20:00.000Z'],
  ['12. März 2026, 9.15 Uhr', '2026-03-12T09:15:00.000Z'],
  ['12.03.2026, 09:15', '2026-03-12T09:15:00.000Z'],
  ['12:05 a.m., March 12, 2026', '2026-03-12T00:00:00.000Z'],
  ['1773306930', '2026-03-12T09:15:30.000Z'],
  ['1773306930000', '2026-03-12T09:15:30.000Z'],
])('%s is %s', (raw, at) => {
  expect(readMoment(raw)?.instant).toBe(at);
});

it.each(['', 'yesterday', '2026-13-12', '0001-01-01T00:00:00Z', '99 March 2026', '12', undefined])(
  '%j is no date',
  (raw) => {
    expect(readMoment(raw)).toBeUndefined();
  },
);

it('does not depend on the zone of the machine', () => {
  const { TZ } = process.env;
  process.env.TZ = 'Pacific/Auckland';
  try {
    expect(readMoment('2026-03-12 09:15')?.instant).toBe('2026-03-12T09:15:00.000Z');
  } finally {
    process.env.TZ = TZ ?? 'UTC';
  }
});

it.each([
  ['2026-03-12T23:30:00-05:00', '2026-03-12', '-05:00'],
  ['12 марта 2026', '2026-03-12', undefined],
  ['12 de marzo de 2026, 9:15', '2026-03-12', undefined],
  ['1er janvier 2026', '2026-01-01', undefined],
  ['2026年3月12日 09:15', '2026-03-12', undefined],
  ['12.03.26', '2026-03-12', undefined],
  ['03/14/2026', '2026-03-14', undefined],
])('%s shows the day of its writer and the zone that it tells', (raw, day, zone) => {
  expect([readMoment(raw)?.day, readMoment(raw)?.zone]).toEqual([day, zone]);
});
