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

/**
 * Finds what shares a shingle with a text: an inverted index in segments of one day of event time. When more than
 * `capacity` prints are held, the segment that was not looked at for longest is dropped whole: the oldest days of
 * a live stream, the newest of one that is played backwards.
 */
export function openCandidates(capacity: number) {
  const segments = new Map<number, Segment>();
  let clock = 0;
  let size = 0;

  const touch = (day: number): Segment | undefined => {
    const segment = segments.get(day);
    if (segment) segment.touched = ++clock;
    return segment;
  };

  const evict = (keep: Segment): Print[] => {
    const evicted: Print[] = [];
    while (size > capacity && segments.size > 1) {
      const [day, oldest] = [...segments].reduce((a, b) => (b[1].touched < a[1].touched ? b : a));
      if (oldest === keep) break;
      segments.delete(day);
      size -= oldest.prints.length;
      evicted.push(...oldest.prints);
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
      return evict(segment);
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
