import { windowMs } from './compare.ts';
import { openPostings } from './postings.ts';
import { lookups, type Print } from './sketch.ts';

const dayMs = 86_400_000;
const dayOf = (print: Print): number => Math.floor(print.time / dayMs);
const reach = Math.ceil(windowMs / dayMs);

/** One shared shingle is an idiom, two are worth a comparison; a brief of a line may have no more than one. */
const leastShared = (a: Print, b: Print): number => (Math.min(a.codes.length, b.codes.length) < briefCodes ? 1 : 2);
const briefCodes = 12;

/** One day. `numbers` are the running numbers of its prints, ascending. */
interface Segment {
  readonly postings: ReturnType<typeof openPostings>;
  readonly prints: Print[];
  readonly numbers: number[];
  touched: number;
}

const emptySegment = (): Segment => ({ postings: openPostings(), prints: [], numbers: [], touched: 0 });

/** A day that nothing came near for so many prints is over. In a shuffled stream every day is near all the time. */
const idleFor = 20_000;
const sweepEvery = 256;

/**
 * Finds what shares a shingle with a text: an inverted index in segments of one day of event time. A segment is dropped
 * whole when its day is over: an old one in a live stream, a new one in a stream that is played backwards. When more than
 * `capacity` prints are held all the same, the one that was not near anything for longest goes.
 */
export function openCandidates(capacity: number) {
  const segments = new Map<number, Segment>();
  let added = 0;
  let size = 0;

  const near = (print: Print): Segment[] => {
    const day = dayOf(print);
    const found: Segment[] = [];
    for (let d = day - reach; d <= day + reach; d++) {
      const segment = segments.get(d);
      if (segment) found.push(segment);
    }
    return found;
  };

  const evict = (keep: Segment): Print[] => {
    const evicted: Print[] = [];
    const others = [...segments]
      .filter(([, segment]) => segment !== keep)
      .sort(([, a], [, b]) => a.touched - b.touched);
    for (const [day, { touched, prints }] of others) {
      if (size <= capacity && added - touched <= idleFor) break;
      segments.delete(day);
      size -= prints.length;
      for (const print of prints) evicted.push(print);
    }
    return evicted;
  };

  return {
    /** How many were ever added: the running number of the next one. */
    added: (): number => added,

    /** Returns what had to go to make room. */
    add(print: Print): Print[] {
      const day = dayOf(print);
      const segment = segments.get(day) ?? emptySegment();
      segments.set(day, segment);
      for (const each of near(print)) each.touched = added;
      const entry = segment.prints.push(print) - 1;
      segment.numbers.push(added);
      for (const hash of lookups(print)) segment.postings.add(hash, entry);
      size += 1;
      added += 1;
      return size > capacity || added % sweepEvery === 0 ? evict(segment) : [];
    },

    /**
     * Every print within reach that is found by what finds this one, of those with the running number `since` or a later one.
     * Symmetric: whether two find each other depends on the two alone.
     */
    sharing(print: Print, since: number): Print[] {
      const shared = new Map<Print, number>();
      const hashes = lookups(print);
      for (const { postings, prints, numbers } of near(print)) {
        const from = since === 0 ? 0 : firstFrom(numbers, since);
        if (from === prints.length) continue;
        for (const hash of hashes)
          postings.each(hash, from, (entry) => {
            const other = prints[entry] as Print;
            shared.set(other, (shared.get(other) ?? 0) + 1);
          });
      }
      shared.delete(print);
      return [...shared].filter(([other, count]) => count >= leastShared(print, other)).map(([other]) => other);
    },
  };
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
