import { fork } from 'node:child_process';
import { once } from 'node:events';
import { busPromises } from '@stemma/bus/promises';
import kafkajs, { ConfigResourceTypes } from 'kafkajs';
import { expect, it } from 'vitest';
import { openKafkaBus } from './index.ts';
import { describeKafka, tempBus } from './kafka.fixture.ts';

describeKafka('one broker', process.env.CI === 'true', {}, (servers) => {
  busPromises('the Kafka bus', () => {
    const options = { brokers: servers().bootstrap, memberTimeoutMs: 2_500 };
    return {
      open: () => openKafkaBus(options),
      remote: { module: new URL('./index.ts', import.meta.url).href, factory: 'openKafkaBus', options },
      memberTimeoutMs: options.memberTimeoutMs,
      compact: () => compactSoon(options.brokers),
      remove: async () => {},
    };
  });

  it('an idle consumer stays under 1 % of a core, and Node warns of nothing', async () => {
    const brokers = servers().bootstrap;
    await tempBus({ brokers }).ensure([{ name: 'idle', partitions: 6, retention: { days: 1 } }]);
    const child = fork(new URL('./idle.fixture.ts', import.meta.url), [
      JSON.stringify({ brokers, topic: 'idle', seconds: 8 }),
    ]);
    const [told] = await once(child, 'message');
    expect(told).toEqual({ share: expect.any(Number), warnings: [] });
    expect(told.share).toBeLessThan(0.01);
    await once(child, 'exit');
  }, 60_000);
});

/** Makes the broker compact state topics at once, where it would take its time. */
async function compactSoon(brokers: readonly string[]): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const named = (name: string) => ({ type: ConfigResourceTypes.TOPIC, name, configNames: ['cleanup.policy'] });
    const topics = (await admin.listTopics()).filter((name) => !name.startsWith('__'));
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: topics.map(named) });
    const compacted = resources.filter(({ configEntries }) => configEntries[0]?.configValue === 'compact');
    const configEntries = [
      { name: 'cleanup.policy', value: 'compact' },
      { name: 'segment.ms', value: '100' },
      { name: 'min.cleanable.dirty.ratio', value: '0.01' },
      { name: 'message.timestamp.type', value: 'LogAppendTime' },
    ];
    const changes = compacted.map(({ resourceName: name }) => ({
      type: ConfigResourceTypes.TOPIC,
      name,
      configEntries,
    }));
    await admin.alterConfigs({ validateOnly: false, resources: changes });
  } finally {
    await admin.disconnect();
  }
}
