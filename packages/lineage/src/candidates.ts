import { windowMs } from './compare.ts';
import type { Print } from './sketch.ts';

const dayMs = 86_400_000;
const dayOf = (print: Print): number => Math.floor(Date.parse(print.eventTime) / dayMs);
const reach = Math.ceil(windowMs / dayMs);

interface Segment {
  readonly postings: Map<number, Print[]>;
  size: number;
  touched: number;
}

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

  const evict = (keep: Segment): void => {
    while (size > capacity && segments.size > 1) {
      const [day, oldest] = [...segments].reduce((a, b) => (b[1].touched < a[1].touched ? b : a));
      if (oldest === keep) return;
      segments.delete(day);
      size -= oldest.size;
    }
  };

  return {
    add(print: Print): void {
      const day = dayOf(print);
      const segment = segments.get(day) ?? { postings: new Map(), size: 0, touched: 0 };
      segments.set(day, segment);
      touch(day);
      for (const hash of print.shingles) {
        const posting = segment.postings.get(hash);
        if (posting) posting.push(print);
        else segment.postings.set(hash, [print]);
      }
      segment.size += 1;
      size += 1;
      evict(segment);
    },

    /** Every print within reach that shares at least `least` of its kept shingles. */
    sharing(print: Print, least: number): Print[] {
      const counts = new Map<Print, number>();
      const day = dayOf(print);
      for (let d = day - reach; d <= day + reach; d++) {
        const segment = touch(d);
        if (!segment) continue;
        for (const hash of print.shingles)
          for (const other of segment.postings.get(hash) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count >= least).map(([other]) => other);
    },

    get size(): number {
      return size;
    },
  };
}
