import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startKafka } from '../../infra/kafka/index.ts';
import { findJava } from '../../infra/maven.ts';
import { startOpenSearch } from '../../infra/opensearch/index.ts';
import { folder, last, newsroom, stemma, stemmaJson } from '../stemma.ts';

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
  it('the newsroom ends in the same store on Kafka, by TLS and a password, and OpenSearch as on the embedded ones', async () => {
    const replay = async (env: Record<string, string>, ...args: string[]): Promise<Replayed> => {
      const dir = folder(onTestFinished);
      const command = ['replay', join(newsroom, 'cassette.jsonl'), '--data-dir', dir, ...args];
      const { hash, articles, families } = last(await stemmaJson<Replayed>(command, env));
      return { hash, articles, families };
    };
    const password = randomBytes(12).toString('hex');
    const kafka = await startKafka({ folder: folder(onTestFinished), secure: { username: 'stemma', password } });
    onTestFinished(() => kafka.kill());
    const opensearch = await startOpenSearch({ folder: folder(onTestFinished) });
    onTestFinished(() => opensearch.kill());
    const secrets = folder(onTestFinished);
    const [ca, secret] = [join(secrets, 'ca.pem'), join(secrets, 'password')];
    writeFileSync(ca, kafka.secure?.ca ?? '');
    writeFileSync(secret, password);
    const servers = {
      STEMMA_BUS: 'kafka',
      STEMMA_KAFKA_BROKERS: kafka.secure?.bootstrap.join(',') ?? '',
      STEMMA_KAFKA_SSL: 'true',
      STEMMA_KAFKA_MECHANISM: 'scram-sha-512',
      STEMMA_KAFKA_USERNAME: 'stemma',
      STEMMA_KAFKA_PASSWORD_FILE: secret,
      NODE_EXTRA_CA_CERTS: ca,
      STEMMA_STORE: 'opensearch',
      STEMMA_OPENSEARCH_URL: opensearch.url,
    };
    const embedded = await replay({});
    expect(await replay(servers)).toEqual(embedded);

    const dir = folder(onTestFinished);
    const wrong = { ...servers, STEMMA_KAFKA_PASSWORD_FILE: ca, STEMMA_LOG_LEVEL: 'trace' };
    const refused = await stemma(['topics', 'apply', '--data-dir', dir], wrong);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/authentication|permissions/i) });
    expect(refused.stderr).not.toContain('CERTIFICATE');
    const checked = await stemma(['check', '--data-dir', dir], servers);
    expect(checked.stdout).not.toContain(password);
  });
});
