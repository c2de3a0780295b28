import type { Rec, Stored } from '@stemma/bus';
import {
  ArticleId,
  deadLetterTopic,
  type Envelope,
  encode,
  type Fate,
  type Subject,
  type TopicName,
  type TopicSpec,
  topics,
} from '@stemma/contracts';
import type { Outcome } from '@stemma/pipeline';

/** The id of a message: its own, or its place in the log where it carries none. */
export const messageId = (record: Stored): string =>
  record.headers.ce_id ?? `${record.topic}/${record.partition}/${record.offset}`;

/**
 * When the first message of the line was published: as the header tells, or, in the first hop, as the log does. The log's
 * time and not `ce_time`, which is a recorded one in a replay.
 */
export const firstTime = (record: Stored): string =>
  record.headers.ce_firsttime ?? new Date(record.timestamp).toISOString();

/** The envelope of what a stage makes of a message: same id, same first time, and the trace it is in. */
export function following(record: Stored, stage: string, now: Date, trace?: string): Envelope {
  const traceparent = trace ?? record.headers.traceparent;
  return {
    id: messageId(record),
    from: stage,
    time: now.toISOString(),
    firstTime: firstTime(record),
    ...(traceparent && { traceparent }),
  };
}

/** What a message is about; of one that cannot be read, as much as its key tells. */
export function subjectOf(topic: TopicName, record: Stored, value: unknown): Subject {
  const spec: TopicSpec = topics[topic];
  if (value !== undefined) return spec.subject?.(value) ?? {};
  return ArticleId.safeParse(record.key).success ? { article: record.key } : {};
}

/** An outcome with what the ledger must know beside it. */
export interface Settled {
  readonly record: Stored;
  readonly subject: Subject;
  readonly outcome: Outcome<TopicName>;
  readonly attempts: number;
  readonly error?: Error;
  /** It failed for no known reason, and another try may help. */
  readonly again: boolean;
  /** Wall time of its last try, ms since 1970. */
  readonly began: number;
  readonly ended: number;
}

/** The present with fractions of a millisecond, for the length of what takes less than one. */
export const wallTime = (): number => performance.timeOrigin + performance.now();

/** The line in the ledger. */
export function fateRecord(stage: string, settled: Settled, now: Date): Rec {
  const { record, subject, outcome, attempts } = settled;
  const fate: Fate = {
    id: messageId(record),
    stage,
    outcome: outcome.kind,
    ...(outcome.reason !== undefined && { reason: outcome.reason }),
    ...(outcome.detail !== undefined && { detail: outcome.detail }),
    ...subject,
    at: now.toISOString(),
    attempts,
    emitted: outcome.kind === 'emit' ? outcome.out.length : 0,
  };
  return encode('fates', fate, following(record, stage, now));
}

/** The whole message as it came, headers and all, with why it could not be handled and where it lay. */
export function deadLetter(stage: string, settled: Settled, now: Date): Rec {
  const { record, outcome, attempts, error } = settled;
  return {
    topic: deadLetterTopic(record.topic, stage),
    key: record.key,
    value: record.value,
    headers: {
      ...record.headers,
      'stemma-stage': stage,
      'stemma-reason': outcome.reason ?? 'failed',
      'stemma-error': outcome.detail ?? error?.message ?? '',
      'stemma-stack': error?.stack ?? '',
      'stemma-attempts': String(attempts),
      'stemma-topic': record.topic,
      'stemma-partition': String(record.partition),
      'stemma-offset': String(record.offset),
      'stemma-at': now.toISOString(),
    },
  };
}

/** A dead letter as it was before, to be published again. */
export function revive(letter: Stored): Rec {
  const { 'stemma-topic': topic, ...headers } = letter.headers;
  if (!topic) throw new Error(`${letter.topic}/${letter.partition}/${letter.offset} does not say where it came from`);
  const own = Object.entries(headers).filter(([name]) => !name.startsWith('stemma-'));
  return { topic, key: letter.key, value: letter.value, headers: Object.fromEntries(own) };
}
