import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rec } from '@stemma/bus';
import { afterAll, beforeAll, describe, onTestFinished, vi } from 'vitest';
import { findJava, type KafkaOptions, type KafkaServers, startKafka } from '../../../../infra/kafka/index.ts';
import { type KafkaBusOptions, openKafkaBus } from './index.ts';

/** A `describe` that starts a Kafka of its own. Without Java or Maven it is skipped, unless `required`. */
export function describeKafka(
  name: string,
  required: boolean,
  options: Omit<KafkaOptions, 'folder'>,
  tests: (servers: () => KafkaServers) => void,
): void {
  const possible = findJava() !== undefined;
  if (!possible && !required)
    process.stderr.write(`\n!!! ${name} NOT TESTED: it needs Java 17 and Maven on the path\n\n`);
  describe.skipIf(!possible && !required)(name, { timeout: 90_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-kafka-'));
    let servers: KafkaServers | undefined;
    beforeAll(async () => {
      servers = await startKafka({ folder, ...options });
      // The first run of a machine fetches the jars.
    }, 300_000);
    afterAll(async () => {
      // Not in order: the last of three brokers would wait for a quorum that is gone.
      await servers?.kill();
      rmSync(folder, { recursive: true });
    }, 60_000);
    tests(() => {
      if (!servers) throw new Error('kafka is up within a test only');
      return servers;
    });
  });
}

/** A bus that is closed when the test ends. */
export function tempBus(options: KafkaBusOptions) {
  const bus = openKafkaBus({ memberTimeoutMs: 2_500, ...options });
  onTestFinished(() => bus.close(), 60_000);
  return bus;
}

/** Resolves when `check` no longer throws. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 45_000, interval: 20 });

export const message = (topic: string, key: string, value: string | Buffer = 'x'): Rec => ({
  topic,
  key,
  value: Buffer.from(value),
  headers: {},
});

export const textOf = ({ value }: Rec): string => Buffer.from(value ?? '').toString();
