import { gunzipSync, gzipSync } from 'node:zlib';
import { type TopicName, type TopicSpec, topics, type Value } from './topics.ts';

/** A message as it stands in a topic, whatever the bus. */
export interface Encoded {
  readonly topic: string;
  readonly key: string;
  /** What decides the partition where that is not the key. */
  readonly partitionKey?: string;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message as it comes out of a topic. */
export type Received = Pick<Encoded, 'headers'> & { readonly value: Uint8Array | null };

/** The envelope: CloudEvents 1.0, Kafka binding, binary mode. */
export interface Envelope {
  /** The message's id (`ce_id`): the same from capture to store, with `/2` and so on behind it where a stage makes several for one topic. */
  readonly id: string;
  /** Which stage or source says it. */
  readonly from: string;
  readonly time: string;
  /** When the first message of its line was published. */
  readonly firstTime?: string;
  readonly traceparent?: string;
}

/** A message that can never work, with a stable code: `empty`, `not-json`, `schema`, `version`, `too-large`, `not-gzip`. */
export class ContractError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ContractError';
    this.code = code;
  }
}

// A short message grows by gzip's header and costs more than it saves; brokers compress batches anyway.
const gzipFrom = 4_096;
/** Kafka's default limit is 1 MiB a batch; this leaves room for key, headers and framing. */
export const largestBody = 900_000;
// A body this long would not have been published; more is a bomb.
const largestPlain = 64 * 1024 * 1024;

/** Value to message. Throws `ContractError` `too-large` when the body stays above `largestBody` after gzip. */
export function encode<T extends TopicName>(name: T, value: Value<T>, envelope: Envelope): Encoded {
  const spec: TopicSpec = topics[name];
  const plain = Buffer.from(JSON.stringify(value));
  const zipped = plain.length >= gzipFrom;
  const body = zipped ? gzipSync(plain, { level: 4 }) : plain;
  if (body.length > largestBody) {
    throw new ContractError('too-large', `${spec.name}: ${body.length} bytes after gzip, at most ${largestBody} fit`);
  }
  const partitionKey = spec.partitionBy?.(value);
  return {
    topic: spec.name,
    key: spec.key(value),
    ...(partitionKey !== undefined && { partitionKey }),
    value: body,
    headers: {
      ce_specversion: '1.0',
      ce_id: envelope.id,
      ce_source: `/stemma/${envelope.from}`,
      ce_type: spec.name,
      ce_time: envelope.time,
      ce_dataversion: String(spec.version),
      'content-type': 'application/json',
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...(envelope.firstTime && { ce_firsttime: envelope.firstTime }),
      ...(envelope.traceparent && { traceparent: envelope.traceparent }),
    },
  };
}

/** Message to value, brought up to the present version and checked. Throws `ContractError`. */
export function decode<T extends TopicName>(name: T, message: Received): Value<T> {
  const spec: TopicSpec = topics[name];
  if (message.value === null) throw new ContractError('empty', `${spec.name}: the message has no body`);
  const version = Number(message.headers.ce_dataversion ?? 1);
  if (!Number.isInteger(version) || version < 1 || version > spec.version) {
    throw new ContractError(
      'version',
      `${spec.name}: version ${message.headers.ce_dataversion}, this build knows up to ${spec.version}`,
    );
  }
  let value = parse(spec.name, unzip(spec.name, message.value, message.headers));
  for (let v = version; v < spec.version; v++) value = spec.upcasts[v]?.(value);
  const checked = spec.schema.safeParse(value);
  if (checked.success) return checked.data as Value<T>;
  const first = checked.error.issues[0];
  throw new ContractError('schema', `${spec.name}: ${first?.path.join('.') || 'value'}: ${first?.message}`);
}

function unzip(topic: string, value: Uint8Array, headers: Encoded['headers']): Uint8Array {
  if (headers['content-encoding'] !== 'gzip') return value;
  try {
    return gunzipSync(value, { maxOutputLength: largestPlain });
  } catch (cause) {
    throw new ContractError('not-gzip', `${topic}: body is not the gzip it says it is`, { cause });
  }
}

function parse(topic: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch (cause) {
    throw new ContractError('not-json', `${topic}: body is not JSON`, { cause });
  }
}
