import { readSupervised } from '@stemma/config';
import { openHealth, watch } from '@stemma/runtime';
import { serveHealth } from './health.ts';
import type { House } from './house.ts';
import { groupsOf, needsStore, runServices, type ServiceName } from './services.ts';
import { notifySystemd } from './systemd.ts';

// No article has it; to ask for it shows that the store answers.
const noArticle = '0'.repeat(20);

/**
 * Runs services as a process that is watched over: answers for its health where a port is configured, tells systemd where
 * that started it, and goes on doing so until everything is drained.
 */
export async function runWatched(
  house: House,
  stop: AbortSignal,
  members: Partial<Record<ServiceName, number>>,
): Promise<void> {
  const { bus, store, runtime, settings } = house;
  const { metrics, vitals, log } = runtime;
  const names = Object.keys(members) as ServiceName[];
  const health = openHealth({
    vitals,
    stop,
    stages: names.flatMap((name) => groupsOf[name]),
    ...(names.some((name) => needsStore.has(name)) && { reachStore: () => store.article(noArticle) }),
  });
  metrics.watchProcess();
  watch({ metrics, bus, vitals, health, log });
  const { host, port } = settings.health;
  const server = port === undefined ? undefined : await serveHealth({ host, port, health, metrics: metrics.text });
  if (server) log.info({ url: server.url }, 'health is listening');
  const ended = new AbortController();
  const supervised = readSupervised();
  const notifying = supervised && notifySystemd(supervised, health, log, { stop, ended: ended.signal });
  try {
    await runServices({ ...house, health }, stop, members);
  } finally {
    ended.abort();
    await notifying;
    await server?.close();
  }
}
