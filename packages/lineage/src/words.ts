import { inSign, kinds, learn, signs as learntSigns } from './letters.ts';

/** What the words of a paragraph are put into by `readWords`, so that nothing is made for each: hashes not mixed yet, and notes. */
export const read = {
  /** Where reading ended. */
  end: 0,
  /** Signed: an unsigned one would be put on the heap. */
  hashes: new Int32Array(1_024),
  notes: new Uint8Array(1_024),
};

export const nameClass = 1;
export const numberClass = 2;
/** In a note: the class, whether the word has a code in any case, and whether it has one unless it is common. */
export const inNote = { class: 3, always: 2, unlessCommon: 3 } as const;

// The compiler takes for constant only what a module keeps to itself; what is imported is looked up at every letter. A third of the time goes that way.
const signs = learntSigns;
const { hashes, notes } = read;
const mostRead = hashes.length;
const { folded: foldedMask, kindShift, kind: kindMask, letter, mute, muteBehind, mutes } = inSign;
const { unknown, stop, part, lower, upper, digit, ideograph } = kinds;
const { always, unlessCommon } = inNote;

const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;
/** A product with the prime times this is what it was before. */
const fnvInverse = 0x359c449b;
const newline = 10;
const space = 32;
const comma = 44;
const dot = 46;
const colon = 58;
const letterS = 115;

/**
 * Reads words into `read`, up to the next blank line behind `from` or as many as there is room for, and returns how many. A loop that calls nothing
 * keeps what it needs in registers and is a fifth faster: so a unit that was never met is not learnt on the way, but nothing is read then,
 * and all that follow are learnt.
 */
export function readWords(units: Uint16Array, from: number, length: number): number {
  let count = 0;
  /** Of a word that opens a sentence a capital says nothing. */
  let within = Number(from > 0);
  let i = from | 0;
  while (i < length && count < mostRead) {
    const unit = units[i] as number;
    const sign = signs[unit] as number;
    const kind = (sign >> kindShift) & kindMask;
    if (kind < lower) {
      if (kind === unknown) return learnAll(units, from, length);
      if (kind === stop) within = 0;
      if (i > from && isBreak(units, i)) break;
      i += 1;
      continue;
    }
    if (kind === digit) {
      hashes[count] = number(units, i);
      notes[count] = numberClass | (1 << always);
      i = wordEnd[0] as number;
    } else if (kind === ideograph) {
      // Scripts without spaces: each sign is a word.
      hashes[count] = fnvOffset ^ (sign & foldedMask);
      notes[count] = 1 << unlessCommon;
      i += 1;
    } else {
      hashes[count] = word(units, i);
      const size = (wordEnd[0] as number) - i;
      notes[count] = (Number(kind === upper) & within) | (Number(size > 1) << unlessCommon);
      i += size;
    }
    if (signs[units[i] as number] === 0) return learnAll(units, from, length);
    count += 1;
    within = 1;
    if (units[i] === space) i += 1;
  }
  read.end = i;
  return count;
}

/** Whether a blank line begins there. */
export const isBreak = (units: Uint16Array, at: number): boolean => units[at] === newline && units[at + 1] === newline;

/** Where the word that was read last ends: a second result of the two readers below. */
const wordEnd = new Int32Array(1);

/**
 * A word by its bones, so that spellings of it agree: colour and color, centre and center, travelled and traveled,
 * programme and program, bond and bonds. No `e`, doubled letters once, no `u` behind `o` or `g`, no `s` at its end.
 */
function word(units: Uint16Array, from: number): number {
  let hash = fnvOffset;
  let last = 0;
  let size = 0;
  let i = from;
  for (; ; i++) {
    const sign = signs[units[i] as number] as number;
    if (sign & letter) {
      // Mute, the same letter again, or mute behind the letter before it.
      if (sign & mute || ((sign ^ last) & foldedMask) === 0 || (sign & muteBehind && last & mutes)) continue;
      hash = Math.imul(hash ^ (sign & foldedMask), fnvPrime);
      last = sign;
      size = (size + 1) | 0;
    } else if (((sign >> kindShift) & kindMask) !== part) break;
  }
  wordEnd[0] = i;
  return (last & foldedMask) === letterS && size > 2 ? Math.imul(hash, fnvInverse) ^ letterS : hash;
}

/** Digits, with the point or colon between them; commas between thousands go. */
function number(units: Uint16Array, from: number): number {
  let hash = fnvOffset;
  let i = from;
  for (; ; i++) {
    const unit = units[i] as number;
    const sign = signs[unit] as number;
    if (((sign >> kindShift) & kindMask) === digit) hash = Math.imul(hash ^ (sign & foldedMask), fnvPrime);
    else if (!joins(unit, units[i + 1] as number)) break;
    else if (unit !== comma) hash = Math.imul(hash ^ dot, fnvPrime);
  }
  wordEnd[0] = i;
  return hash ^ numberClass;
}

/** A point, colon or comma with a digit behind it, or with what may prove to be one. */
function joins(unit: number, next: number): boolean {
  const isJoint = unit === dot || unit === colon || unit === comma;
  const kind = ((signs[next] as number) >> kindShift) & kindMask;
  return isJoint && (kind === digit || kind === unknown);
}

/** Learns all units from a place on, with the two behind the end, so that they can be read: no word has been. */
function learnAll(units: Uint16Array, from: number, length: number): number {
  for (let i = from; i < length + 2; i++) if (signs[units[i] as number] === 0) learn(units[i] as number);
  read.end = from;
  return 0;
}
