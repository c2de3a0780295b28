import { type Batch, type Bus, BusError, type Rec, type Stored, type Subscription } from '@stemma/bus';
import { type Capture, decode, encode, type Fate, topics } from '@stemma/contracts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import type { Runtime } from './runtime.ts';

export const capture = (n: number): Capture => ({
  id: String(n).padStart(20, '0'),
  source: 'test',
  url: `https://example.org/${n}`,
  observedAt: '2026-03-12T06:41:07.250Z',
  mediaType: 'text/plain',
  text: `text ${n}`,
});

export const stored = (n: number, more: Partial<Stored> = {}): Stored => ({
  ...encode('captures', capture(n), {
    id: `m${n}`,
    from: 'fetcher',
    time: '2026-03-12T06:41:07.250Z',
    traceparent: 't',
  }),
  partition: 0,
  offset: n,
  timestamp: 0,
  ...more,
});

/** A bus that hands over one batch and keeps what the settlement published. */
export function oneBatch(records: Stored[], more: Partial<Runtime> = {}) {
  const published: Rec[] = [];
  const consume = async (subscription: Subscription, settle: (batch: Batch) => Promise<readonly Rec[]>) => {
    subscription.beat?.(true);
    await subscription.gained?.(0);
    published.push(...(await settle({ topic: subscription.topic, partition: 0, records })));
  };
  const none = () => Promise.reject(new BusError('closed', 'not in this test'));
  const bus: Bus = {
    consume,
    ensure: none,
    alter: none,
    topics: none,
    publish: none,
    lag: none,
    rewind: none,
    close: none,
    async *read() {
      yield stored(100);
    },
  };
  const runtime: Runtime = {
    bus,
    clock: () => new Date('2026-03-12T07:00:00.000Z'),
    log: openLog({ level: 'silent' }),
    metrics: openMetrics(),
    retry: { attempts: 3, baseMs: 1, maxMs: 2 },
    ...more,
  };
  return {
    runtime,
    published,
    fates: (): Fate[] => published.filter((r) => r.topic === topics.fates.name).map((r) => decode('fates', r)),
  };
}

export const never = new AbortController().signal;
