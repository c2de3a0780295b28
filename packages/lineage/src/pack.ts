/**
 * Codes packed by how frequent they are: each as its rank, 4 bits for the length of the rank and the rank without its leading one (after
 * Elias 1975, with the length as it is). Words come by Zipf's law, so all lengths are about as frequent, and a code takes some 12 bits for 16.
 */
export interface Packer {
  /** Returns how many units of `into` were written from `at` on: at most `mostUnits(codes.length)`. */
  pack(codes: Uint16Array, into: Uint16Array, at: number): number;
  /** Reads as many codes as `codes` holds. */
  unpack(from: Uint16Array, at: number, codes: Uint16Array): void;
}

/** The lowest ranks share one length: so 4 bits are enough for all 13. */
const leastLength = 4;
const lengthBits = 4;
const unitBits = 16;
const allCodes = 1 << 16;

/** A code that was rare takes 20 bits; and there is one unit to write into behind the last. */
export const mostUnits = (codes: number): number => Math.ceil((codes * (unitBits + lengthBits)) / unitBits) + 1;

/** A packer for what is like `seen`: how often each of the 65,536 codes was there. */
export function packerFor(seen: Uint32Array): Packer {
  const codeAt = Uint16Array.from({ length: allCodes }, (_, code) => code);
  codeAt.sort((a, b) => (seen[b] as number) - (seen[a] as number) || a - b);
  const rankOf = new Uint16Array(allCodes);
  codeAt.forEach((code, rank) => {
    rankOf[code] = rank;
  });

  return {
    // Writes the unit that is being filled each time, and goes on when it is full: whether it is nobody can foretell, and a branch would wait for it.
    pack(codes, into, at) {
      let [bits, held, next] = [0, 0, at];
      for (let i = 0; i < codes.length; i++) {
        const rank = (rankOf[codes[i] as number] as number) + (1 << leastLength);
        const length = 31 - Math.clz32(rank);
        bits |= (length - leastLength) << held;
        held += lengthBits;
        into[next] = bits;
        next += held >> 4;
        bits >>>= held & unitBits;
        held &= unitBits - 1;
        bits |= (rank ^ (1 << length)) << held;
        held += length;
        into[next] = bits;
        next += held >> 4;
        bits >>>= held & unitBits;
        held &= unitBits - 1;
      }
      into[next] = bits;
      return next - at + Number(held > 0);
    },

    unpack(from, at, codes) {
      let [bits, held, next] = [0, 0, at];
      for (let i = 0; i < codes.length; i++) {
        if (held < lengthBits) {
          bits |= (from[next++] as number) << held;
          held += unitBits;
        }
        const length = (bits & ((1 << lengthBits) - 1)) + leastLength;
        bits >>>= lengthBits;
        held -= lengthBits;
        if (held < length) {
          bits |= (from[next++] as number) << held;
          held += unitBits;
        }
        codes[i] = codeAt[((bits & ((1 << length) - 1)) | (1 << length)) - (1 << leastLength)] as number;
        bits >>>= length;
        held -= length;
      }
    },
  };
}
