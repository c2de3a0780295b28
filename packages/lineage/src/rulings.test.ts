import type { Ruling } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { type Bond, divide, openRulings } from './rulings.ts';

let made = 0;
const ruling = (decision: Ruling['decision'], these: string[], those: string[], at = 1): Ruling => ({
  kind: 'ruling',
  id: String(made++).padStart(20, '0'),
  language: 'en',
  decision,
  these,
  those,
  at: new Date(at).toISOString(),
});

const told = (...all: Ruling[]) => {
  const rulings = openRulings();
  for (const each of all) rulings.add(each);
  return rulings;
};

const bonds: Bond[] = [
  { a: 'origin', b: 'copy', strength: 0.99 },
  { a: 'copy', b: 'other', strength: 0.9 },
  { a: 'other', b: 'otherCopy', strength: 0.95 },
];
const all = ['origin', 'copy', 'other', 'otherCopy'];

describe('what hangs together', () => {
  it('is one group while nobody has ruled on it', () => {
    expect(divide(all, bonds, told())).toEqual([all.with(2, 'other')]);
  });

  it('is parted where it holds together least', () => {
    const apart = told(ruling('apart', ['origin'], ['otherCopy']));
    expect(divide(all, bonds, apart)).toEqual([
      ['origin', 'copy'],
      ['other', 'otherCopy'],
    ]);
  });

  it('is parted the same way in whatever order bonds and rulings came', () => {
    const rulings = [ruling('apart', ['origin'], ['otherCopy']), ruling('together', ['origin'], ['copy'])];
    const one = divide(all, bonds, told(...rulings));
    const other = divide(all, bonds.toReversed(), told(...rulings.toReversed()));
    expect(other).toEqual(one);
  });

  it('comes together again, all of it, when one that was parted from the others is ruled one with them, in whatever order that is heard', () => {
    const rulings = [
      ruling('apart', ['copy'], ['origin', 'other', 'otherCopy'], 1),
      ruling('together', ['copy'], ['origin', 'other', 'otherCopy'], 2),
    ];
    const bridged = [...bonds, { a: 'origin', b: 'other', strength: 0.9 }];
    expect(divide(all, bridged, told(...rulings.slice(0, 1)))).toHaveLength(2);
    for (const heard of [rulings, rulings.toReversed()])
      expect(divide(all, bridged, told(...heard)).map((group) => group.toSorted())).toEqual([all.toSorted()]);
  });

  it('comes together again when a later ruling says so, whichever was heard first', () => {
    const first = ruling('apart', ['origin'], ['otherCopy'], 1);
    const later = ruling('together', ['origin'], ['otherCopy'], 2);
    expect(divide(all, bonds, told(later, first))).toHaveLength(1);
  });
});

describe('rulings', () => {
  it('are counted once, however often they are heard', () => {
    const one = ruling('apart', ['a'], ['b', 'c']);
    const rulings = told(one);
    expect(rulings.add(one)).toBe(false);
    expect(rulings.count(['a', 'b', 'c'])).toBe(1);
    expect(rulings.partners('a')).toEqual(['b', 'c']);
  });
});
