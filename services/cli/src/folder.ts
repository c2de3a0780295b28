import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EEXIST: 'a file of that name is there',
  ENOENT: 'that place takes no folders',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'that disk is read-only',
};

/** Makes the folder that holds what we keep, where it is missing. Throws naming it, what hinders, and what to do. */
export function makeFolder(path: string): void {
  try {
    makeWithParents(path);
  } catch (cause) {
    const { code = '', message = String(cause) } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : {};
    throw new Error(
      `the folder ${path} cannot be made: ${reasons[code] ?? message}; name another with --data-dir or STEMMA_DATA_DIR`,
      { cause },
    );
  }
}

/** Not by `recursive`: below /proc, where to make a folder fails as if its parent were missing, Node tries for ever. */
function makeWithParents(path: string): void {
  if (isFolder(path)) return;
  if (!existsSync(dirname(path))) makeWithParents(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
