import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder that was named, or the default place of that data. Exits with 2 and a clear word when it is absent. */
export function dataFolder(named: string | undefined, fallback: string): string {
  const path = resolve(named ?? `../shared/data/${fallback}`);
  if (existsSync(path)) return path;
  console.error(`the data of this benchmark is not at ${path}; name its folder with --data DIR`);
  process.exit(2);
}
