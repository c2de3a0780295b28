import type { Family } from '@stemma/contracts';
import { openLineage, sketch } from '@stemma/lineage';
import { expect, it } from 'vitest';
import { chanceOf } from '../families/random.ts';
import { strangers } from '../families/strangers.ts';

/** Some articles of a set, of which three in ten are made versions of another one. */
function someOf(set: 'first' | 'second', chance: ReturnType<typeof chanceOf>) {
  const all = strangers(set);
  const from = chance.whole(0, all.length - 120);
  return all.slice(from, from + 120).map((one, i, part) => {
    const { id, source } = chance(0.3) ? (part[Math.max(0, i - chance.whole(1, 4))] ?? one) : one;
    return { ...one, id, source, observedAt: new Date(Date.UTC(2026, 2, 12, 0, i)).toISOString() };
  });
}

it.each([1, 2, 3, 4, 5, 6])('what is told at each arrival ends as what is there, after a restart, too: %i', (seed) => {
  const chance = chanceOf(seed);
  const articles = chance.shuffle(someOf(seed % 2 === 0 ? 'first' : 'second', chance));
  const restart = chance.whole(0, articles.length - 1);
  const told = new Map<string, Family>();
  let lineage = openLineage();
  articles.forEach((article, i) => {
    if (i === restart) {
      lineage = openLineage();
      for (const before of articles.slice(0, i)) lineage.add(sketch(before));
    }
    lineage.add(sketch(article));
    for (const family of lineage.families(article.id)) {
      for (const member of family.members) {
        if ((told.get(member.article)?.version ?? 0) < family.version) told.set(member.article, family);
      }
    }
  });
  const there = openLineage();
  for (const article of articles) there.add(sketch(article));
  for (const [id, family] of told) expect(family).toEqual(there.family(id));
});
