import rarityTable from './rarity.json' with { type: 'json' };

/** How rare the words of a bucket are, 1 (in every third story) to 15; 0 where a function word is. Two values a byte. */
function unpack(packed: string): Uint8Array {
  const bytes = Buffer.from(packed, 'base64');
  return Uint8Array.from({ length: bytes.length * 2 }, (_, i) => ((bytes[i >> 1] as number) >> ((i & 1) * 4)) & 15);
}

/** By the 14 bits of a word's code. Written by `test/training`, from counts of stories; no text is in it. */
export const rarity: Uint8Array = unpack(rarityTable.rarity);
