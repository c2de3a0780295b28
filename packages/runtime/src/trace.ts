import { createHash, randomBytes } from 'node:crypto';
import { messageId, type Settled } from './message.ts';

/** What one stage did with one message, as OpenTelemetry knows it. Ids in hex, times in ms since 1970. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly began: number;
  readonly ended: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** What went wrong, where the message was rejected. */
  readonly error?: string;
}

export interface Tracer {
  /** Takes note of a handled message; returns the `traceparent` for what follows from it. */
  tell(stage: string, settled: Settled): string;
  /** Resolves when all that was told is sent, or was given up. */
  close(): Promise<void>;
}

/**
 * The span of a handled message. It hangs on the span of the stage before it. The first one takes the trace's id from the
 * message's, so that a message that comes twice, or from a sender without a trace, still ends in one trace.
 */
export function spanOf(stage: string, { record, outcome, subject, attempts, error, began, ended }: Settled): Span {
  const id = messageId(record);
  const parent = parentOf(record.headers.traceparent);
  const attributes = {
    'messaging.destination.name': record.topic,
    'messaging.destination.partition.id': String(record.partition),
    'messaging.kafka.offset': record.offset,
    'messaging.message.id': id,
    'stemma.outcome': outcome.kind,
    'stemma.attempts': attempts,
    ...(outcome.reason !== undefined && { 'stemma.reason': outcome.reason }),
    ...(subject.article !== undefined && { 'stemma.article': subject.article }),
  };
  return {
    traceId: parent?.traceId ?? createHash('sha256').update(id).digest('hex').slice(0, 32),
    spanId: randomBytes(8).toString('hex'),
    ...(parent && { parentSpanId: parent.spanId }),
    name: stage,
    began,
    ended,
    attributes,
    ...(outcome.kind === 'reject' && { error: outcome.detail ?? error?.message ?? outcome.reason }),
  };
}

/** The W3C header for what follows from a span; always sampled, a collector thins out. */
export const traceparentOf = ({ traceId, spanId }: Span): string => `00-${traceId}-${spanId}-01`;

/** W3C Trace Context, section 3.2: what is malformed, or all zeros, counts as missing. */
function parentOf(header: string | undefined): { traceId: string; spanId: string } | undefined {
  const found = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}/.exec(header ?? '');
  const [, traceId, spanId] = found ?? [];
  return traceId && spanId ? { traceId, spanId } : undefined;
}
