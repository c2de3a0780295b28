import { api } from '@stemma/api';
import type { Extraction } from '@stemma/article';
import { cleaner, type ExtractJob, workerModule } from '@stemma/cleaner';
import type { TopicName } from '@stemma/contracts';
import { deduper } from '@stemma/deduper';
import { indexer, ledger, linker } from '@stemma/indexer';
import type { Sink, Stage } from '@stemma/pipeline';
import { openPool, runSink, runStage } from '@stemma/runtime';
import { tagger } from '@stemma/tagger';
import { type ConsumerName, consumers, topicOf } from './consumers.ts';
import { watchDrift } from './drift.ts';
import { runFetcher } from './fetching.ts';
import type { House } from './house.ts';
import { say } from './out.ts';

/** Runs until the signal, then drains. `members` is how many members of its group it brings. */
type Service = (house: House, signal: AbortSignal, members: number) => Promise<void>;

const stages =
  <I extends TopicName>(make: (house: House) => Stage<I, TopicName>): Service =>
  async (house, signal, members) => {
    await Promise.all(Array.from({ length: members }, () => runStage(make(house), house.runtime, signal)));
  };

const sinks =
  (...makes: ((house: House) => Sink<TopicName>)[]): Service =>
  async (house, signal, members) => {
    const each = makes.flatMap((make) => Array.from({ length: members }, () => make(house)));
    await Promise.all(each.map((sink) => runSink(sink, house.runtime, signal)));
  };

/** Pages are parsed in worker threads that all members share. */
const runCleaner: Service = async (house, signal, members) => {
  const { workers, timeoutSeconds, heapMb } = house.settings.cleaner;
  const pool = openPool<ExtractJob, Extraction>({
    module: workerModule,
    size: workers,
    timeoutMs: timeoutSeconds * 1000,
    heapMb,
  });
  const watch = watchDrift(house.runtime);
  const stage = () => cleaner({ extract: (job) => pool.run(job), concurrency: workers * 2, watch });
  await stages(stage)(house, signal, members).finally(() => pool.close());
};

const runApi: Service = async (house, signal) => {
  const { bus, store, runtime, settings, health } = house;
  const server = await api({
    ...settings.api,
    store,
    bus,
    ...(health && { health }),
    stages: consumers.map((consumer) => ({ name: consumer.name, group: consumer.name, topic: topicOf(consumer) })),
    metrics: () => runtime.metrics.text(),
    log: runtime.log,
  }).catch((cause: Error) => {
    const { host, port } = settings.api;
    throw new Error(
      `the API cannot listen on ${host}:${port} (${cause.message}); name another port with --port N or STEMMA_API_PORT`,
      { cause },
    );
  });
  say(`console and API at ${server.url}`);
  await new Promise<void>((done) =>
    signal.aborted ? done() : signal.addEventListener('abort', () => done(), { once: true }),
  );
  await server.close();
};

/** The services, by the name that `stemma run` takes. */
export const services = {
  fetcher: runFetcher,
  cleaner: runCleaner,
  deduper: stages((house) => deduper({ capacity: house.settings.deduper.capacity })),
  tagger: stages(() => tagger()),
  indexer: sinks(
    ({ store }) => indexer(store),
    ({ store }) => linker(store),
    ({ store }) => ledger(store),
  ),
  api: runApi,
} satisfies Record<string, Service>;

export type ServiceName = keyof typeof services;
export const isService = (name: string): name is ServiceName => Object.hasOwn(services, name);

/** The groups that each service joins. */
export const groupsOf: Readonly<Record<ServiceName, readonly ConsumerName[]>> = {
  fetcher: [],
  cleaner: ['cleaner'],
  deduper: ['deduper'],
  tagger: ['tagger'],
  indexer: ['indexer', 'linker', 'ledger'],
  api: [],
};

/** Those that cannot work without the store. */
export const needsStore: ReadonlySet<ServiceName> = new Set<ServiceName>(['indexer', 'api']);

/** Runs services together. When one fails, the others are stopped and drained, and its error is thrown. */
export async function runServices(
  house: House,
  signal: AbortSignal,
  members: Partial<Record<ServiceName, number>>,
): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const each = Object.entries(members).map(async ([name, count]) => {
    try {
      await services[name as ServiceName](house, either, count);
    } catch (error) {
      failed.abort();
      throw error;
    }
  });
  const ended = await Promise.allSettled(each);
  const broken = ended.find((result) => result.status === 'rejected');
  if (broken) throw broken.reason;
}
