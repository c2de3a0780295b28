import { mostCodes, wordMask } from './codes.ts';
import { mix } from './hash.ts';
import { rarity } from './tables/index.ts';

/** Coded words in a shingle by which a text is found. */
export const width = 3;
/** Shingles of words this common, their rarities added up, find too much. A text that has no others is found by them. */
const tooCommon = 9;

/** The last coded words of a long text are its desk's and stand below thousands: who reported, what to read next. Nothing is found by them. */
const tail = 14;
const longText = 160;

/** Shingles of which one is chosen, by the number of codes: a longer text needs fewer of its many. */
const windowFor = (codes: number): number => (codes < 80 ? 4 : codes < longText ? 8 : codes < 400 ? 16 : 24);

const ranks = new Uint32Array(mostCodes);
const chosen = new Uint32Array(mostCodes);

/**
 * The shingles by which a text is found, ascending: winnowing (Schleimer, Wilkerson and Aiken 2003), where the rarest of each window wins, then
 * the smallest hash. Two texts that share a run as long as the larger window choose the same one in it, and what a long text
 * chooses in a run a short one chooses too, for a wider window's choice wins every narrower one around it.
 */
export function lookupsOf(codes: Uint16Array): Uint32Array {
  const count = codes.length - width + 1 - (codes.length < longText ? 0 : tail);
  if (count < 1) return codes.length === 0 ? new Uint32Array() : Uint32Array.of(rankWhole(codes));
  rankAll(codes, count);
  const found = chosen.subarray(0, winnow(count, Math.min(windowFor(codes.length), count))).sort();
  // Rarity leads the rank: what is too common comes first.
  let from = 0;
  while (from < found.length && (found[from] as number) >>> rankBits < tooCommon) from += 1;
  return withoutRepeats(from < found.length ? found.subarray(from) : found);
}

/** Puts the greatest rank of each window into `chosen`, once for the windows that it wins in a row. Returns how many. */
function winnow(count: number, window: number): number {
  let size = 0;
  let best = -1;
  for (let end = window; end <= count; end++) {
    const before = best;
    if (best < end - window) {
      best = end - window;
      for (let i = best + 1; i < end; i++) if ((ranks[i] as number) > (ranks[best] as number)) best = i;
    } else if ((ranks[end - 1] as number) > (ranks[best] as number)) best = end - 1;
    if (best !== before) chosen[size++] = ranks[best] as number;
  }
  return size;
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i] as number;
  }
  return kept(sorted.subarray(0, size));
}

/** What is found stands in arrays that many share: the memory for one of its own takes longer than all that is found in it. */
let shared = new Uint32Array(4 * mostCodes);
let used = 0;

function kept(found: Uint32Array): Uint32Array {
  if (used + found.length > shared.length) [shared, used] = [new Uint32Array(4 * mostCodes), 0];
  const own = shared.subarray(used, used + found.length);
  own.set(found);
  used += found.length;
  return own;
}

const rankBits = 26;

/** Rarity, 0 to 45, in the upper 6 bits, hash in the lower 26: the greater, the better to be found by. */
const rank = (rare: number, hash: number): number => ((rare << rankBits) | (mix(hash) >>> (32 - rankBits))) >>> 0;

/** The rank of a text that is shorter than a shingle. */
function rankWhole(codes: Uint16Array): number {
  let [rare, hash] = [0, 0];
  for (const each of codes) {
    const code = each & wordMask;
    rare += rarity[code] as number;
    hash = Math.imul(hash, spread) + code + 1;
  }
  return rank(rare, hash);
}

/** Puts the ranks of so many shingles into `ranks`. Each is hashed as a short text is, written out: this is most of what a lookup costs. */
function rankAll(codes: Uint16Array, count: number): void {
  let [first, second] = [(codes[0] as number) & wordMask, (codes[1] as number) & wordMask];
  let [rareFirst, rareSecond] = [rarity[first] as number, rarity[second] as number];
  for (let i = 0; i < count; i++) {
    const third = (codes[i + 2] as number) & wordMask;
    const rareThird = rarity[third] as number;
    const hash = Math.imul(Math.imul(first + 1, spread) + second + 1, spread) + third + 1;
    ranks[i] = rank(rareFirst + rareSecond + rareThird, hash);
    [first, second, rareFirst, rareSecond] = [second, third, rareSecond, rareThird];
  }
}

/** 2^32 over the golden ratio, made odd (Knuth, The Art of Computer Programming, volume 3, section 6.4): three codes of 14 bits fall apart before they are mixed. */
const spread = 0x9e3779b1;
