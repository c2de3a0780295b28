import { Counter, Histogram, Registry } from 'prom-client';

/** What every stage counts, in one registry: one place for names and labels. */
export function openMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    fates: new Counter({
      name: 'stemma_fates_total',
      help: 'Messages by stage, outcome and reason',
      labelNames: ['stage', 'outcome', 'reason'],
      registers,
    }),
    seconds: new Histogram({
      name: 'stemma_handle_seconds',
      help: 'Time that a stage took over one message, or a sink over one batch, retries included',
      labelNames: ['stage'],
      buckets: [0.0005, 0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
      registers,
    }),
    waits: new Counter({
      name: 'stemma_waits_total',
      help: 'Times that a stage waited because something outside was away',
      labelNames: ['stage'],
      registers,
    }),
    /** Prometheus text format. */
    text: () => registry.metrics(),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
