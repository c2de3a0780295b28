import { windowMs } from './compare.ts';
import type { Print } from './sketch.ts';

const dayMs = 86_400_000;
const dayOf = (print: Print): number => Math.floor(Date.parse(print.eventTime) / dayMs);
/** One shared shingle is an idiom; two are worth a comparison. */
const least = 2;
const reach = Math.ceil(windowMs / dayMs);

/** One day. The postings of a hash are a chain: `heads` has its newest entry, `next` the one before each; -1 ends it. */
interface Segment {
  readonly heads: Map<number, number>;
  readonly next: number[];
  readonly entries: Print[];
  readonly prints: Print[];
  touched: number;
}

const emptySegment = (): Segment => ({ heads: new Map(), next: [], entries: [], prints: [], touched: 0 });

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

  const touch = (day: number): Segment | undefined => {
    const segment = segments.get(day);
    if (segment) segment.touched = added;
    return segment;
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
      evicted.push(...prints);
    }
    return evicted;
  };

  return {
    /** Returns what had to go to make room. */
    add(print: Print): Print[] {
      const day = dayOf(print);
      const segment = segments.get(day) ?? emptySegment();
      segments.set(day, segment);
      touch(day);
      for (const hash of print.lookup) {
        const { heads, next, entries } = segment;
        next.push(heads.get(hash) ?? -1);
        heads.set(hash, entries.push(print) - 1);
      }
      segment.prints.push(print);
      size += 1;
      added += 1;
      return size > capacity || added % sweepEvery === 0 ? evict(segment) : [];
    },

    /** Every print within reach that shares enough of what it is looked up by. Symmetric: it depends on the two alone. */
    sharing(print: Print): Print[] {
      const counts = new Map<Print, number>();
      const day = dayOf(print);
      for (let d = day - reach; d <= day + reach; d++) {
        const segment = touch(d);
        if (!segment) continue;
        for (const hash of print.lookup) {
          for (let at = segment.heads.get(hash) ?? -1; at >= 0; at = segment.next[at] ?? -1) {
            const other = segment.entries[at] as Print;
            counts.set(other, (counts.get(other) ?? 0) + 1);
          }
        }
      }
      return [...counts].filter(([, count]) => count >= least).map(([other]) => other);
    },
  };
}
