import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file name in a folder of its own, for tests. */
export function temporaryFile(): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  return { file: join(folder, 'store.sqlite'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
