import type { Bus, Lag } from '@stemma/bus';
import { emit } from '@stemma/pipeline';
import { expect, it } from 'vitest';
import { watch } from './gauges.ts';
import { openHealth } from './health.ts';
import { runSink } from './sink.ts';
import { runStage } from './stage.ts';
import { never, oneBatch, stored } from './testing.ts';
import { openVitals } from './vitals.ts';

const now = 1_800_000_000_000;

/** The metrics of a process that runs one cleaner, whose bus tells of lag as it is told to. */
function watched(lag: Bus['lag']) {
  const vitals = openVitals();
  const { runtime } = oneBatch([]);
  const health = openHealth({ vitals, stages: ['cleaner'], stop: never });
  const { metrics, log } = runtime;
  watch({ metrics, log, vitals, health, bus: { ...runtime.bus, lag }, now: () => now });
  return { life: vitals.enter('cleaner', 'stemma.captures'), metrics: runtime.metrics };
}
const lags: Lag[] = [
  { partition: 0, position: 5, end: 9, oldest: now - 90_000 },
  { partition: 1, position: 2, end: 4, oldest: now - 30_000 },
  { partition: 2, position: 7, end: 7 },
];

it('tells of lag by partition, and how old the oldest message is', async () => {
  const text = await watched(async () => lags).metrics.text();
  const group = 'consumergroup="cleaner",topic="stemma.captures"';
  expect(text).toContain(`kafka_consumergroup_lag{${group},partition="0"} 4`);
  expect(text).toContain(`kafka_consumergroup_lag{${group},partition="1"} 2`);
  expect(text).toContain(`kafka_consumergroup_lag{${group},partition="2"} 0`);
  expect(text).toContain('stemma_oldest_unhandled_seconds{stage="cleaner"} 90');
});

it('the oldest message is 0 s old when none waits', async () => {
  const text = await watched(async () => lags.slice(2)).metrics.text();
  expect(text).toContain('stemma_oldest_unhandled_seconds{stage="cleaner"} 0');
});

it('asks the bus once for many scrapes, and a bus that does not answer holds up none', async () => {
  let asked = 0;
  const { metrics } = watched(() => {
    asked += 1;
    return new Promise(() => undefined);
  });
  const from = performance.now();
  await Promise.all([metrics.text(), metrics.text()]);
  expect(performance.now() - from).toBeLessThan(3_000);
  expect(asked).toBe(1);
});

it('a lag that cannot be told leaves the other metrics readable', async () => {
  const text = await watched(() => Promise.reject(new Error('the broker is away'))).metrics.text();
  expect(text).toContain('stemma_poll_age_seconds{stage="cleaner"}');
  expect(text).not.toContain('kafka_consumergroup_lag{');
});

it('tells whether the process is ready', async () => {
  const { life, metrics } = watched(async () => []);
  expect(await metrics.text()).toContain('stemma_ready 0');
  life.beat(true);
  expect(await metrics.text()).toContain('stemma_ready 1');
});

it('the runtime notes when a stage last handled a message', async () => {
  const { runtime } = oneBatch([stored(1)]);
  await runStage({ name: 'copier', from: 'captures', to: [], handle: () => emit([]) }, runtime, never);
  const [, seconds] = /stemma_last_message_seconds\{stage="copier"\} (\S+)/.exec(await runtime.metrics.text()) ?? [];
  expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
});

it('the way of a story ends in the sink of stories: from the first publication, as its header tells', async () => {
  const began = new Date(Date.now() - 3_000).toISOString();
  const { runtime } = oneBatch([]);
  const story = { ...stored(1), topic: 'stemma.stories' };
  const told = { ...story, headers: { ...story.headers, ce_firsttime: began } };
  const bus: Bus = {
    ...runtime.bus,
    consume: async ({ topic }, settle) => void (await settle({ topic, partition: 0, records: [told] })),
  };
  // No story can be read from these bytes: what was rejected did not reach the store, and is not counted.
  await runSink({ name: 'indexer', from: 'stories', write: () => [] }, { ...runtime, bus }, never);
  expect(await runtime.metrics.text()).toContain('stemma_end_to_end_seconds_count 0');
});
