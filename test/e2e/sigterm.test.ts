import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from '@stemma/bus';
import { openKafkaBus } from '@stemma/bus-kafka';
import { decode, topics } from '@stemma/contracts';
import { topicPlans } from '@stemma/runtime';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startKafka } from '../../infra/kafka/index.ts';
import { findJava } from '../../infra/maven.ts';
import { consumers } from '../../services/cli/src/consumers.ts';
import { folder, type Running, start } from '../stemma.ts';
import { good, page } from './poison.ts';

// Where the build runs there must be a JDK and Maven; elsewhere their absence is said aloud.
const without = !findJava() && process.env.CI !== 'true';
if (without) process.stderr.write('\n!!! SIGTERM ON KAFKA NOT TESTED: it needs Java 17 and Maven on the path\n\n');

// The first show that all have begun, however slowly a process starts; the others come then, and flow when the signal comes.
const [first, flowing] = [200, 1_500];
const stories = first + flowing;
const line = [
  { service: 'cleaner', topic: topics.captures.name },
  { service: 'deduper', topic: topics.articles.name },
  { service: 'tagger', topic: topics.verdicts.name },
] as const;
// A member that did not leave would hold the next one up for so long.
const sessionSeconds = 60;
const takenOverMs = 20_000;

/** How many messages each service of the line has handled and committed. */
const committed = (bus: Bus): Promise<number[]> =>
  Promise.all(
    line.map(async ({ service, topic }) =>
      (await bus.lag(service, topic)).reduce((sum, { position }) => sum + position, 0),
    ),
  );

/** Resolves to how long it took until the services have come so far. */
async function until(bus: Bus, far: (handled: readonly number[]) => boolean, withinMs: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const handled = await committed(bus);
    const tookMs = performance.now() - began;
    if (far(handled)) return tookMs;
    if (tookMs > withinMs) throw new Error(`after ${withinMs} ms only ${handled.join(', ')} were handled`);
    await sleep(50);
  }
}

describe.skipIf(without)('on Kafka, SIGTERM while stories flow', () => {
  it('ends a service in five seconds, leaves its partitions to the next member at once, and has nothing handled twice', async () => {
    const kafka = await startKafka({ folder: folder(onTestFinished) });
    onTestFinished(() => kafka.kill());
    const bus = openKafkaBus({ brokers: kafka.bootstrap });
    onTestFinished(() => bus.close());
    await bus.ensure(topicPlans(consumers));
    const publish = (from: number, count: number) =>
      bus.publish(Array.from({ length: count }, (_, i) => good(page(from + i))));
    await publish(0, first);

    const env = {
      STEMMA_BUS: 'kafka',
      STEMMA_KAFKA_BROKERS: kafka.bootstrap.join(','),
      STEMMA_KAFKA_SESSION_SECONDS: String(sessionSeconds),
      STEMMA_LOG_LEVEL: 'warn',
    };
    const startLine = (): Running[] => {
      const dir = folder(onTestFinished);
      const running = line.map(({ service }) => start(['run', service, '--data-dir', dir], env));
      onTestFinished(() => {
        for (const { child } of running) child.kill('SIGKILL');
      });
      return running;
    };
    const running = startLine();
    await until(bus, (handled) => handled.every((count) => count > 0), 60_000);
    await publish(first, flowing);
    await until(bus, ([cleaned = 0]) => cleaned > first, 60_000);
    const asked = performance.now();
    for (const { child } of running) child.kill('SIGTERM');
    const ended = await Promise.all(running.map((service) => service.ended));
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(line.map(() => ({ code: 0, stderr: '' })));

    const handled = await committed(bus);
    // Else there was nothing in hand, and this shows nothing.
    expect(handled[0]).toBeLessThan(stories);
    startLine();
    await until(bus, (now) => now.every((count, i) => count > (handled[i] ?? 0)), takenOverMs);
    await until(bus, (now) => now.every((count) => count === stories), 60_000);

    const fates = (await Array.fromAsync(bus.read(topics.fates.name))).map((record) => decode('fates', record));
    for (const { service } of line) {
      const times = Map.groupBy(
        fates.filter(({ stage }) => stage === service),
        ({ id }) => id,
      );
      expect([service, times.size]).toEqual([service, stories]);
      expect([...times.values()].filter((told) => told.length > 1)).toEqual([]);
    }
  });
});
