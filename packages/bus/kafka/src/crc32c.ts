// Castagnoli's polynomial, lowest bit first.
const polynomial = 0x82f63b78;
const slices = 8;

/** What a byte adds to the sum, with 0 to 7 bytes after it: 8 tables of 256. */
const table = new Int32Array(256 * slices);
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  table[byte] = sum;
}
const at = (i: number): number => table[i] as number;
for (let i = 256; i < table.length; i++) table[i] = (at(i - 256) >>> 8) ^ at(at(i - 256) & 0xff);

/**
 * CRC-32C (RFC 3720, appendix B.4), as an unsigned number. Eight bytes at a time, each through a table of its own
 * ("slicing-by-8", Kounavis and Berry 2005), since those look-ups wait for nothing but each other's first.
 */
export function crc32c(bytes: Uint8Array): number {
  const { length } = bytes;
  const byte = (i: number): number => bytes[i] as number;
  let sum = -1;
  let i = 0;
  for (; i + slices <= length; i += slices) {
    sum ^= byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
    sum =
      at(1792 + (sum & 0xff)) ^
      at(1536 + ((sum >>> 8) & 0xff)) ^
      at(1280 + ((sum >>> 16) & 0xff)) ^
      at(1024 + (sum >>> 24)) ^
      at(768 + byte(i + 4)) ^
      at(512 + byte(i + 5)) ^
      at(256 + byte(i + 6)) ^
      at(byte(i + 7));
  }
  for (; i < length; i++) sum = at((sum ^ byte(i)) & 0xff) ^ (sum >>> 8);
  return ~sum >>> 0;
}
