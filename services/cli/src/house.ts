import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bus } from '@stemma/bus';
import { openEmbeddedBus } from '@stemma/bus-embedded';
import { openKafkaBus } from '@stemma/bus-kafka';
import { type Config, readConfig } from '@stemma/config';
import {
  type Clock,
  defaultRetry,
  type Health,
  type Log,
  openLog,
  openMetrics,
  openTracer,
  openVitals,
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

/** Opens log and store, under the name that a collector of traces is to see, and makes the topics that are missing. */
export async function openHouse(
  settings: Settings,
  options: { clock?: Clock; logLevel?: string; name?: string } = {},
): Promise<House> {
  mkdirSync(settings.dataDir, { recursive: true });
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
  await bus.ensure(topicPlans(consumers));
  return { settings, bus, store, runtime, close };
}

/** The log between the services, as the settings want it. */
export function openBus({ bus, dataDir, kafka }: Config, log: Log): Bus {
  const warn = (error: Error) => log.warn({ err: error.message }, 'the log waits');
  if (bus === 'embedded') return openEmbeddedBus({ file: `${dataDir}/log.db`, warn });
  const { brokers, ssl, mechanism, username = '', password = '', sessionSeconds } = kafka;
  const sasl = mechanism && { sasl: { mechanism, username, password } };
  return openKafkaBus({ brokers, ssl, warn, memberTimeoutMs: sessionSeconds * 1000, ...sasl });
}

function openStore({ store, dataDir, opensearch }: Config, log: Log): Store {
  if (store === 'embedded') return openEmbeddedStore({ file: `${dataDir}/store.db` });
  const { url, prefix, refreshMs, username, password } = opensearch;
  const login = { ...(username && { username }), ...(password && { password }) };
  return openOpenSearchStore({ url, prefix, refreshMs, ...login, log: (message, fields) => log.warn(fields, message) });
}
