import { mostCodes, wordMask } from './codes.ts';
import { mix } from './hash.ts';
import { eachNamed } from './named.ts';
import { leastCommon, rank, rarityOf, tellingFrom, tellingTogether } from './rare.ts';

/** Telling words in a shingle by which a text is found. */
export const width = 3;
/** A text of fewer codes has few of these: it is found by shingles of all its words, too. */
const notice = 32;

/** The last coded words of a long text are its desk's and stand below thousands: who reported, what to read next. Nothing is found by them. */
const tail = 14;
export const longText = 160;

/** Shingles of which one is chosen, by the number of codes: a longer text needs fewer of its many. */
const windowFor = (codes: number): number => (codes < 80 ? 2 : codes < longText ? 4 : codes < 400 ? 16 : 24);

/** Of how many of its names and figures any three find a text. A desk that told a short one anew may have kept no shingle; a long one keeps some, and has lookups enough. */
export const namedIn = (codes: Uint16Array): number => (codes.length < longText ? 7 : 3);

const hashes = new Uint32Array(mostCodes);
const rarities = new Uint8Array(mostCodes);
const ranks = new Uint32Array(mostCodes);
const chosen = new Uint32Array(mostCodes);

/**
 * What a text is found by, ascending: shingles, what is named at its top (`named.ts`) and in the headline of a notice, and the whole of one that has few of these. A shingle is three telling words that follow each other,
 * whatever stands between them and in whatever order. Some are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003), where the rarest of each window
 * wins, then the greatest hash. Two texts that share a run as long as the larger window choose the same one in it, and what a long text chooses in a run a
 * short one chooses too, for a wider window's choice wins every narrower one around it.
 */
export function lookupsOf(codes: Uint16Array, headline?: Uint16Array): Uint32Array {
  const end = codes.length < longText ? codes.length : codes.length - tail;
  let size = shinglesOf(codes, end, tellingFrom, 0);
  if (codes.length < notice) size = shinglesOf(codes, end, 1, size);
  eachNamedIn(codes, headline, (lookup) => {
    chosen[size++] = lookup;
  });
  if (codes.length === 0) return new Uint32Array();
  if (size < leastCommon) chosen[size++] = rankWhole(codes);
  return withoutRepeats(chosen.subarray(0, size).sort());
}

/** Puts the shingles of words with a rarity into `chosen`, after those that are there. Returns how many are there then. */
function shinglesOf(codes: Uint16Array, end: number, from: number, before: number): number {
  const count = putTelling(codes, end, from) - width + 1;
  if (count < 1) return before;
  for (let i = 0; i < count; i++) ranks[i] = rank(sumFrom(rarities, i), sumFrom(hashes, i));
  return winnow(count, Math.min(windowFor(codes.length), count), before);
}

/** Puts the hashes and rarities of the telling words among the first so many codes where they are read. Returns how many there are. */
function putTelling(codes: Uint16Array, end: number, from: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) {
    const code = codes[i] as number;
    const word = code & wordMask;
    if (rarityOf(word) < from) continue;
    hashes[count] = mix(word + 1);
    rarities[count++] = rarityOf(word);
  }
  return count;
}

/** Of three that follow each other: the same in whatever order they stand. */
const sumFrom = (of: Uint8Array | Uint32Array, i: number): number =>
  ((of[i] as number) + (of[i + 1] as number) + (of[i + 2] as number)) | 0;

/** Puts the greatest rank of each window into `chosen`, once for the windows that it wins in a row. Returns how many. */
function winnow(count: number, window: number, before: number): number {
  let size = before;
  let best = -1;
  for (let end = window; end <= count; end++) {
    const last = best;
    if (best < end - window) {
      best = end - window;
      for (let i = best + 1; i < end; i++) if ((ranks[i] as number) > (ranks[best] as number)) best = i;
    } else if ((ranks[end - 1] as number) > (ranks[best] as number)) best = end - 1;
    if (best !== last) chosen[size++] = ranks[best] as number;
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

/** Where the names and figures of a text are looked for. A notice says in its headline alone whom it is about. */
function namedOf(codes: Uint16Array, headline?: Uint16Array): Uint16Array {
  if (!headline || codes.length >= notice) return codes;
  const both = new Uint16Array(headline.length + codes.length);
  both.set(headline);
  both.set(codes, headline.length);
  return both;
}

/** Tells the lookups of what a text names; see `eachNamed`. */
export const eachNamedIn = (
  codes: Uint16Array,
  headline: Uint16Array | undefined,
  tell: Parameters<typeof eachNamed>[2],
) => eachNamed(namedOf(codes, headline), namedIn(codes), tell);

/** The rank of a whole text: one of few lookups, all of common words, would not find its own copy. */
function rankWhole(codes: Uint16Array): number {
  let [rare, hash] = [tellingTogether, 0];
  for (const each of codes) {
    const code = each & wordMask;
    rare = Math.min(45, rare + rarityOf(code));
    hash = Math.imul(hash, 31) + code + 1;
  }
  return rank(rare, hash);
}
