import type { Article, Family, Sketch } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { openLineage } from './lineage.ts';
import { sketch } from './sketch.ts';
import { article, prose, random } from './testing.ts';

describe('order', () => {
  /** Originals with copies, trims, additions and edits, several of them at the same moment. */
  function newsDay(seed: number): Article[] {
    const next = random(seed);
    const all: Article[] = [];
    for (let story = 0; story < 6; story++) {
      const text = prose(seed * 100 + story, 120 + Math.floor(next() * 200));
      for (let copy = 0; copy < 1 + next() * 6; copy++) {
        const n = all.length + 1;
        const parts = text.split('\n\n').slice(0, next() < 0.4 ? -1 : undefined);
        if (next() < 0.4) parts.splice(Math.floor(next() * parts.length), 0, prose(seed * 1000 + n, 30));
        const eventTime = new Date(Date.UTC(2026, 2, 12, 6, Math.floor(next() * 9))).toISOString();
        const one = article(n, { text: parts.join('\n\n'), eventTime, source: `outlet-${Math.floor(next() * 5)}` });
        all.push(one);
        if (next() < 0.3)
          all.push({
            ...one,
            text: `${one.text} ${prose(n, 20)}`,
            observedAt: '2026-03-12T14:00:00.000Z',
            contentHash: `f${one.contentHash.slice(1)}`,
          });
      }
    }
    return all;
  }

  it.each([1, 2, 3, 4, 5])(
    'any order, with repetitions and whenever one asks, ends in the same families, byte for byte (day %i)',
    (seed) => {
      const day = newsDay(seed);
      const ids = [...new Set(day.map(({ id }) => id))];
      const sketches = day.map(sketch);
      const families = (order: readonly Sketch[], asked: number): string => {
        const lineage = openLineage();
        for (const [i, each] of order.entries()) {
          lineage.add(each);
          if (asked > 0 && i % asked === 0) lineage.family(each.article);
        }
        return JSON.stringify(ids.map((id) => lineage.family(id)));
      };
      const expected = families(sketches, 0);
      expect(JSON.parse(expected).some(({ members }: Family) => members.length > 2)).toBe(true);
      expect(families(sketches.toReversed(), 0)).toBe(expected);
      for (let shuffle = 0; shuffle < 20; shuffle++) {
        const next = random(seed * 31 + shuffle);
        const order = [...sketches, ...sketches.slice(0, 10)].map((each) => [next(), each] as const);
        order.sort(([one], [other]) => one - other);
        expect(
          families(
            order.map(([, each]) => each),
            shuffle % 4,
          ),
        ).toBe(expected);
      }
    },
  );

  it('a family only grows in version as articles arrive', () => {
    const lineage = openLineage();
    const last = new Map<string, number>();
    for (const each of newsDay(7)) {
      lineage.add(sketch(each));
      const family = lineage.family(each.id);
      for (const { article: id } of family.members) {
        expect(family.version).toBeGreaterThan(last.get(id) ?? 0);
        last.set(id, family.version);
      }
    }
  });
});
