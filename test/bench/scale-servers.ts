import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startKafka } from '../../infra/kafka/index.ts';
import { startOpenSearch } from '../../infra/opensearch/index.ts';

/** Where the services find their log and store, as environment variables; empty for the embedded ones. */
export type Ground = Readonly<Record<string, string>>;

/** Runs `act` on a Kafka and an OpenSearch of its own, whose files are in `folder`. */
export async function onServers<T>(folder: string, act: (ground: Ground) => Promise<T>): Promise<T> {
  const kafka = await startKafka({ folder: join(folder, 'kafka') });
  try {
    const opensearch = await startOpenSearch({ folder: join(folder, 'opensearch') });
    try {
      return await act({
        STEMMA_BUS: 'kafka',
        STEMMA_KAFKA_BROKERS: kafka.bootstrap.join(','),
        STEMMA_STORE: 'opensearch',
        STEMMA_OPENSEARCH_URL: opensearch.url,
      });
    } finally {
      opensearch.kill();
    }
  } finally {
    await kafka.kill();
  }
}

// What /proc counts in; the same on every Linux that Node runs on.
const ticksPerSecond = 100;

/** Processor seconds that a process has used so far, from /proc; NaN where there is none. */
export function cpuSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}

/** The servers that this process has started: their pids, from /proc. */
export function serverPids(): { kafka?: number; opensearch?: number } {
  const found: { kafka?: number; opensearch?: number } = {};
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    try {
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      );
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (parent !== process.pid) continue;
      if (command.includes('kafka.Kafka')) found.kafka = pid;
      if (command.includes('OpenSearchRunner')) found.opensearch = pid;
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** Bytes of the files below a folder whose path matches. */
export const bytesBelow = (folder: string, pattern: RegExp): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(join(entry.parentPath, entry.name)))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
