import { wordBits, wordMask } from './codes.ts';
import { ratio } from './measures.ts';
import { rarityOf } from './rare.ts';

/** A text is read in stretches of about so many codes, and each is looked for in as many of the other. */
const [stretchLength, placeLength] = [10, 18];
/** Words of less rarity stand everywhere. */
const leastRarity = 3;
/** Places of one word that are looked at. */
const mostPlaces = 12;
/** From this share on a stretch was told at its place. */
const leastTold = 0.4;

/** How a text is told in another, in whatever words: who retells a story says its facts together, one after the other; another report of the event has them here and there. */
export interface Retold {
  /** Of the first third, stretch by stretch: the share of its words, weighted by rarity, that stand together at one place of the other text. */
  readonly top: number;
  /** Of the stretches that are told, the share that stand behind the one before, or no more than a place's length before it, 0 to 1; -1 where fewer than two are. */
  readonly order: number;
}

const heads = new Int32Array(1 << wordBits).fill(-1);
/** Of the stretch that is read: what each of its words weighs, and how often it stands at the place that is looked at. */
const [worth, held] = [new Uint8Array(2 * stretchLength), new Uint8Array(2 * stretchLength)];
/** A place in the other text and which word of the stretch stands there, as one number that sorts by place. */
const hits = new Uint32Array(worth.length * mostPlaces);
const indexBits = 5;
const indexMask = (1 << indexBits) - 1;
/** So few numbers are sorted faster by putting each where it belongs. */
const fewHits = 24;

/** Linear in the lengths of the two but for the sorting of each stretch's few hits. */
export function retold(text: Uint16Array, other: Uint16Array): Retold {
  const next = link(other);
  const count = Math.max(1, Math.round(text.length / stretchLength));
  let [found, all, told, behind, last] = [0, 0, 0, 0, -1];
  for (let n = 0; n < count; n++) {
    const from = Math.floor((n * text.length) / count);
    const total = weigh(text, from, Math.floor(((n + 1) * text.length) / count));
    const best = densest(sortHits(findHits(text, from, next)));
    if (n <= count / 3) {
      found += best.weight;
      all += total;
    }
    if (total === 0 || best.weight < leastTold * total) continue;
    if (told > 0 && best.place >= last - placeLength) behind += 1;
    told += 1;
    last = best.place;
  }
  for (let i = 0; i < other.length; i++) heads[(other[i] as number) & wordMask] = -1;
  return { top: ratio(found, all), order: told > 1 ? behind / (told - 1) : -1 };
}

/** Where each word of a text stands: first in `heads`, then in what is returned. */
function link(text: Uint16Array): Int32Array {
  const next = new Int32Array(text.length);
  for (let i = text.length - 1; i >= 0; i--) {
    const word = (text[i] as number) & wordMask;
    next[i] = heads[word] as number;
    heads[word] = i;
  }
  return next;
}

/** What each word of a stretch weighs, once, and all of them. */
function weigh(text: Uint16Array, from: number, to: number): number {
  let total = 0;
  worth.fill(0);
  for (let i = from; i < to; i++) {
    const word = (text[i] as number) & wordMask;
    let first = from;
    while (((text[first] as number) & wordMask) !== word) first += 1;
    const weight = rarityOf(word);
    if (first < i || weight < leastRarity) continue;
    worth[i - from] = weight;
    total += weight;
  }
  return total;
}

/** Where the words that weigh anything stand in the other text, as the first so many `hits`. */
function findHits(text: Uint16Array, from: number, next: Int32Array): number {
  let size = 0;
  for (let i = 0; i < worth.length; i++) {
    if (worth[i] === 0) continue;
    let at = heads[(text[from + i] as number) & wordMask] as number;
    for (let tried = 0; at >= 0 && tried < mostPlaces; tried++) {
      hits[size++] = (at << indexBits) | i;
      at = next[at] as number;
    }
  }
  return size;
}

function sortHits(size: number): number {
  if (size > fewHits) hits.subarray(0, size).sort();
  else
    for (let i = 1; i < size; i++) {
      const hit = hits[i] as number;
      let at = i;
      for (; at > 0 && (hits[at - 1] as number) > hit; at--) hits[at] = hits[at - 1] as number;
      hits[at] = hit;
    }
  return size;
}

/** The place where most of what a stretch weighs stands together: of the sorted hits. */
function densest(size: number): { weight: number; place: number } {
  held.fill(0);
  let [best, place, weight, low] = [0, -1, 0, 0];
  for (let i = 0; i < size; i++) {
    const [at, index] = [(hits[i] as number) >>> indexBits, (hits[i] as number) & indexMask];
    if (held[index] === 0) weight += worth[index] as number;
    held[index] = (held[index] as number) + 1;
    for (; (hits[low] as number) >>> indexBits < at - placeLength; low++) {
      const gone = (hits[low] as number) & indexMask;
      held[gone] = (held[gone] as number) - 1;
      if (held[gone] === 0) weight -= worth[gone] as number;
    }
    if (weight > best) [best, place] = [weight, at];
  }
  return { weight: best, place };
}
