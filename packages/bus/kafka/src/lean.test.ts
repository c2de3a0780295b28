import { createRequire } from 'node:module';
import type { Encoder } from 'kafkajs/src/protocol/encoder.js';
import { expect, it } from 'vitest';
import { crc32c } from './crc32c.ts';

const require = createRequire(import.meta.url);
const files = ['recordBatch/crc32C/index.js', 'recordBatch/crc32C/crc32C.js', 'encoder.js'].map((name) =>
  require.resolve(`kafkajs/src/protocol/${name}`),
);
// kafkajs's own, before anything is put in their place.
const [, theirs, Original] = files.map((file) => require(file)) as [unknown, (bytes: Buffer) => number, typeof Encoder];
await import('./lean.ts');
const Lean = require(files[2] as string) as typeof Encoder;

const some = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, i) => (i * 197 + (i >> 3)) & 0xff));

it('sums up as RFC 3720 has it, and as kafkajs does', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
  for (const length of [0, 1, 7, 8, 9, 15, 16, 17, 1_000, 65_537])
    expect(crc32c(some(length))).toBe(theirs(some(length)));
});

it('is in the place of what kafkajs had', () => {
  expect(require(files[0] as string)).toBe(crc32c);
  expect(Lean).not.toBe(Original);
});

it('writes the same bytes as the encoder of kafkajs', () => {
  const write = (Encoder: typeof Lean): Buffer => {
    const encoder = new Encoder();
    for (const value of [0, 1, 63, 64, 127, 128, 300, 2 ** 21, 2 ** 30, -1, -64, -65, -(2 ** 31)]) {
      encoder
        .writeVarInt(value)
        .writeUVarInt(value >>> 0)
        .writeVarLong(value)
        .writeInt32(value);
    }
    for (const length of [0, 1, 30, 31, 32, 33, 255, 256, 257, 5_000]) {
      encoder.writeVarIntBytes(some(length)).writeEncoder(new Encoder().writeVarIntBytes(some(length)));
    }
    return encoder.writeVarIntBytes('é'.repeat(300)).writeVarIntBytes(null).buffer;
  };
  expect(write(Lean).equals(write(Original))).toBe(true);
});
