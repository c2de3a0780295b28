/**
 * Texts that nearly all are so many hex digits, in bytes: a string of its own weighs some 20 bytes more than it says. What is none is
 * kept as it is.
 */
export function openHex(digits: number) {
  const width = digits >> 1;
  const chunks: Buffer[] = [];
  const others = new Map<number, string>();
  const offset = (entry: number): number => (entry % chunkLength) * width;

  return {
    set(entry: number, text: string): void {
      const chunk = Math.floor(entry / chunkLength);
      while (chunks.length <= chunk) chunks.push(Buffer.alloc(chunkLength * width));
      if (others.size > 0) others.delete(entry);
      if (!readHex(text, width, chunks[chunk] as Buffer, offset(entry))) others.set(entry, text);
    },

    at(entry: number): string {
      const other = others.size > 0 ? others.get(entry) : undefined;
      const from = offset(entry);
      return other ?? (chunks[Math.floor(entry / chunkLength)] as Buffer).toString('hex', from, from + width);
    },
  };
}

const chunkLength = 1 << 10;

/** The value of each digit by its unit; 16 for what is none. Small letters only: what is read back must be what was put. */
const digitOf = Uint8Array.from({ length: 128 }, (_, unit) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(unit));
  return digit < 0 ? 16 : digit;
});

/** Whether a text is just so many bytes of hex, which are then written. A text so short is read faster here than handed to Node. */
function readHex(text: string, width: number, into: Buffer, offset: number): boolean {
  if (text.length !== 2 * width) return false;
  let wrong = 0;
  for (let i = 0; i < width; i++) {
    const [upper, lower] = [digitOf[text.charCodeAt(2 * i)] ?? 16, digitOf[text.charCodeAt(2 * i + 1)] ?? 16];
    wrong |= upper | lower;
    into[offset + i] = (upper << 4) | lower;
  }
  return wrong < 16;
}
