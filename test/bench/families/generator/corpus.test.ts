import { expect, it } from 'vitest';
import { candidatePairs } from '../../../labels/candidates.ts';
import { articleOf } from '../labelled.ts';
import { basesFrom } from './bases.ts';
import { makeCorpus, wanted } from './corpus.ts';

const bases = await basesFrom(undefined, wanted, 7);
const corpus = makeCorpus({ seed: 7, hard: false, bases });

it('a seed makes one corpus, whenever it is asked', () => {
  expect(makeCorpus({ seed: 7, hard: false, bases })).toEqual(corpus);
  expect(makeCorpus({ seed: 8, hard: false, bases })).not.toEqual(corpus);
});

it('every copy is later than what it was made from, and of its cluster', () => {
  const copies = corpus.filter(({ made }) => made);
  expect(new Set(copies.map(({ made }) => made?.kind))).toEqual(
    new Set(['copy', 'trim', 'rewrite', 'update', 'correction']),
  );
  for (const { article, cluster, made } of copies) {
    expect(made?.from.cluster).toBe(cluster);
    expect(article.eventTime > (made?.from.article.eventTime ?? '')).toBe(true);
  }
});

it('an outlet updates and corrects its own stories and copies those of others', () => {
  for (const { article, made } of corpus) {
    if (!made) continue;
    expect(article.source === made.from.article.source).toBe(made.kind === 'update' || made.kind === 'correction');
  }
});

it('no two made-up stories have so much in common that they could be taken for one', () => {
  const pairs = candidatePairs(bases.slice(0, 300).map((base, i) => articleOf(i, base)));
  expect(pairs.filter(({ containment }) => containment >= 0.15)).toEqual([]);
});
