import { wordMask } from './codes.ts';
import { mix } from './hash.ts';
import { rarity } from './tables/index.ts';

export const rarityOf = (code: number): number => rarity[code & wordMask] as number;

/** From this rarity on, in fewer than one story in 32, a word tells what a text is about. A desk that retells a story keeps these and exchanges the words between them. */
export const tellingFrom = 5;
export const isTelling = (code: number): boolean => rarityOf(code) >= tellingFrom;

const rankBits = 26;

/** A lookup: rarity, 0 to 45, in the upper 6 bits, hash in the lower 26. The greater, the better to be found by. */
export const rank = (rare: number, hash: number): number =>
  ((rare << rankBits) | (mix(hash) >>> (32 - rankBits))) >>> 0;

/** How rare the words of a lookup are together, 0 to 45. */
export const rarityIn = (lookup: number): number => lookup >>> rankBits;

/** Words less rare than this together may be those of a form; as rare as the second, they are no idiom either. */
export const [tellingTogether, rareTogether] = [18, 24];
export const isRareLookup = (lookup: number): boolean => rarityIn(lookup) >= rareTogether;

/** So many lookups of common words are shared by two texts that have more in common than a form. */
export const leastCommon = 5;
