import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bus, BusError } from '@stemma/bus';
import { openEmbeddedBus } from '@stemma/bus-embedded';
import { openKafkaBus } from '@stemma/bus-kafka';
import { type Config, readConfig } from '@stemma/config';
import { Unavailable } from '@stemma/pipeline';
import {
  Abandoned,
  type Clock,
  defaultRetry,
  type Health,
  type Log,
  openLog,
  openMetrics,
  openTracer,
  openVitals,
  patiently,
  type Runtime,
  systemClock,
  topicPlans,
  type Vitals,
} from '@stemma/runtime';
import type { Store } from '@stemma/store';
import { openEmbeddedStore } from '@stemma/store-embedded';
import { openOpenSearchStore } from '@stemma/store-opensearch';
import type { Call } from './command.ts';
import { consumers } from './consumers.ts';
import { makeFolder } from './folder.ts';

/** The ignored folder of the repository. */
export const ownFolder = fileURLToPath(new URL('../../../.stemma', import.meta.url));

export type Settings = ReturnType<typeof readConfig>;

/** The configuration of a call: `--data-dir` and what else it says wins. Throws `ConfigError`. */
export function settingsOf(call: Call, flags: Record<string, unknown> = {}, dataDir = ownFolder): Settings {
  const named = call.text('data-dir');
  return readConfig({ dataDir, flags: { ...flags, ...(named !== undefined && { dataDir: named }) } });
}

/** What every command stands on: settings, log, store, and what it takes to run a stage. */
export interface House {
  readonly settings: Settings;
  readonly bus: Bus;
  readonly store: Store;
  readonly runtime: Runtime & { readonly vitals: Vitals };
  /** How this process is, where somebody watches over it. */
  readonly health?: Health;
  close(): Promise<void>;
}

/**
 * Opens log and store, under the name that a collector of traces is to see, and makes the topics that are missing. With
 * `patience` it waits for a log that is away until that signal; throws `Abandoned` then. Without, it throws at once.
 */
export async function openHouse(
  settings: Settings,
  options: { clock?: Clock; logLevel?: string; name?: string; patience?: AbortSignal } = {},
): Promise<House> {
  makeFolder(settings.dataDir);
  const log = openLog({ level: settings.log.level ?? options.logLevel ?? 'warn' });
  const bus = openBus(settings, log);
  const store = openStore(settings, log);
  const { endpoint } = settings.tracing;
  const tracer = endpoint === undefined ? undefined : openTracer({ endpoint, service: options.name ?? 'stemma', log });
  const runtime = {
    bus,
    clock: options.clock ?? systemClock,
    log,
    metrics: openMetrics(),
    retry: defaultRetry,
    vitals: openVitals(),
    ...(tracer && { tracer }),
  };
  const close = async () => {
    await tracer?.close();
    await bus.close();
    await store.close();
  };
  try {
    await ensureTopics(bus, log, options.patience);
  } catch (error) {
    await close();
    throw error;
  }
  return { settings, bus, store, runtime, close };
}

async function ensureTopics(bus: Bus, log: Log, patience: AbortSignal | undefined): Promise<void> {
  const ensure = () => bus.ensure(topicPlans(consumers));
  if (!patience) return ensure();
  const stopped = once(patience, 'abort').then(() => Promise.reject(new Abandoned()));
  stopped.catch(() => {});
  // A try may take its time; a stop does not wait for it.
  const whenThere = () =>
    Promise.race([ensure(), stopped]).catch((error) => {
      throw error instanceof BusError && error.code === 'busy' ? new Unavailable(`the log (${error.message})`) : error;
    });
  const tried = await patiently(whenThere, defaultRetry, patience, ({ message }, pauseMs) =>
    log.warn({ pauseMs: Math.round(pauseMs), err: message }, 'waiting'),
  );
  if ('error' in tried) throw tried.error;
}

/** Where the embedded log and store keep what they have. */
export const files = {
  log: (dataDir: string): string => join(dataDir, 'log.db'),
  store: (dataDir: string): string => join(dataDir, 'store.db'),
};

// Who writes to a store waits for its disk: what other partitions have for it goes along meanwhile.
const batchesAtOnce = 6;

/** The log between the services, as the settings want it. */
export function openBus({ bus, dataDir, kafka }: Config, log: Log): Bus {
  const warn = (error: Error) => log.warn({ err: error.message }, 'the log waits');
  if (bus === 'embedded') return openEmbeddedBus({ file: files.log(dataDir), warn });
  const { brokers, ssl, mechanism, username = '', password = '', sessionSeconds } = kafka;
  const sasl = mechanism && { sasl: { mechanism, username, password } };
  return openKafkaBus({ brokers, ssl, warn, memberTimeoutMs: sessionSeconds * 1000, batchesAtOnce, ...sasl });
}

function openStore({ store, dataDir, opensearch }: Config, log: Log): Store {
  if (store === 'embedded') return openEmbeddedStore({ file: files.store(dataDir) });
  const { username, password, ...rest } = opensearch;
  const login = { ...(username && { username }), ...(password && { password }) };
  return openOpenSearchStore({ ...rest, ...login, log: (message, fields) => log.warn(fields, message) });
}
