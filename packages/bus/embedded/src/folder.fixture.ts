import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rec } from '@stemma/bus';
import { onTestFinished, vi } from 'vitest';
import { type EmbeddedBus, type EmbeddedBusOptions, openEmbeddedBus } from './index.ts';

/** A path in a folder that is gone when the test ends. */
export function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'log.sqlite');
}

/** A bus that is closed when the test ends. */
export function tempBus(options: Partial<EmbeddedBusOptions> = {}): EmbeddedBus {
  const bus = openEmbeddedBus({ file: tempFile(), ...options });
  onTestFinished(() => bus.close());
  return bus;
}

/** Resolves when `check` no longer throws. The machine may be busy: what is right need not be quick. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 10 });

export const message = (topic: string, key: string, value: string | Buffer | null = 'x'): Rec => ({
  topic,
  key,
  value: typeof value === 'string' ? Buffer.from(value) : value,
  headers: {},
});
