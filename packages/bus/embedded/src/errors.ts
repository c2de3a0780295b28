import { BusError } from '@stemma/bus';

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html); extended codes carry them in the low byte.
const busy = 5;
const locked = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const noDatabase = 26;

/** What SQLite says, as an error of the port. What the outside is not to blame for is returned as it is. */
export function busError(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  const say = (name: string, what: string) => new BusError(name, `${file}: ${what}`, { cause: error });
  switch (code & 0xff) {
    case full:
      return say('disk-full', 'the disk is full and nothing was written; make room, then the same works again');
    case corrupt:
    case noDatabase:
      return say('corrupt', 'this is not a log, or it is damaged; move it away, or restore it from a copy');
    case busy:
    case locked:
      return say('busy', 'another process holds the write lock for long; try again');
    case cannotOpen:
    case readOnly:
      return say('io', 'it cannot be opened for writing; check the folder and its permissions');
    case ioError:
      return say('io', 'the disk does not answer as it should; check it');
    default:
      return error;
  }
}

/** Whether waiting may help: the same attempt is worth repeating. */
export const passes = (error: unknown): error is BusError =>
  error instanceof BusError && (error.code === 'disk-full' || error.code === 'busy');
