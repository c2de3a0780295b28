import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKafkaBus } from '@stemma/bus-kafka';
import { openOpenSearchStore } from '@stemma/store-opensearch';
import { startKafka } from '../../infra/kafka/index.ts';
import { startOpenSearch } from '../../infra/opensearch/index.ts';
import { type Ground, openFolder } from './ground.ts';
import { openHttpProxy } from './http-proxy.ts';
import { openTcpProxy } from './tcp-proxy.ts';

const sessionSeconds = 3;

/** A Kafka broker and an OpenSearch server of our own, each behind a proxy of ours: there is no other way to them. */
export async function openServersGround(): Promise<Ground> {
  const { folder, env, remove } = openFolder();
  const [toBroker, toStore] = [await openTcpProxy(), await openHttpProxy()];
  const searchFolder = join(folder, 'opensearch');
  const [kafka, firstSearch] = await Promise.all([
    startKafka({ folder: join(folder, 'kafka'), advertisedPort: toBroker.port }),
    startOpenSearch({ folder: searchFolder }),
  ]);
  let search = firstSearch;
  toBroker.aim(Number(kafka.bootstrap[0]?.split(':')[1]));
  toStore.aim(search.url);
  const brokers = [`127.0.0.1:${toBroker.port}`];
  const bus = openKafkaBus({ brokers, memberTimeoutMs: sessionSeconds * 1000, warn: () => undefined });
  const store = openOpenSearchStore({ url: toStore.url });

  return {
    weights: { kill: 70, stop: 14, broker: 4, store: 3, busy: 4, vanish: 3, hang: 2 },
    env: {
      ...env,
      STEMMA_BUS: 'kafka',
      STEMMA_KAFKA_BROKERS: brokers.join(','),
      STEMMA_KAFKA_SESSION_SECONDS: String(sessionSeconds),
      STEMMA_STORE: 'opensearch',
      STEMMA_OPENSEARCH_URL: toStore.url,
    },
    sessionMs: sessionSeconds * 1000,
    bus,
    store,
    strikes: {
      broker: async () => {
        await kafka.kill(0);
        await kafka.restart(0);
      },
      store: async () => {
        search.kill();
        // It may come back on another port: somebody else may have taken this one.
        search = await startOpenSearch({ folder: searchFolder });
        toStore.aim(search.url);
      },
      busy: toStore.busy,
      vanish: toBroker.vanish,
      hang: toBroker.hang,
    },
    tell: async () => {
      const log = await readFile(join(folder, 'kafka', 'broker-1', 'server.log'), 'utf8');
      return `${await kafka.groups()}\nthe broker said last:\n${log.split('\n').slice(-20).join('\n')}`;
    },
    async close() {
      await bus.close();
      await store.close();
      search.kill();
      await kafka.kill();
      await toBroker.close();
      await toStore.close();
      remove();
    },
  };
}
