import { sharedRuns } from './align.ts';
import { type Comparison, compare } from './compare.ts';
import { maskOf, shareMarked } from './measures.ts';
import { rarityOf } from './rare.ts';
import type { Print } from './sketch.ts';

/** So much of a text, weighted by rarity, in long passages of another makes the two alike. */
const leastAlike = 0.3;

/** Whether two texts that are not one share passages all the same: a form, a background, a text told in part. */
export const isAlike = ({ same, features }: Comparison): boolean =>
  !same && (features?.passagesMost ?? 0) >= leastAlike;

/** Which places of a text lie in runs that it shares with another, as 1. */
export type PlacesIn = (text: Print, other: Print) => Uint8Array;
export const placesIn: PlacesIn = ({ codes }, other) => maskOf(codes, sharedRuns(codes, other.codes), 'a');

/** Of what the third text lacks, weighted by rarity, two copies of one filling share this much at least. */
const leastOwnShared = 0.7;
/** Of fewer words that the third lacks nothing can be said. */
const leastOwn = 3;

/**
 * Whether a third text that is like two that are taken for one knows them as a form. What the third lacks is what was filled in: two that are one text have it in
 * common, two fillings do not. Symmetric in the two; a pure function of the three and of the tables that ship. `places` may keep what it was asked before.
 */
export function isForm(a: Print, b: Print, third: Print, places = placesIn): boolean {
  const one = ownShared(a.codes, places(a, b), places(a, third));
  if (one === undefined || one >= leastOwnShared) return false;
  const other = ownShared(b.codes, places(b, a), places(b, third));
  return other !== undefined && other < leastOwnShared;
}

function ownShared(codes: Uint16Array, inCopy: Uint8Array, inThird: Uint8Array): number | undefined {
  let [own, shared, all] = [0, 0, 0];
  for (let i = 0; i < codes.length; i++) {
    if (inThird[i]) continue;
    const worth = rarityOf(codes[i] as number);
    own += 1;
    all += worth;
    if (inCopy[i]) shared += worth;
  }
  return own < leastOwn || all === 0 ? undefined : shared / all;
}

/** So many have to know a form before two of its fillings are told apart: one may be a follow-up, or a copy that was edited hard. */
const leastOfForm = 3;

/** Whether those that know two as one form are enough, and not all one text that several carry; `differ` is asked of two. */
export const areEnough = <T>(known: readonly T[], differ: (a: T, b: T) => boolean): boolean =>
  known.length >= leastOfForm && known.some((one, i) => known.slice(i + 1).some((other) => differ(one, other)));

/** An item of a digest: this much of it stands there, it makes between these shares of it, and the digest opens with one that begins before this share of it. */
const leastOfItem = 0.5;
const [leastOfDigest, mostOfDigest] = [0.05, 0.7];
const laterFrom = 0.05;
/** So much of an item may be in another's place: a word or two of a headline. */
const mostOverlap = 0.2;

/** Two items have less than this of either, weighted by rarity, in long passages of both. */
const mostInBoth = 0.1;
const passagesOfBoth = (a: Print, b: Print): number => compare(a, b).features?.passagesMost ?? 0;

/** Whether two texts are items of a digest, at places of their own and about different things. Symmetric in the two; a pure function of the three and of the tables that ship. */
export function areItems(digest: Print, item: Print, other: Print, places = placesIn): boolean {
  if (!isItem(digest, item, places) || !isItem(digest, other, places)) return false;
  const [own, others] = [places(digest, item), places(digest, other)];
  let [all, both] = [0, 0];
  for (let i = 0; i < others.length; i++) {
    all += others[i] as number;
    both += (others[i] as number) & (own[i] as number);
  }
  return both < mostOverlap * all && passagesOfBoth(item, other) < mostInBoth;
}

/** Whether a digest opens with an item. One other item then says nothing: an outlet sets what is new on top of the story before. */
export const opensWith = (digest: Print, item: Print, places = placesIn): boolean =>
  places(digest, item).indexOf(1) < laterFrom * digest.codes.length;

export function isItem(digest: Print, item: Print, places = placesIn): boolean {
  if (shareMarked(item.codes, places(item, digest)) < leastOfItem) return false;
  const ofDigest = shareMarked(digest.codes, places(digest, item));
  return ofDigest >= leastOfDigest && ofDigest <= mostOfDigest;
}
