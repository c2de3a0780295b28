import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { WebError } from './errors.ts';

// The largest window that zstd may ask for as a content encoding: 8 MiB (RFC 9659).
const zstdWindow = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

export interface BodyLimits {
  readonly url: string;
  /** Most bytes, before and after decompression. */
  readonly maxBytes: number;
  /** Keep what came before the limit and throw nothing. */
  readonly truncate: boolean;
  readonly signal: AbortSignal;
}

/**
 * The body of a response, decompressed. Both sides are measured as they stream, so nothing past a limit is ever held.
 * Throws `WebError` `too-large`, `bomb`, `bad-encoding`, or what the stream throws.
 */
export async function readBody(response: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const { url, maxBytes, truncate, signal } = limits;
  const announced = Number(response.headers['content-length']);
  if (announced > maxBytes && !truncate) throw tooLarge(url, `${announced} bytes announced`, maxBytes);
  const first = await peek(response, signal);
  if (!first) return Buffer.alloc(0);

  const chunks: Buffer[] = [];
  const stage = decoder(response.headers['content-encoding'] ?? '', first, url);
  const expanded = new WebError('bomb', url, `expands to more than ${maxBytes} bytes`);
  const stages: [Readable, ...Transform[], Writable] = [
    response,
    meter(maxBytes, tooLarge(url, 'the body goes on', maxBytes)),
    ...(stage ? [stage, meter(maxBytes, expanded)] : []),
    collector(chunks),
  ];
  try {
    await pipeline(stages, { signal });
  } catch (error) {
    const overLimit = error instanceof WebError && (error.code === 'too-large' || error.code === 'bomb');
    if (!(truncate && overLimit)) throw error;
  }
  return Buffer.concat(chunks);
}

const tooLarge = (url: string, what: string, maxBytes: number) =>
  new WebError('too-large', url, `${what}, at most ${maxBytes} are read`);

/** The first chunk, left in place; undefined where the body is empty. */
async function peek(response: IncomingMessage, signal: AbortSignal): Promise<Buffer | undefined> {
  await once(response, 'readable', { signal });
  const chunk: Buffer | null = response.read();
  if (chunk) response.unshift(chunk);
  return chunk ?? undefined;
}

/** What undoes a content encoding. More than one at a time is not in use, and would only serve to hide something. */
function decoder(encoding: string, first: Buffer, url: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress(zstdWindow);
    case 'deflate':
      // RFC 9110 means zlib's wrapping by it; some servers send the bare stream. The low nibble 8 is zlib's method.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new WebError('bad-encoding', url, `content encoding ${encoding.slice(0, 40)} is not known`);
  }
}

/** Lets so many bytes pass, then fails. */
function meter(maxBytes: number, over: WebError): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > maxBytes) done(over);
      else done(null, chunk);
    },
  });
}

const collector = (chunks: Buffer[]): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
