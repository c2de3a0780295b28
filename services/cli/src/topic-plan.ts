import type { TopicPlan } from '@stemma/bus';
import { topics } from '@stemma/contracts';
import { plural } from './out.ts';

/** What would be done about one topic, or is not and why. */
export interface Step {
  readonly topic: string;
  readonly action: 'create' | 'alter' | 'leave';
  readonly what: string;
  /** What the topic is to be; absent when it is left as it is. */
  readonly plan?: TopicPlan;
}

// The deduper's memory of a partition of articles lies in the same partition of its state topic. More of them would send
// a language where nothing is remembered of it.
const fixed = new Set<string>([topics.articles.name, topics.sketches.name]);
const mayGrow = ({ name, retention }: TopicPlan) => retention !== 'compact' && !fixed.has(name);

/** The plans with so many partitions at least, for every topic that is spread over more than one. */
export const spread = (plans: readonly TopicPlan[], partitions: number | undefined): TopicPlan[] =>
  plans.map((plan) =>
    plan.partitions === 1 ? plan : { ...plan, partitions: Math.max(plan.partitions, partitions ?? 0) },
  );

/** The way from the topics that are there to those that are wanted. Nothing is deleted, and nothing shrinks. */
export const planTopics = (there: readonly TopicPlan[], wanted: readonly TopicPlan[]): Step[] =>
  wanted.flatMap((plan): Step[] => {
    const found = there.find(({ name }) => name === plan.name);
    if (found) return alterations(found, plan);
    return [
      { topic: plan.name, action: 'create', what: `${plural(plan.partitions, 'partition')}, ${kept(plan)}`, plan },
    ];
  });

function alterations(found: TopicPlan, wanted: TopicPlan): Step[] {
  const { name } = found;
  const changes: string[] = [];
  const left: string[] = [];
  let plan = found;
  if (kindOf(found) !== kindOf(wanted)) left.push(`is ${kept(found)}, would be ${kept(wanted)}: that deletes messages`);
  else if (kept(found) !== kept(wanted)) {
    changes.push(`${kept(found)} → ${kept(wanted)}`);
    plan = { ...plan, retention: wanted.retention };
  }
  const { maxBytes } = wanted;
  if (maxBytes !== undefined && found.maxBytes !== undefined && maxBytes !== found.maxBytes) {
    changes.push(`messages of ${found.maxBytes} → ${maxBytes} bytes`);
    plan = { ...plan, maxBytes };
  }
  const counts = `${found.partitions} → ${wanted.partitions} partitions`;
  if (wanted.partitions > found.partitions && mayGrow(found)) {
    changes.push(counts);
    plan = { ...plan, partitions: wanted.partitions };
  } else if (wanted.partitions > found.partitions)
    left.push(`${counts}: what is remembered of a key would stay behind`);
  else if (wanted.partitions < found.partitions) left.push(`${counts}: none is ever taken away`);
  return [
    ...(changes.length > 0 ? [{ topic: name, action: 'alter' as const, what: changes.join(', '), plan }] : []),
    ...(left.length > 0 ? [{ topic: name, action: 'leave' as const, what: left.join(', ') }] : []),
  ];
}

const kindOf = ({ retention }: TopicPlan): string => (retention === 'compact' ? 'state' : 'log');

const kept = ({ retention }: TopicPlan): string =>
  retention === 'compact' ? 'the last of each key' : `${retention.days} days`;
