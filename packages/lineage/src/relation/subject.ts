import type { Article } from '@stemma/contracts';
import { codesOf } from '../codes.ts';
import type { Comparable } from '../comparable.ts';
import { weekdays } from '../when.ts';
import { type Reading, rarityOf, readText } from './words.ts';

/** What is read of an article to find what it is about. */
export type Readable = Pick<Article, 'headline' | 'text' | 'language' | 'eventTime'>;

/** A word that says something: as it is written, and how rare it is (see `rarityOf`). */
export interface Key {
  readonly written: string;
  readonly rarity: number;
}

/** By folded words; numbers are none of them. */
export type Keys = ReadonlyMap<string, Key>;

/** What an article is about. */
export interface Subject extends Comparable {
  readonly language: string;
  /** ms since 1970. */
  readonly time: number;
  readonly headline: Keys;
  /** Of the headline and the beginning of the text: what happened stands there. */
  readonly head: Keys;
  readonly all: Keys;
  /** Those of `all` that are names, as far as capitals tell. */
  readonly names: ReadonlySet<string>;
  /** False for a line or a table: too little is told to say what of. */
  readonly isTold: boolean;
  readonly text: Reading;
}

/** Words that make the beginning of a text. */
const beginning = 90;
/** Fewer words are a flash or a figure; more numbers are a table. */
const [leastWords, mostNumbers] = [25, 0.3];

/** What an article is about. A pure function of it and of the table of rarity. */
export function subjectOf({ headline, text: body, language, eventTime }: Readable): Subject {
  const [top, text] = [readText(headline), readText(body)];
  const { words } = text;
  const inHeadline = keysOf(top);
  return {
    language,
    time: Date.parse(eventTime),
    headline: inHeadline,
    head: new Map([...keysOf({ plain: text.plain, words: words.slice(0, beginning) }), ...inHeadline]),
    all: new Map([...keysOf(text), ...inHeadline]),
    names: new Set(words.filter(({ isName }) => isName).map(({ folded }) => folded)),
    isTold: words.length >= leastWords && words.filter(({ isNumber }) => isNumber).length < mostNumbers * words.length,
    text,
    // Asked for of the few that look alike.
    get top() {
      return codesOf(headline, mostOfHeadline).codes;
    },
    get codes() {
      return codesOf(body).codes;
    },
  };
}

const [shortest, mostOfHeadline] = [3, 64];
/** When is no name: every story has a day. */
const calendar = new Set(
  [
    weekdays.toLowerCase(),
    'sonnabend',
    'january february march april may june july august september october november december',
    'januar februar märz mai juni juli oktober dezember',
  ].flatMap((names) => names.split(' ')),
);

function keysOf({ plain, words }: Reading): Map<string, Key> {
  const found = new Map<string, Key>();
  for (const { folded, isNumber, start, end } of words) {
    if (isNumber || folded.length < shortest || found.has(folded) || calendar.has(folded)) continue;
    found.set(folded, { written: plain.slice(start, end), rarity: rarityOf(folded) });
  }
  return found;
}
