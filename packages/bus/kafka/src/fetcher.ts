import { busError, pause } from './errors.ts';
import { byLeader, fetchPages, type Link, located } from './fetch.ts';
import type { Part } from './part.ts';

/** Keeps the parts of a share fed: one fetch at a time to each broker that leads some of them. */
export interface Fetcher {
  /** To be called whenever somebody may want more. */
  look(): void;
  stop(): void;
}

/** How long a fetch may wait at the broker for something new: short while others wait for the same connection. */
const waitMs = { idle: 1_000, busy: 50 };
const afterTroubleMs = 200;
// A fetch, its publish and its commit cost the same for one message and for a hundred: what trickles in is taken up
// together. Whoever waits idle is served at once, and who is fed megabytes at a time has enough of them for so long.
const betweenMs = 20;

export function makeFetcher(
  link: Link,
  parts: () => Iterable<Part>,
  trouble: (error: unknown) => void,
  skipped: (partition: number, from: number, to: number) => void,
): Fetcher {
  const stopping = new AbortController();
  const asked = new Set<number>();

  const ask = async (leader: number, hungry: ReadonlyMap<number, Part>, wait: number): Promise<void> => {
    const from = new Map([...hungry].map(([partition, part]) => [partition, part.wanted() ?? 0]));
    const pages = await located(link, () => fetchPages(link, leader, from, wait));
    for (const { partition, next, skipped: gap, ...page } of pages) {
      const [part, asked] = [hungry.get(partition), from.get(partition)];
      // While a partition moves, its old leader and its new one may be asked for the same.
      if (part?.wanted() !== asked) continue;
      if (gap) skipped(partition, asked ?? 0, next);
      part?.feed({ partition, next, ...page });
    }
  };

  const recover = async (error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    trouble(busError(`fetching from ${link.topic}`, error));
    await pause(afterTroubleMs, stopping.signal);
  };

  const look = (): void => {
    if (stopping.signal.aborted) return;
    const all = [...parts()];
    const hungry = new Map(all.filter((part) => part.wanted() !== undefined).map((part) => [part.partition, part]));
    const wait = hungry.size === all.length ? waitMs.idle : waitMs.busy;
    for (const [leader, partitions] of byLeader(link, hungry.keys())) {
      if (asked.has(leader)) continue;
      asked.add(leader);
      const nextAt = performance.now() + betweenMs;
      const own = new Map([...hungry].filter(([partition]) => partitions.includes(partition)));
      void ask(leader, own, wait)
        .catch(recover)
        .then(() => pause(Math.max(0, nextAt - performance.now()), stopping.signal))
        .finally(() => {
          asked.delete(leader);
          look();
        });
    }
  };

  return { look, stop: () => stopping.abort() };
}
