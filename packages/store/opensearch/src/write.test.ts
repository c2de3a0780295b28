import { expect, it } from 'vitest';
import { versionOf } from './write.ts';

it('the later fate has the greater version, whatever they say', () => {
  const [early, late] = ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.001Z'];
  for (let i = 0; i < 200; i++) expect(versionOf(late, `a${i}`)).toBeGreaterThan(versionOf(early, `b${i}`));
});

it('of two fates at one moment one has the greater version', () => {
  const at = '2026-03-01T00:00:00.000Z';
  expect(versionOf(at, 'one')).not.toBe(versionOf(at, 'other'));
});

it('a version is one that the server takes, in every century', () => {
  for (const at of ['1066-10-14T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '2200-01-01T00:00:00.000Z']) {
    expect(versionOf(at, 'x')).toBeGreaterThanOrEqual(0n);
    expect(versionOf(at, 'x')).toBeLessThan(2n ** 63n);
  }
});
