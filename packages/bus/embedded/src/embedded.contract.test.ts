import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busPromises } from '@stemma/bus/promises';
import { openEmbeddedBus } from './index.ts';

busPromises('the embedded bus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bus-'));
  const options = { file: join(folder, 'log.sqlite'), memberTimeoutMs: 2_000 };
  return {
    open: () => openEmbeddedBus(options),
    remote: { module: new URL('./index.ts', import.meta.url).href, factory: 'openEmbeddedBus', options },
    memberTimeoutMs: options.memberTimeoutMs,
    remove: async () => rmSync(folder, { recursive: true }),
  };
});
