import { windowMs } from './compare.ts';
import { lookupsOf } from './lookup.ts';
import { openPostings } from './postings.ts';
import { openPrints, type Prints } from './prints.ts';
import { type Searched, sharersIn, sizeOf } from './sharers.ts';
import type { Print } from './sketch.ts';

const dayMs = 86_400_000;
const dayOf = (print: Print): number => Math.floor(print.time / dayMs);
const reach = Math.ceil(windowMs / dayMs);

/** One day. `numbers` are the running numbers of its prints, ascending. */
interface Segment extends Searched {
  readonly prints: Prints;
  sizes: Uint8Array<ArrayBuffer>;
  readonly numbers: number[];
  touched: number;
}

const emptySegment = (): Segment => ({
  postings: openPostings(),
  prints: openPrints(),
  sizes: new Uint8Array(1 << 8),
  numbers: [],
  touched: 0,
});

/** Where a print is kept: its day and its entry there, as one number. */
export type Place = number;
const entriesADay = 2 ** 28;
const dayAt = (place: Place): number => Math.floor(place / entriesADay);
const entryAt = (place: Place): number => place - dayAt(place) * entriesADay;

/** A day that nothing came near for so many prints is over. In a shuffled stream every day is near all the time. */
const idleFor = 20_000;
const sweepEvery = 256;

/** What was added or read last; a question reads a few articles again and again. */
interface Held {
  readonly place: Place;
  readonly print: Print;
  readonly lookups?: Uint32Array;
}
const mostHeld = 64;

/**
 * Keeps prints and finds what shares lookups with one: an inverted index in segments of one day of event time. A segment is dropped
 * whole when its day is over: an old one in a live stream, a new one in a stream that is played backwards. When more than
 * `capacity` prints are held all the same, the one that was not near anything for longest goes. `forget` hears of each print that goes.
 */
export function openCandidates(capacity: number, forget: (article: string, place: Place) => void) {
  const segments = new Map<number, Segment>();
  let held: (Held | undefined)[] = [];
  let added = 0;
  let size = 0;

  const segmentAt = (place: Place): Segment => {
    const segment = segments.get(dayAt(place));
    if (!segment) throw new Error(`the prints of day ${dayAt(place)} were dropped`);
    return segment;
  };

  const hold = (one: Held): Held => {
    held[one.place % mostHeld] = one;
    return one;
  };
  const heldAt = (place: Place): Held => {
    const known = held[place % mostHeld];
    return known?.place === place ? known : hold({ place, print: segmentAt(place).prints.at(entryAt(place)) });
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
      held = [];
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
      const lookups = lookupsOf(print.codes, print.top);
      const entry = segment.prints.add(print);
      const place = day * entriesADay + entry;
      if (entry === segment.sizes.length) segment.sizes = doubled(segment.sizes);
      segment.sizes[entry] = sizeOf(print.codes);
      segment.numbers.push(added);
      segment.postings.add(lookups);
      size += 1;
      added += 1;
      return hold({ place, print, lookups }).place;
    },

    /** Drops what has to go to make room for what was added last. */
    makeRoom(last: Place): void {
      if (size > capacity || added % sweepEvery === 0) evict(segmentAt(last));
    },

    /** What is kept there. Throws when it was dropped. */
    at: (place: Place): Print => heldAt(place).print,
    /** Of what is kept there the event time, and what tells it from other versions. */
    timeAt: (place: Place): number => segmentAt(place).prints.time(entryAt(place)),
    versionAt: (place: Place) => segmentAt(place).prints.version(entryAt(place)),

    /**
     * Every print within reach that is found by what finds this one, of those with the running number `since` or a later one.
     * Symmetric: whether two find each other depends on the two alone.
     */
    sharing(place: Place, since: number): Place[] {
      const { print, lookups = lookupsOf(print.codes, print.top) } = heldAt(place);
      const found: Place[] = [];
      const size = sizeOf(print.codes);
      for (const [day, segment] of near(dayAt(place))) {
        const from = since === 0 ? 0 : firstFrom(segment.numbers, since);
        if (from === segment.numbers.length) continue;
        for (const entry of sharersIn(segment, from, lookups, size)) {
          const other = day * entriesADay + entry;
          if (other !== place) found.push(other);
        }
      }
      return found;
    },
  };
}

export type Candidates = ReturnType<typeof openCandidates>;

function doubled(array: Uint8Array): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(2 * array.length);
  grown.set(array);
  return grown;
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
