import { type Run, sharedRuns } from '../align.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Subject } from './subject.ts';
import { type PlacedWord, rarityOf } from './words.ts';

/** Words that a passage has at least, and what its rare words weigh: desks close with lines that tell nothing of a story. */
const [leastWords, leastWeight, rareFrom] = [25, 12, 5];
/** A form that is filled in again has other words in between; background is taken over as it is. */
const leastPure = 0.93;
/** What begins beyond this share of a text is its background. */
const lateFrom = 1 / 3;

/** A passage that two stories share, which is background in at least one of them. */
export interface SharedBackground {
  /** How many words of it are the same. */
  readonly words: number;
  /** Which of the two have it late. */
  readonly lateIn: 'first' | 'second' | 'both';
  /** As one of the two has it. */
  readonly text: string;
}

const turned = { first: 'second', second: 'first', both: 'both' } as const;

/**
 * The longest passage of the kind; undefined where there is none. A pure function of the two and of the table of rarity,
 * and symmetric: the two are put in an order of their own first.
 */
export function sharedBackground(a: Subject, b: Subject): SharedBackground | undefined {
  if (a.text.plain <= b.text.plain) return inOrder(a, b);
  const found = inOrder(b, a);
  return found && { ...found, lateIn: turned[found.lateIn] };
}

function inOrder(a: Subject, b: Subject): SharedBackground | undefined {
  const [one, other] = [a.text.words, b.text.words];
  const passages = passagesOf(runsOf(one, other)).filter((each) => counts(each, one) && lateIn(each, one, other));
  const [longest] = passages.sort((x, y) => y.matched - x.matched || x.a - y.a);
  const where = longest && lateIn(longest, one, other);
  if (!longest || !where) return undefined;
  const text = a.text.plain.slice(one[longest.a]?.start, one[longest.endA - 1]?.end);
  return { words: longest.matched, lateIn: where, text };
}

/** Runs of equal words, by numbers that the two texts alone share. */
function runsOf(one: readonly PlacedWord[], other: readonly PlacedWord[]): Run[] {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly PlacedWord[]) =>
    Uint16Array.from(words, ({ folded }) => {
      const number = numbers.get(folded) ?? numbers.size;
      numbers.set(folded, number);
      return number;
    });
  return sharedRuns(numbered(one), numbered(other));
}

function counts({ a, endA, b, endB, matched }: Passage, words: readonly PlacedWord[]): boolean {
  if (matched < leastWords || matched < leastPure * Math.max(endA - a, endB - b)) return false;
  const different = new Set(words.slice(a, endA).map(({ folded }) => folded));
  const weight = [...different].reduce((sum, folded) => sum + Math.max(0, rarityOf(folded) - rareFrom), 0);
  return weight >= leastWeight;
}

function lateIn(
  { a, b }: Passage,
  one: readonly PlacedWord[],
  other: readonly PlacedWord[],
): SharedBackground['lateIn'] | undefined {
  const [inOne, inOther] = [a >= lateFrom * one.length, b >= lateFrom * other.length];
  if (inOne && inOther) return 'both';
  return inOne ? 'first' : inOther ? 'second' : undefined;
}

/** Words in a row by which stories with the same background are looked for. */
const phraseLength = 3;
/** To look for function words and numbers costs much and finds little. */
const idle = -20;

/** The rarest few words in a row in each of `most` equal stretches of a text, as it is written. */
export function backgroundPhrases({ text: { plain, words } }: Subject, most: number): string[] {
  const starts = words.length - phraseLength + 1;
  const stretch = Math.max(phraseLength, Math.ceil(starts / most));
  const weights = words.map(({ folded, isNumber }) => (isNumber ? 0 : rarityOf(folded)) || idle);
  const weightAt = (at: number) => weights.slice(at, at + phraseLength).reduce((sum, weight) => sum + weight, 0);
  const phrases: string[] = [];
  for (let from = 0; from < starts; from += stretch) {
    let best = from;
    for (let at = from + 1; at < Math.min(starts, from + stretch); at++) if (weightAt(at) > weightAt(best)) best = at;
    phrases.push(plain.slice(words[best]?.start, words[best + phraseLength - 1]?.end));
  }
  return phrases;
}
