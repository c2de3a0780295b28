import { BusError, type TopicPlan } from '@stemma/bus';
import { alter, type Change, dayMs, settingsOf } from './alter.ts';
import { type Patience, patiently, typeOf } from './errors.ts';
import { offsetsAt } from './fetch.ts';
import { type Broker, type Cluster, topicResource, type Wire } from './wire.ts';

/** A topic that exists. */
export interface Topic extends TopicPlan {
  /** Bytes that the brokers take in one batch (`max.message.bytes`). */
  readonly largestBatch: number;
}

/** The topics of one cluster. */
export interface Topics {
  ensure(plans: readonly TopicPlan[]): Promise<void>;
  /** Throws `unknown-topic` and `fixed`. */
  alter(plans: readonly TopicPlan[]): Promise<void>;
  all(): Promise<readonly Topic[]>;
  /** Throws `unknown-topic`. */
  get(name: string): Promise<Topic>;
}

const mostReplicas = 3;
const settings = ['cleanup.policy', 'retention.ms', 'max.message.bytes'];

/** Topics are never deleted by us and hardly ever changed, so what is known of one is asked for again only after a change of our own. */
export function openTopics({ admin }: Wire, cluster: Cluster, patience: Patience): Topics {
  const known = new Map<string, Topic>();

  const brokers = async (): Promise<Broker[]> => {
    await cluster.connect();
    await cluster.refreshMetadata();
    return Promise.all(cluster.getNodeIds().map((nodeId) => cluster.findBroker({ nodeId })));
  };

  // No names: all there are.
  const describe = async (names: readonly string[]): Promise<Topic[]> => {
    const [broker] = await brokers();
    if (!broker) return [];
    const { topicMetadata } = await broker.metadata(names);
    const found = topicMetadata.filter(({ isInternal }) => !isInternal);
    if (found.length === 0) return [];
    await admin.connect();
    const { resources } = await admin.describeConfigs({
      resources: found.map(({ topic }) => ({ type: topicResource, name: topic, configNames: settings })),
      includeSynonyms: false,
    });
    const configs = new Map(
      resources.map(({ resourceName, configEntries }) => [
        resourceName,
        new Map(configEntries.map(({ configName, configValue }) => [configName, configValue])),
      ]),
    );
    const described = found.map(({ topic, partitionMetadata }) =>
      makeTopic(topic, partitionMetadata.length, configs.get(topic) ?? new Map()),
    );
    for (const topic of described) known.set(topic.name, topic);
    return described;
  };

  const create = async (plans: readonly TopicPlan[]): Promise<void> => {
    const all = await brokers();
    const replicas = Math.min(mostReplicas, all.length);
    await admin.connect();
    // Resolves to false for those that another process made meanwhile.
    await admin.createTopics({ waitForLeaders: false, topics: plans.map((plan) => request(plan, replicas)) });
    await patiently(patience, 'waiting for new topics', () => ready(all, plans));
  };

  // Who made a topic may publish to it at once: every broker knows it, and every leader has begun its partitions.
  const ready = async (all: readonly Broker[], plans: readonly TopicPlan[]): Promise<void> => {
    try {
      for (const broker of all) await broker.metadata(plans.map(({ name }) => name));
      await cluster.refreshMetadata();
      for (const { name } of plans) {
        const partitions = cluster.findTopicPartitionMetadata(name).map(({ partitionId }) => partitionId);
        await offsetsAt({ cluster, topic: name }, partitions, 'end');
      }
    } catch (error) {
      if (typeOf(error) !== 'UNKNOWN_TOPIC_OR_PARTITION') throw error;
      throw new BusError('busy', 'the brokers do not know the new topics yet', { cause: error });
    }
  };

  const all = () => patiently(patience, 'the list of topics', () => describe([]));

  return {
    all,
    ensure: async (plans) => {
      const there = new Set((await all()).map(({ name }) => name));
      const missing = plans.filter(({ name }) => !there.has(name));
      const names = missing.map(({ name }) => name).join(', ');
      if (missing.length > 0) await patiently(patience, `making ${names}`, () => create(missing));
    },
    alter: async (plans) => {
      const names = plans.map(({ name }) => name).join(', ');
      await patiently(patience, `changing ${names}`, async () => alter(admin, changes(plans, await describe([]))));
      await patiently(patience, `waiting for the partitions of ${names}`, async () => {
        const there = await describe([]);
        if (changes(plans, there).some(({ plan, topic }) => topic.partitions < plan.partitions))
          throw new BusError('busy', 'the brokers do not know all new partitions yet');
        await ready(await brokers(), plans);
      });
    },
    get: async (name) => {
      if (!known.has(name)) await patiently(patience, `topic ${name}`, () => describe([name]));
      const topic = known.get(name);
      if (!topic) throw new BusError('unknown-topic', `${name} is a topic of Kafka's own; leave it to Kafka`);
      return topic;
    },
  };
}

/** Each plan with the topic that it changes. Throws `unknown-topic`. */
function changes(plans: readonly TopicPlan[], there: readonly Topic[]): Change[] {
  return plans.map((plan) => {
    const topic = there.find(({ name }) => name === plan.name);
    if (!topic) throw new BusError('unknown-topic', `there is no topic ${plan.name}; ensure it first`);
    return { plan, topic };
  });
}

function request(plan: TopicPlan, replicas: number) {
  const configs = {
    ...settingsOf(plan),
    // The time of appending, as the port has it, not what the clock of a producer said.
    'message.timestamp.type': 'LogAppendTime',
    // One broker may be away; what was acknowledged is on two others then.
    ...(replicas >= mostReplicas && { 'min.insync.replicas': '2' }),
  };
  return {
    topic: plan.name,
    numPartitions: plan.partitions,
    replicationFactor: replicas,
    configEntries: Object.entries(configs).map(([key, value]) => ({ name: key, value })),
  };
}

function makeTopic(name: string, partitions: number, config: ReadonlyMap<string, string>): Topic {
  const days = Number(config.get('retention.ms')) / dayMs;
  return {
    name,
    partitions,
    retention: config.get('cleanup.policy')?.includes('compact')
      ? 'compact'
      : { days: days < 0 ? Number.POSITIVE_INFINITY : days },
    largestBatch: Number(config.get('max.message.bytes')),
  };
}
