import { createRequire } from 'node:module';
import type { Encoder } from 'kafkajs/src/protocol/encoder.js';
import { crc32c } from './crc32c.ts';

// To be imported ahead of kafkajs. Two parts of kafkajs 2.2.4 take most of the time that a message costs a process: the
// checksum, byte by byte, and the encoder, which takes half a kilobyte of zeroed memory outside of the heap for every
// record and each of its headers, and an array and a buffer for every length. Better ones are put in their places.

const require = createRequire(import.meta.url);

/** Puts something else in the place of what a module of kafkajs exports, for all that load it from now on. */
function replace<T>(path: string, better: (original: T) => T): void {
  const file = require.resolve(path);
  const original: T = require(file);
  const loaded = require.cache[file];
  if (!loaded) throw new Error(`${path} cannot be replaced: it is loaded in another way`);
  loaded.exports = better(original);
}

// Few bytes are on the heap; what grows comes from Node's pool.
const smallest = 32;
const grown = 256;
const longestVarInt = 5;

const leaner = (Original: typeof Encoder): typeof Encoder =>
  class Lean extends Original {
    constructor(initialSize = smallest - 1) {
      super(initialSize);
    }

    // Not zeroed: whoever reads it reads no further than was written.
    override ensureAvailable(length: number): void {
      const wanted = this.offset + length;
      if (wanted <= this.buf.length) return;
      const larger = Buffer.allocUnsafe(Math.max(grown, Original.nextPowerOfTwo(wanted)));
      this.buf.copy(larger, 0, 0, this.offset);
      this.buf = larger;
    }

    override writeUVarInt(value: number): this {
      this.ensureAvailable(longestVarInt);
      let rest = value;
      while ((rest & ~0x7f) !== 0) {
        this.buf[this.offset++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      this.buf[this.offset++] = rest;
      return this;
    }
  };

replace('kafkajs/src/protocol/recordBatch/crc32C/index.js', () => crc32c);
replace('kafkajs/src/protocol/encoder.js', leaner);
