import type { Print } from './sketch.ts';

/** Codes lie in chunks of so many; a print is never longer than one. */
const chunkLength = 1 << 16;

/** Where each number that is kept of a print stands. Source and language are numbers of names. */
const at = {
  codes: 0,
  top: 1,
  start: 2,
  time: 3,
  observed: 4,
  headline: 5,
  lead: 6,
  words: 7,
  source: 8,
  language: 9,
  corrected: 10,
} as const;
const width = 11;

/**
 * Prints in columns: an object with two arrays of its own weighs as much as all that it says. They are made again when they
 * are read, and dropped all at once.
 */
export function openPrints() {
  const chunks: Uint16Array[] = [];
  const articles: string[] = [];
  const contentHashes: string[] = [];
  const names = openNames();
  let numbers = new Float64Array(width << 4);
  let free = 0;

  /** Where codes of that length may stand, counted over all chunks. */
  const room = (length: number): number => {
    const inChunk = free % chunkLength;
    if (inChunk === 0 || inChunk + length > chunkLength) {
      free = chunks.length * chunkLength;
      chunks.push(new Uint16Array(chunkLength));
    }
    free += length;
    return free - length;
  };

  return {
    count: (): number => articles.length,
    article: (entry: number): string => articles[entry] as string,
    /** How many codes the text of a print has. */
    length: (entry: number): number => numbers[entry * width + at.codes] as number,

    /** Returns its entry: how many there were before. */
    add(print: Print): number {
      const { codes, top } = print;
      const start = room(codes.length + top.length);
      const chunk = chunks[chunks.length - 1] as Uint16Array;
      chunk.set(codes, start % chunkLength);
      chunk.set(top, (start % chunkLength) + codes.length);
      const entry = articles.push(print.article) - 1;
      contentHashes.push(print.contentHash);
      if (numbers.length < articles.length * width) numbers = enlarged(numbers);
      const [source, language] = [names.numberOf(print.source), names.numberOf(print.language)];
      const { time, headline, lead, words } = print;
      // In the order of `at`.
      const row = [codes.length, top.length, start, time, Date.parse(print.observedAt), headline, lead, words];
      numbers.set([...row, source, language, Number(print.corrected)], entry * width);
      return entry;
    },

    /** The print as it was added. Its codes are a view: they are not to be changed. */
    at(entry: number): Print {
      const number = (field: number): number => numbers[entry * width + field] as number;
      const from = number(at.start) % chunkLength;
      const [middle, end] = [from + number(at.codes), from + number(at.codes) + number(at.top)];
      const chunk = chunks[Math.floor(number(at.start) / chunkLength)] as Uint16Array;
      return {
        article: articles[entry] as string,
        contentHash: contentHashes[entry] as string,
        codes: chunk.subarray(from, middle),
        top: chunk.subarray(middle, end),
        time: number(at.time),
        eventTime: new Date(number(at.time)).toISOString(),
        observedAt: new Date(number(at.observed)).toISOString(),
        headline: number(at.headline),
        lead: number(at.lead),
        words: number(at.words),
        source: names.at(number(at.source)),
        language: names.at(number(at.language)),
        corrected: number(at.corrected) === 1,
      };
    },
  };
}

export type Prints = ReturnType<typeof openPrints>;

function enlarged(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(width * Math.ceil((1.25 * numbers.length) / width));
  grown.set(numbers);
  return grown;
}

/** Names that many share, by number. */
function openNames() {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number: number): string => all[number] as string,
    numberOf(name: string): number {
      const known = numbers.get(name) ?? all.push(name) - 1;
      numbers.set(name, known);
      return known;
    },
  };
}
