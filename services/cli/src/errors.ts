/** The command was called wrongly; the process ends with 2. */
export class UsageError extends Error {}

/** Why a file that is to be new could not be written, and what to do. */
export function unwritten(file: string, cause: unknown): Error {
  const { code = '', message = String(cause) } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : {};
  const known: Readonly<Record<string, string>> = {
    EEXIST: 'it is there already, and is never written over; name another file',
    ENOENT: 'its folder does not exist',
    EACCES: 'this user may not write there',
  };
  return new Error(`${file} cannot be written: ${known[code] ?? message}`, { cause });
}

/** The comparison that was asked for did not hold; the process ends with 3. */
export class MismatchError extends Error {}
