import type { Log } from './log.ts';
import { type Span, spanOf, type Tracer, traceparentOf } from './trace.ts';

export interface TracingOptions {
  /** Base address of an OpenTelemetry collector that takes OTLP over HTTP. */
  readonly endpoint: string;
  /** How this process names itself: `stemma-cleaner`. */
  readonly service: string;
  readonly log: Log;
  /** How long spans are gathered before they are sent; 1 s unless told. */
  readonly everyMs?: number;
}

// A collector that is away costs its spans and nothing else: no more memory than this, and no time of the stages.
const mostWaiting = 5_000;
const mostInOne = 500;
const timeoutMs = 2_000;

/**
 * Sends spans to a collector in the background, as OTLP/HTTP with JSON (opentelemetry.io, OTLP specification 1.x). Spans
 * that cannot be sent are dropped, and the log says how many.
 */
export function openTracer({ endpoint, service, log, everyMs = 1_000 }: TracingOptions): Tracer {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  let waiting: Span[] = [];
  // For want of room.
  let dropped = 0;
  let sending = Promise.resolve();

  const post = async (spans: readonly Span[]): Promise<void> => {
    const body = JSON.stringify(exportRequest(service, spans));
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
  const flush = async (): Promise<void> => {
    const spans = waiting;
    waiting = [];
    let sent = 0;
    try {
      for (; sent < spans.length; sent += mostInOne) await post(spans.slice(sent, sent + mostInOne));
    } catch (error) {
      dropped += spans.length - sent;
      log.warn({ url, err: error instanceof Error ? error.message : error }, 'the collector of traces takes no spans');
    }
    if (dropped > 0) log.warn({ url, dropped }, 'spans dropped');
    dropped = 0;
  };
  const flushInTurn = (): Promise<void> => {
    sending = sending.then(flush);
    return sending;
  };
  const timer = setInterval(flushInTurn, everyMs).unref();

  return {
    tell: (stage, settled) => {
      const span = spanOf(stage, settled);
      if (waiting.length < mostWaiting) waiting.push(span);
      else dropped += 1;
      return traceparentOf(span);
    },
    close: () => {
      clearInterval(timer);
      return flushInTurn();
    },
  };
}

const consumer = 5;
const failed = 2;
const nanoseconds = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n);
const attribute = (key: string, value: string | number) => ({
  key,
  value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
});

/** An ExportTraceServiceRequest in its JSON form: ids in hex, 64-bit numbers as text. */
function exportRequest(service: string, spans: readonly Span[]): object {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribute('service.name', service), attribute('service.namespace', 'stemma')] },
        scopeSpans: [{ scope: { name: 'stemma' }, spans: spans.map(spanJson) }],
      },
    ],
  };
}

const spanJson = ({ traceId, spanId, parentSpanId, name, began, ended, attributes, error }: Span) => ({
  traceId,
  spanId,
  ...(parentSpanId && { parentSpanId }),
  name,
  kind: consumer,
  startTimeUnixNano: nanoseconds(began),
  endTimeUnixNano: nanoseconds(ended),
  attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
  ...(error !== undefined && { status: { code: failed, message: error } }),
});
