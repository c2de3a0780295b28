import { expect, it } from 'vitest';
import { mostUnits, packerFor } from './pack.ts';
import { random } from './testing.ts';

it('codes come back as they were, frequent or never seen, and frequent ones take less', () => {
  const next = random(1);
  const seen = new Uint32Array(1 << 16);
  const frequent = Uint16Array.from({ length: 4_000 }, () => Math.floor(next() ** 4 * 60_000));
  for (const code of frequent) seen[code] = (seen[code] as number) + 1;
  const packer = packerFor(seen);
  const rare = Uint16Array.from({ length: 500 }, (_, i) => 65_535 - i * 7);
  const into = new Uint16Array(10_000);
  for (const [codes, most] of [
    [frequent, frequent.length - 1],
    [rare, mostUnits(rare.length)],
    [new Uint16Array(), 0],
  ] as const) {
    const units = packer.pack(codes, into, 3);
    expect(units).toBeLessThanOrEqual(most);
    const back = new Uint16Array(codes.length);
    packer.unpack(into, 3, back);
    expect(back).toEqual(codes);
  }
});
