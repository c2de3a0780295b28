import { BusError, type TopicPlan } from '@stemma/bus';
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
  all(): Promise<readonly Topic[]>;
  /** Throws `unknown-topic`. */
  get(name: string): Promise<Topic>;
}

const dayMs = 86_400_000;
const mostReplicas = 3;
const settings = ['cleanup.policy', 'retention.ms', 'max.message.bytes'];

/** Topics are never deleted nor changed by us, so what is known of one is not asked for again. */
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
    get: async (name) => {
      if (!known.has(name)) await patiently(patience, `topic ${name}`, () => describe([name]));
      const topic = known.get(name);
      if (!topic) throw new BusError('unknown-topic', `${name} is a topic of Kafka's own; leave it to Kafka`);
      return topic;
    },
  };
}

function request({ name, partitions, retention }: TopicPlan, replicas: number) {
  const configs = {
    'cleanup.policy': retention === 'compact' ? 'compact' : 'delete',
    ...(retention !== 'compact' && { 'retention.ms': String(Math.round(retention.days * dayMs)) }),
    // The time of appending, as the port has it, not what the clock of a producer said.
    'message.timestamp.type': 'LogAppendTime',
    // One broker may be away; what was acknowledged is on two others then.
    ...(replicas >= mostReplicas && { 'min.insync.replicas': '2' }),
  };
  return {
    topic: name,
    numPartitions: partitions,
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
