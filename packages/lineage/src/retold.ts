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
/** A place in the other text and which word of the stretch stands there, as one number that sorts by place. */
const hits = new Uint32Array(2 * stretchLength * mostPlaces);
const indexBits = 5;
const indexMask = (1 << indexBits) - 1;

/** Linear in the lengths of the two but for the sorting of each stretch's few hits. */
export function retold(text: Uint16Array, other: Uint16Array): Retold {
  const next = link(other);
  const count = Math.max(1, Math.round(text.length / stretchLength));
  let [found, all, told, behind, last] = [0, 0, 0, 0, -1];
  for (let n = 0; n < count; n++) {
    const [from, to] = [n, n + 1].map((part) => Math.floor((part * text.length) / count)) as [number, number];
    const { total, best, place } = findStretch(text.subarray(from, to), next);
    if (n <= count / 3) {
      found += best;
      all += total;
    }
    if (total === 0 || best < leastTold * total) continue;
    if (told > 0 && place >= last - placeLength) behind += 1;
    told += 1;
    last = place;
  }
  for (const code of other) heads[code & wordMask] = -1;
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

/** What the words of a stretch weigh, and the place where most of that weight stands together. */
function findStretch(stretch: Uint16Array, next: Int32Array) {
  const worth: number[] = [];
  let [total, size] = [0, 0];
  for (let i = 0; i < stretch.length; i++) {
    const word = (stretch[i] as number) & wordMask;
    const weight = stretch.findIndex((code) => (code & wordMask) === word) < i ? 0 : rarityOf(word);
    worth.push(weight);
    if (weight < leastRarity) continue;
    total += weight;
    let tried = 0;
    for (let at = heads[word] as number; at >= 0 && tried < mostPlaces; at = next[at] as number, tried++)
      hits[size++] = (at << indexBits) | i;
  }
  return { total, ...densest(hits.subarray(0, size).sort(), worth) };
}

function densest(sorted: Uint32Array, worth: readonly number[]): { best: number; place: number } {
  const held = new Uint8Array(worth.length);
  let [best, place, weight, low] = [0, -1, 0, 0];
  for (const hit of sorted) {
    const [at, index] = [hit >>> indexBits, hit & indexMask];
    if (held[index] === 0) weight += worth[index] as number;
    held[index] = (held[index] as number) + 1;
    for (; (sorted[low] as number) >>> indexBits < at - placeLength; low++) {
      const gone = (sorted[low] as number) & indexMask;
      held[gone] = (held[gone] as number) - 1;
      if (held[gone] === 0) weight -= worth[gone] as number;
    }
    if (weight > best) [best, place] = [weight, at];
  }
  return { best, place };
}
