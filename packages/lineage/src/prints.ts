import { openHex } from './hex.ts';
import { momentOf } from './moment.ts';
import { mostUnits, type Packer, packerFor } from './pack.ts';
import type { Print } from './sketch.ts';

/** Codes lie in chunks of so many units; a print never takes more than one. */
const chunkLength = 1 << 16;
/** Rows lie in chunks, too: nothing is copied to grow, and little stands empty. */
const rowsInChunk = 1 << 10;

/** Text and headline of the print that is added, one behind the other. An array made for each would cost more than packing it. */
const scratch = new Uint16Array(chunkLength);

/** Where each number of a print stands. Source and language are numbers of names; a host that nobody knows is 0. */
const at = { start: 0, headline: 1, lead: 2, words: 3, source: 4, host: 5, language: 6, shape: 7 } as const;
const width = 8;
/** In the shape: how many codes text and headline have, whether it was corrected, and whether it is live. */
const [codesBits, topBits] = [13, 7];
const [corrected, live] = [1 << (codesBits + topBits), 1 << (codesBits + topBits + 1)];

/** So many prints show what words are frequent; the next ones are packed by it. */
const sample = 1_000;

/**
 * Prints in columns: an object with two arrays of its own weighs as much as all that it says. They are made again when they
 * are read, and dropped all at once.
 */
export function openPrints() {
  const chunks: Uint16Array[] = [];
  const rows: Uint32Array[] = [];
  /** Event time and time of observation, two a print. */
  const times: Float64Array[] = [];
  const articles = openHex(20);
  const contentHashes = openHex(32);
  const names = openNames();
  let packer: Packer | undefined;
  let [free, count] = [0, 0];

  /** Where so many units may stand, counted over all chunks. */
  const room = (units: number): number => {
    const inChunk = free % chunkLength;
    if (inChunk + units > chunkLength || chunks.length * chunkLength === free) {
      free = chunks.length * chunkLength;
      chunks.push(new Uint16Array(chunkLength));
    }
    return free;
  };

  const write = (codes: Uint16Array, into: Uint16Array, from: number): number => {
    if (packer) return packer.pack(codes, into, from);
    into.set(codes, from);
    return codes.length;
  };

  /** How often each code is among what is here. */
  const learn = (): Packer => {
    const seen = new Uint32Array(1 << 16);
    for (const chunk of chunks) for (const code of chunk) seen[code] = (seen[code] as number) + 1;
    return packerFor(seen);
  };

  const number = (entry: number, field: number): number =>
    (rows[Math.floor(entry / rowsInChunk)] as Uint32Array)[(entry % rowsInChunk) * width + field] as number;
  const time = (entry: number, which: number): number =>
    (times[Math.floor(entry / rowsInChunk)] as Float64Array)[(entry % rowsInChunk) * 2 + which] as number;
  const length = (entry: number): number => number(entry, at.shape) & ((1 << codesBits) - 1);
  const moment = (entry: number, which: number): string => new Date(time(entry, which)).toISOString();

  const codesAt = (entry: number): Pick<Print, 'codes' | 'top'> => {
    const top = (number(entry, at.shape) >>> codesBits) & ((1 << topBits) - 1);
    const both = new Uint16Array(length(entry) + top);
    const start = number(entry, at.start);
    const [chunk, from] = [chunks[Math.floor(start / chunkLength)] as Uint16Array, start % chunkLength];
    if (packer && entry >= sample) packer.unpack(chunk, from, both);
    else both.set(chunk.subarray(from, from + both.length));
    return { codes: both.subarray(0, length(entry)), top: both.subarray(length(entry)) };
  };

  return {
    count: (): number => count,
    article: articles.at,
    time: (entry: number): number => time(entry, 0),
    /** What tells two versions of one article apart. */
    version: (entry: number) => ({ observedAt: moment(entry, 1), contentHash: contentHashes.at(entry) }),

    /** Returns its entry: how many there were before. */
    add(print: Print): number {
      const { codes, top } = print;
      const entry = count++;
      if (entry === sample) packer = learn();
      const inChunk = entry % rowsInChunk;
      if (inChunk === 0) {
        rows.push(new Uint32Array(rowsInChunk * width));
        times.push(new Float64Array(rowsInChunk * 2));
      }
      const both = scratch.subarray(0, codes.length + top.length);
      both.set(codes);
      both.set(top, codes.length);
      const start = room(mostUnits(both.length));
      free += write(both, chunks[chunks.length - 1] as Uint16Array, start % chunkLength);
      articles.set(entry, print.article);
      contentHashes.set(entry, print.contentHash);
      const marks = (print.corrected ? corrected : 0) | (print.live ? live : 0);
      const shape = codes.length | (top.length << codesBits) | marks;
      const [source, language] = [names.numberOf(print.source), names.numberOf(print.language)];
      // In the order of `at`.
      const row = [start, print.headline, print.lead, print.words, source, print.host ?? 0, language, shape];
      (rows[rows.length - 1] as Uint32Array).set(row, inChunk * width);
      (times[times.length - 1] as Float64Array).set([print.time, momentOf(print.observedAt)], inChunk * 2);
      return entry;
    },

    /** The print as it was added. */
    at: (entry: number): Print => ({
      article: articles.at(entry),
      contentHash: contentHashes.at(entry),
      ...codesAt(entry),
      time: time(entry, 0),
      eventTime: moment(entry, 0),
      observedAt: moment(entry, 1),
      headline: number(entry, at.headline),
      lead: number(entry, at.lead),
      words: number(entry, at.words),
      source: names.at(number(entry, at.source)),
      host: number(entry, at.host) || undefined,
      language: names.at(number(entry, at.language)),
      corrected: (number(entry, at.shape) & corrected) !== 0,
      live: (number(entry, at.shape) & live) !== 0,
    }),
  };
}

export type Prints = ReturnType<typeof openPrints>;

/** Names that many share, by number. */
function openNames() {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    at: (number: number): string => all[number] as string,
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, all.length);
      return all.push(name) - 1;
    },
  };
}
