import { mkdirSync } from 'node:fs';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EEXIST: 'a file of that name is there',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'that disk is read-only',
};

/** Makes the folder that holds what we keep, where it is missing. Throws naming it, what hinders, and what to do. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const { code = '', message = String(cause) } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : {};
    throw new Error(
      `the folder ${path} cannot be made: ${reasons[code] ?? message}; name another with --data-dir or STEMMA_DATA_DIR`,
      { cause },
    );
  }
}
