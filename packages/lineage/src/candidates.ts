import { windowMs } from './compare.ts';
import { lookupsOf } from './lookup.ts';
import { openPostings } from './postings.ts';
import { openPrints, type Prints } from './prints.ts';
import type { Print } from './sketch.ts';

const dayMs = 86_400_000;
const dayOf = (print: Print): number => Math.floor(print.time / dayMs);
const reach = Math.ceil(windowMs / dayMs);

/** One shared shingle is an idiom, two are worth a comparison; a brief of a line may have no more than one. */
export const leastShared = (codes: number, others: number): number => (Math.min(codes, others) < briefCodes ? 1 : 2);
const briefCodes = 12;

/** One day. `numbers` are the running numbers of its prints, ascending. */
interface Segment {
  readonly postings: ReturnType<typeof openPostings>;
  readonly prints: Prints;
  readonly numbers: number[];
  touched: number;
}

const emptySegment = (): Segment => ({ postings: openPostings(), prints: openPrints(), numbers: [], touched: 0 });

/** Where a print is kept: its day and its entry there, as one number. */
export type Place = number;
const entriesADay = 2 ** 28;
const dayAt = (place: Place): number => Math.floor(place / entriesADay);
const entryAt = (place: Place): number => place - dayAt(place) * entriesADay;

/** A day that nothing came near for so many prints is over. In a shuffled stream every day is near all the time. */
const idleFor = 20_000;
const sweepEvery = 256;

/** How many shingles each entry of a day shares with a text; all 0 between two searches. */
let shares = new Uint16Array(1 << 10);

/**
 * Keeps prints and finds what shares a shingle with one: an inverted index in segments of one day of event time. A segment is dropped
 * whole when its day is over: an old one in a live stream, a new one in a stream that is played backwards. When more than
 * `capacity` prints are held all the same, the one that was not near anything for longest goes. `forget` hears of each print that goes.
 */
export function openCandidates(capacity: number, forget: (article: string, place: Place) => void) {
  const segments = new Map<number, Segment>();
  let added = 0;
  let size = 0;

  const segmentAt = (place: Place): Segment => {
    const segment = segments.get(dayAt(place));
    if (!segment) throw new Error(`the prints of day ${dayAt(place)} were dropped`);
    return segment;
  };

  const near = (day: number): [number, Segment][] => {
    const found: [number, Segment][] = [];
    for (let d = day - reach; d <= day + reach; d++) {
      const segment = segments.get(d);
      if (segment) found.push([d, segment]);
    }
    return found;
  };

  const evict = (keep: Segment): void => {
    const others = [...segments]
      .filter(([, segment]) => segment !== keep)
      .sort(([, a], [, b]) => a.touched - b.touched);
    for (const [day, { touched, prints }] of others) {
      if (size <= capacity && added - touched <= idleFor) break;
      for (let entry = 0; entry < prints.count(); entry++) forget(prints.article(entry), day * entriesADay + entry);
      segments.delete(day);
      size -= prints.count();
    }
  };

  return {
    /** How many were ever added: the running number of the next one. */
    added: (): number => added,

    /** Returns where it is kept. */
    add(print: Print): Place {
      const day = dayOf(print);
      const segment = segments.get(day) ?? emptySegment();
      segments.set(day, segment);
      for (const [, each] of near(day)) each.touched = added;
      const entry = segment.prints.add(print);
      segment.numbers.push(added);
      segment.postings.add(lookupsOf(print.codes));
      size += 1;
      added += 1;
      return day * entriesADay + entry;
    },

    /** Drops what has to go to make room for what was added last. */
    makeRoom(last: Place): void {
      if (size > capacity || added % sweepEvery === 0) evict(segmentAt(last));
    },

    /** What is kept there. Throws when it was dropped. */
    at: (place: Place): Print => segmentAt(place).prints.at(entryAt(place)),
    /** Of what is kept there the event time, and what tells it from other versions. */
    timeAt: (place: Place): number => segmentAt(place).prints.time(entryAt(place)),
    versionAt: (place: Place) => segmentAt(place).prints.version(entryAt(place)),

    /**
     * Every print within reach that is found by what finds this one, of those with the running number `since` or a later one.
     * Symmetric: whether two find each other depends on the two alone.
     */
    sharing(place: Place, since: number): Place[] {
      const { codes } = segmentAt(place).prints.at(entryAt(place));
      const hashes = lookupsOf(codes);
      const found: Place[] = [];
      for (const [day, { postings, prints, numbers }] of near(dayAt(place))) {
        const from = since === 0 ? 0 : firstFrom(numbers, since);
        if (from === prints.count()) continue;
        for (const entry of sharersIn(postings, prints.count(), hashes, from)) {
          const other = day * entriesADay + entry;
          if ((shares[entry] as number) >= leastShared(codes.length, prints.length(entry)) && other !== place)
            found.push(other);
          shares[entry] = 0;
        }
      }
      return found;
    },
  };
}

/** The entries from `from` on that share anything. How much is left in `shares`, which the caller clears. */
function sharersIn(postings: Segment['postings'], count: number, hashes: Uint32Array, from: number): number[] {
  if (shares.length < count) shares = new Uint16Array(2 * count);
  const found: number[] = [];
  const tell = (entry: number): void => {
    const before = shares[entry] as number;
    if (before === 0) found.push(entry);
    shares[entry] = before + 1;
  };
  for (const hash of hashes) postings.each(hash, from, tell);
  return found;
}

/** Where the numbers, ascending, reach `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
