import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { foundWithKin, joinedWithOthers, scoreGroups } from './scores.ts';

it('groups found as they are score one, whatever they are called', () => {
  expect(scoreGroups(['a', 'a', 'b'], ['1', '1', '2'])).toEqual({ precision: 1, recall: 1, pair_f1: 1, ari: 1 });
});

it('one true pair of the two that were joined, out of two, is one half everywhere', () => {
  const { precision, recall, pair_f1, ari } = scoreGroups(['a', 'a', 'b', 'b', 'c'], ['1', '1', '2', '3', '3']);
  expect({ precision, recall, pair_f1 }).toEqual({ precision: 0.5, recall: 0.5, pair_f1: 0.5 });
  // By hand: expected index 2 × 2 / 10 = 0.4; (1 − 0.4) / (2 − 0.4).
  expect(ari).toBeCloseTo(0.375, 10);
});

it('an article is found with its kin beside one other of them, and joined with others beside one stranger', () => {
  const [truth, found] = [
    ['a', 'a', 'a', 'b'],
    ['1', '1', '2', '2'],
  ];
  expect(foundWithKin(truth, found)).toEqual([true, true, false, false]);
  expect(joinedWithOthers(truth, found)).toEqual([false, false, true, true]);
});

it('heavy copies, follow-ups and briefs are judged by themselves', () => {
  const known = [
    { cluster: 'a', heavy: false, followUp: false, words: 300 },
    { cluster: 'a', heavy: true, followUp: false, words: 300 },
    { cluster: 'b', heavy: false, followUp: true, words: 300 },
    { cluster: 'c', heavy: false, followUp: false, words: 40 },
    { cluster: 'c', heavy: false, followUp: false, words: 40 },
  ];
  const { heavy_recall, followup_false, brief_f1 } = judge(known, ['1', '1', '1', '2', '3']);
  expect({ heavy_recall, followup_false, brief_f1 }).toEqual({ heavy_recall: 1, followup_false: 1, brief_f1: 0 });
});
