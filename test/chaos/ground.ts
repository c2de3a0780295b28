import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bus } from '@stemma/bus';
import { openEmbeddedBus } from '@stemma/bus-embedded';
import type { Store } from '@stemma/store';
import { openEmbeddedStore } from '@stemma/store-embedded';
import type { Kind } from './plan.ts';

/** What is done to what the workers stand on. Resolves when it is over; one of a kind at a time. */
export type Strike = (lastsMs: number) => Promise<void>;

/** What the workers stand on. */
export interface Ground {
  /** How often each kind of blow comes here, in proportion. */
  readonly weights: Partial<Record<Kind, number>>;
  /** Tells the workers where it is. */
  readonly env: Readonly<Record<string, string>>;
  /** A member that was silent for so long counts as dead. */
  readonly sessionMs: number;
  /** Our own way to the same. */
  readonly bus: Bus;
  readonly store: Store;
  readonly strikes: Partial<Record<Kind, Strike>>;
  /** How what the workers stand on is at present, for a person. */
  readonly tell?: () => Promise<string>;
  close(): Promise<void>;
}

/** A folder of this run alone, with Node's cache of compiled modules: a worker that is killed is back soon. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-chaos-'));
  const env = {
    STEMMA_DATA_DIR: folder,
    STEMMA_CLEANER_WORKERS: '1',
    // Wall time: on a machine that is short of processors a sound page may take long, and the oracle knows no clock.
    STEMMA_CLEANER_TIMEOUT_SECONDS: '120',
    STEMMA_LOG_LEVEL: 'warn',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The embedded log and store. They have no server to be killed: who dies or stops is a process that has them open. */
export async function openEmbeddedGround(): Promise<Ground> {
  const { folder, env, remove } = openFolder();
  const bus = openEmbeddedBus({ file: join(folder, 'log.db') });
  const store = openEmbeddedStore({ file: join(folder, 'store.db') });
  return {
    weights: { kill: 85, stop: 15 },
    env,
    sessionMs: 10_000,
    bus,
    store,
    strikes: {},
    async close() {
      await bus.close();
      await store.close();
      remove();
    },
  };
}
