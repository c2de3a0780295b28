import { expect, it } from 'vitest';
import { asRead, equalsAsOne } from './truths.ts';

const knownOf = (clusters: readonly string[]) =>
  clusters.map((cluster) => ({ cluster, heavy: false, followUp: false, words: 9 }));

it('takes true groups with an equal text for one, also by way of a third', () => {
  const groups = equalsAsOne(knownOf(['a', 'a', 'b', 'c', 'c', 'd']), ['one', 'two', 'two', 'three', 'one', 'four']);
  expect(new Set(groups.slice(0, 5)).size).toBe(1);
  expect(groups[5]).not.toBe(groups[0]);
});

it('takes clusters for one that were read as one, and follow-ups of one new story', () => {
  const article = (cluster: string, kind: string, sev: string, ...paras: string[]) => ({
    cluster,
    src: `of ${cluster}`,
    kind,
    sev,
    paras,
  });
  const labelled = [
    article('sent', 'wire', 'orig', 'news'),
    article('again', 'wire', 'orig', 'the news'),
    article('again', 'variant', 'light', 'the news!'),
    article('other', 'wire', 'orig', 'other news'),
    article('next', 'followup', 'orig', 'lead', 'more', 'background'),
    article('late', 'followup', 'orig', 'lead', 'more', 'another background'),
    article('form', 'wire', 'orig', 'same', 'same', 'one figure'),
    article('table', 'wire', 'orig', 'same', 'same', 'another figure'),
  ];
  const read = [
    { a: 'of sent', b: 'of again', same: true },
    { a: 'of sent', b: 'of other', same: false },
    { a: 'of sent', b: 'of another file', same: true },
  ];
  const truth = asRead(labelled, knownOf(labelled.map(({ cluster }) => cluster)), read);
  const groups = [...Map.groupBy(labelled.keys(), (i) => truth[i]?.cluster).values()];
  expect(groups).toEqual([[0, 1, 2], [3], [4, 5], [6], [7]]);
});
