import { StoreError } from '@stemma/store';

// Result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte is the primary one.
const busy = 5;
const locked = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const noDatabase = 26;

/** What SQLite says, as an error of the port. What is none of the outside's fault is returned as it is. */
export function storeError(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  const say = (name: string, what: string) => new StoreError(name, `${file}: ${what}`, { cause: error });
  switch (code & 0xff) {
    case full:
      return say('disk-full', 'the disk is full; make room, the same write then works');
    case corrupt:
    case noDatabase:
      return say('corrupt', 'this is not a store, or it is damaged; move it away and replay the topics into a new one');
    case busy:
    case locked:
      return say('unavailable', 'another process holds the write lock for long; try again');
    case cannotOpen:
    case readOnly:
      return say('unavailable', 'it cannot be opened for writing; check the folder and its permissions');
    case ioError:
      return say('unavailable', 'the disk does not answer as it should; check it');
    default:
      return error;
  }
}
