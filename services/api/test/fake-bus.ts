import { type Bus, BusError, type Lag, type Rec, type Stored } from '@stemma/bus';

export type FakeBus = Bus & { append(rec: Rec): void; readonly readers: () => number };

/** A bus that keeps what is appended in one partition per topic, and lets readers follow it. */
export function fakeBus(options: { lags?: Readonly<Record<string, readonly Lag[]>> } = {}): FakeBus {
  const log: Stored[] = [];
  const lags = options.lags ?? {};
  let readers = 0;
  const wake: (() => void)[] = [];
  const no = () => Promise.reject(new BusError('closed', 'the fake bus only reads'));
  return {
    append(rec) {
      log.push({ ...rec, partition: 0, offset: log.length, timestamp: Date.now() });
      for (const each of wake.splice(0)) each();
    },
    readers: () => readers,
    async *read(topic, { follow = false, since = 0, signal } = {}) {
      readers += 1;
      const woken = () =>
        new Promise<void>((resolve) => {
          wake.push(resolve);
          signal?.addEventListener('abort', () => resolve(), { once: true });
        });
      try {
        for (let next = 0; !signal?.aborted; next++) {
          while (follow && next >= log.length && !signal?.aborted) await woken();
          const record = log[next];
          if (record === undefined) return;
          if (record.topic === topic && record.timestamp >= since) yield record;
        }
      } finally {
        readers -= 1;
      }
    },
    topics: async () =>
      Object.keys(lags).map((key) => ({ name: key.split(' ')[1] ?? '', partitions: 1, retention: 'compact' })),
    lag: async (group, topic) => {
      const found = lags[`${group} ${topic}`];
      if (found === undefined) throw new BusError('unknown-topic', `there is no topic ${topic}`);
      return found;
    },
    ensure: no,
    alter: no,
    publish: no,
    consume: no,
    rewind: no,
    close: async () => undefined,
  };
}
