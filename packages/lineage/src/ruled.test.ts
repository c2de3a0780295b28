import type { Ruling } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { openLineage } from './lineage.ts';
import { sketch } from './sketch.ts';
import { article } from './testing.ts';

const [one, other] = [article(1), article(2)];
const ruling = (decision: Ruling['decision'], at: number): Ruling => ({
  kind: 'ruling',
  id: String(at).padStart(20, '0'),
  language: one.language,
  decision,
  these: [one.id],
  those: [other.id],
  at: new Date(at).toISOString(),
});
const merged = ruling('together', 1);
const taken = ruling('apart', 2);

function told(...rulings: readonly Ruling[]) {
  const lineage = openLineage();
  for (const each of [one, other]) lineage.add(sketch(each));
  for (const each of rulings) lineage.rule(each);
  return lineage.families(one.id).map(({ members, version }) => ({ articles: members.map((m) => m.article), version }));
}

describe('families that a person ruled on', () => {
  it('are one after a merge, and two again after a split, with a higher version each time', () => {
    expect(told()).toEqual([{ articles: [one.id], version: 1 }]);
    expect(told(merged)).toEqual([{ articles: [one.id, other.id], version: 3 }]);
    expect(told(merged, taken)).toEqual([
      { articles: [one.id], version: 4 },
      { articles: [other.id], version: 4 },
    ]);
  });

  it('are the same whichever ruling was heard first', () => {
    expect(told(taken, merged)).toEqual(told(merged, taken));
  });
});
