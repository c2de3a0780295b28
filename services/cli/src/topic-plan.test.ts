import type { TopicPlan } from '@stemma/bus';
import { expect, it } from 'vitest';
import { planTopics, spread } from './topic-plan.ts';

const log: TopicPlan = { name: 'log', partitions: 6, retention: { days: 30 }, maxBytes: 1_048_576 };
const state: TopicPlan = { name: 'state', partitions: 6, retention: 'compact' };

it('creates what is missing', () => {
  const what = '6 partitions, 30 days';
  expect(planTopics([state], [log, state])).toEqual([{ topic: 'log', action: 'create', what, plan: log }]);
});

it('has nothing to do where everything is as it is wanted, also where the log tells no sizes', () => {
  const { maxBytes: _, ...untold } = log;
  expect(planTopics([log, state], [log, state])).toEqual([]);
  expect(planTopics([untold], [log])).toEqual([]);
});

it('changes days and sizes, and adds partitions, in one step', () => {
  const wanted = { ...log, partitions: 12, retention: { days: 7 }, maxBytes: 2_000_000 };
  const what = '30 days → 7 days, messages of 1048576 → 2000000 bytes, 6 → 12 partitions';
  expect(planTopics([log], [wanted])).toEqual([{ topic: 'log', action: 'alter', what, plan: wanted }]);
});

it('takes no partition away, and still changes the rest', () => {
  const found = { ...log, partitions: 12, retention: { days: 7 } };
  expect(planTopics([found], [log])).toEqual([
    { topic: 'log', action: 'alter', what: '7 days → 30 days', plan: { ...found, retention: { days: 30 } } },
    { topic: 'log', action: 'leave', what: '12 → 6 partitions: none is ever taken away' },
  ]);
});

it.each([
  ['a state topic', state],
  ['the articles, whose memory lies beside them', { ...log, name: 'stemma.articles' }],
])('leaves the partitions of %s', (_, found) => {
  const [step, ...more] = planTopics([found], [{ ...found, partitions: 12 }]);
  expect([step?.action, step?.plan, more]).toEqual(['leave', undefined, []]);
});

it('makes no state topic of a log, nor the other way round', () => {
  const step = planTopics(
    [log, state],
    [
      { ...log, retention: 'compact' },
      { ...state, retention: { days: 1 } },
    ],
  );
  expect(step.map(({ topic, action }) => [topic, action])).toEqual([
    ['log', 'leave'],
    ['state', 'leave'],
  ]);
});

it('spreads what is spread at all, and never over fewer', () => {
  const letters = { ...log, name: 'dlq', partitions: 1 };
  expect(spread([log, letters], 12).map(({ partitions }) => partitions)).toEqual([12, 1]);
  expect(spread([log], 3)).toEqual([log]);
  expect(spread([log], undefined)).toEqual([log]);
});
