import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startKafka } from '../../infra/kafka/index.ts';
import { findJava } from '../../infra/maven.ts';
import { startOpenSearch } from '../../infra/opensearch/index.ts';
import { folder, last, newsroom, stemmaJson } from '../stemma.ts';

// Where the build runs there must be a JDK and Maven; elsewhere their absence is said aloud.
const without = !findJava() && process.env.CI !== 'true';
if (without)
  process.stderr.write('\n!!! KAFKA AND OPENSEARCH NOT TESTED END TO END: they need Java 17 and Maven on the path\n\n');

interface Replayed {
  readonly hash: string;
  readonly articles: number;
  readonly families: number;
}

describe.skipIf(without)('on real servers', () => {
  it('the newsroom ends in the same store on Kafka and OpenSearch as on the embedded ones', async () => {
    const replay = async (env: Record<string, string>, ...args: string[]): Promise<Replayed> => {
      const dir = folder(onTestFinished);
      const command = ['replay', join(newsroom, 'cassette.jsonl'), '--data-dir', dir, ...args];
      const { hash, articles, families } = last(await stemmaJson<Replayed>(command, env));
      return { hash, articles, families };
    };
    const kafka = await startKafka({ folder: folder(onTestFinished) });
    onTestFinished(() => kafka.kill());
    const opensearch = await startOpenSearch({ folder: folder(onTestFinished) });
    onTestFinished(() => opensearch.kill());
    const servers = {
      STEMMA_BUS: 'kafka',
      STEMMA_KAFKA_BROKERS: kafka.bootstrap.join(','),
      STEMMA_STORE: 'opensearch',
      STEMMA_OPENSEARCH_URL: opensearch.url,
    };
    const embedded = await replay({});
    expect(await replay(servers)).toEqual(embedded);
  });
});
