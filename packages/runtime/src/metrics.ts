import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What every stage counts, in one registry: one place for names and labels. docs/observability.md explains each. */
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
      help: 'Time that a stage took over one try of a message, or a sink over one batch, outages included',
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
    lastMessage: new Gauge({
      name: 'stemma_last_message_seconds',
      help: 'Unix time at which the stage last handled a message',
      labelNames: ['stage'],
      registers,
    }),
    endToEnd: new Histogram({
      name: 'stemma_end_to_end_seconds',
      help: 'Time from a capture being published to its story being in the store',
      buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800],
      registers,
    }),
    drifts: new Counter({
      name: 'stemma_template_drift_total',
      help: 'Times that a source changed what its pages yield, or their template',
      labelNames: ['source'],
      registers,
    }),
    /** What prom-client knows of the process: memory, CPU, event loop, open files. */
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    /** Prometheus text format. */
    text: () => registry.metrics(),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
