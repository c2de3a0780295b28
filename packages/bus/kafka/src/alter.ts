import { BusError, type TopicPlan } from '@stemma/bus';
import type { Topic } from './topics.ts';
import { ownSetting, topicResource, type Wire } from './wire.ts';

/** What the brokers are told of a plan, beside the partitions. */
export function settingsOf({ retention, maxBytes }: TopicPlan): Readonly<Record<string, string>> {
  return {
    'cleanup.policy': retention === 'compact' ? 'compact' : 'delete',
    ...(retention !== 'compact' && { 'retention.ms': String(Math.round(retention.days * dayMs)) }),
    ...(maxBytes !== undefined && { 'max.message.bytes': String(maxBytes) }),
  };
}

export const dayMs = 86_400_000;

/** A topic and what it is to be. */
export interface Change {
  readonly plan: TopicPlan;
  readonly topic: Topic;
}

/** Changes settings and adds partitions. Throws `fixed` before anything is changed, and kafkajs's errors. */
export async function alter(admin: Wire['admin'], changes: readonly Change[]): Promise<void> {
  changes.forEach(check);
  await admin.connect();
  const grown = changes.filter(({ plan, topic }) => plan.partitions > topic.partitions);
  const topicPartitions = grown.map(({ plan }) => ({ topic: plan.name, count: plan.partitions }));
  if (grown.length > 0) await admin.createPartitions({ topicPartitions });
  const resources = await Promise.all(changes.map(({ plan }) => merged(admin, plan)));
  if (resources.length > 0) await admin.alterConfigs({ validateOnly: false, resources });
}

function check({ plan, topic }: Change): void {
  const say = (why: string) => new BusError('fixed', `${topic.name} ${why}; make a topic of another name`);
  if (plan.partitions < topic.partitions) throw say(`has ${topic.partitions} partitions, and none can be taken away`);
  if ((plan.retention === 'compact') === (topic.retention === 'compact')) return;
  throw say('is a state topic or is none for ever: the change would delete messages');
}

/** This request replaces all settings that a topic has of its own, so those that others made are sent along. */
async function merged(admin: Wire['admin'], plan: TopicPlan) {
  const resource = { type: topicResource, name: plan.name };
  const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false });
  const own = (resources[0]?.configEntries ?? [])
    .filter(({ configSource }) => configSource === ownSetting)
    .map(({ configName, configValue }): [string, string] => [configName, configValue]);
  const settings = { ...Object.fromEntries(own), ...settingsOf(plan) };
  return { ...resource, configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })) };
}
