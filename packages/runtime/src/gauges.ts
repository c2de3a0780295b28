import type { Bus } from '@stemma/bus';
import { Gauge } from 'prom-client';
import type { Health } from './health.ts';
import { openLines } from './lines.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Vitals } from './vitals.ts';

export interface Watched {
  readonly metrics: Metrics;
  readonly bus: Bus;
  readonly vitals: Vitals;
  readonly health: Health;
  readonly log: Log;
  /** Wall time in ms since 1970; the system's unless told. */
  readonly now?: () => number;
}

/** Registers what is looked up when somebody scrapes. To be called once for a registry. */
export function watch({ metrics: { registry }, bus, vitals, health, log, now = Date.now }: Watched): void {
  const registers = [registry];
  const lines = openLines(bus, vitals, log);
  new Gauge({
    name: 'kafka_consumergroup_lag',
    help: 'Messages of a partition that the group has not handled',
    labelNames: ['consumergroup', 'topic', 'partition'],
    registers,
    async collect() {
      const known = await lines();
      this.reset();
      for (const { stage: consumergroup, topic, lags } of known) {
        for (const { partition, position, end } of lags) this.set({ consumergroup, topic, partition }, end - position);
      }
    },
  });
  new Gauge({
    name: 'stemma_oldest_unhandled_seconds',
    help: 'Time since the oldest message that the stage has not handled was published; 0 when there is none',
    labelNames: ['stage'],
    registers,
    async collect() {
      const known = await lines();
      this.reset();
      for (const { stage, lags } of known) {
        const oldest = Math.min(now(), ...lags.flatMap((lag) => lag.oldest ?? []));
        this.set({ stage }, (now() - oldest) / 1000);
      }
    },
  });
  new Gauge({
    name: 'stemma_poll_age_seconds',
    help: 'Time since the poll loop of the stage last moved, of its slowest member here; 0 while that is at work',
    labelNames: ['stage'],
    registers,
    collect() {
      this.reset();
      const stages = Map.groupBy(vitals.members(), ({ stage }) => stage);
      for (const [stage, members] of stages) {
        this.set({ stage }, Math.max(...members.map(({ idleSeconds }) => idleSeconds)));
      }
    },
  });
  new Gauge({
    name: 'stemma_ready',
    help: '1 when /readyz says ok, else 0',
    registers,
    async collect() {
      this.set((await health.ready()).status === 'ok' ? 1 : 0);
    },
  });
}
