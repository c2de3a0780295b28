import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Story } from '@stemma/contracts';

/** A version as it is kept; the verdict is not part of it, it changes on its own. */
export type Body = Omit<Story, 'verdict'>;

// A shorter one fits a page of the file anyway, and is read without unpacking.
const packedFrom = 4_096;

/** JSON, compressed where that pays. */
export const pack = (json: string): string | Uint8Array =>
  json.length < packedFrom ? json : zstdCompressSync(Buffer.from(json));

export const unpack = (packed: unknown): string =>
  packed instanceof Uint8Array ? zstdDecompressSync(packed).toString() : String(packed);

export const parseBody = (packed: unknown): Body => JSON.parse(unpack(packed)) as Body;
