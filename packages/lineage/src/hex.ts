/**
 * Texts that nearly all are so many hex digits, in bytes: a string of its own weighs some 20 bytes more than it says. What is none is
 * kept as it is.
 */
export function openHex(digits: number) {
  const width = digits >> 1;
  const chunks: Buffer[] = [];
  const others = new Map<number, string>();
  const hex = new RegExp(`^[0-9a-f]{${digits}}$`);
  const offset = (entry: number): number => (entry % chunkLength) * width;

  return {
    set(entry: number, text: string): void {
      const chunk = Math.floor(entry / chunkLength);
      while (chunks.length <= chunk) chunks.push(Buffer.alloc(chunkLength * width));
      others.delete(entry);
      if (hex.test(text)) (chunks[chunk] as Buffer).write(text, offset(entry), 'hex');
      else others.set(entry, text);
    },

    at(entry: number): string {
      const other = others.size > 0 ? others.get(entry) : undefined;
      const from = offset(entry);
      return other ?? (chunks[Math.floor(entry / chunkLength)] as Buffer).toString('hex', from, from + width);
    },
  };
}

const chunkLength = 1 << 10;
