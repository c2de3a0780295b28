import type { Batch, Rec, Stored } from '@stemma/bus';
import { type TopicName, topics, type Value } from '@stemma/contracts';
import type { Outcome, Sink } from '@stemma/pipeline';
import { mapConcurrent } from './concurrent.ts';
import { firstTime, type Settled, subjectOf, wallTime } from './message.ts';
import { inRounds } from './retry.ts';
import { attempt, conclude, failed, type Runtime, serve } from './runtime.ts';
import { read } from './stage.ts';

const batchSize = 500;
// What a store has to bear when a batch is written in parts.
const writesAtOnce = 4;

/**
 * Runs a sink as one member of its group until the signal. A batch that fails is written in parts, so that one poison
 * message costs only itself.
 */
export function runSink<I extends TopicName>(sink: Sink<I>, runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { name, from } = sink;
  const settle = async ({ records }: Batch): Promise<Rec[]> => {
    const began = wallTime();
    const written = await writeAll(sink, records, runtime, signal);
    const ended = wallTime();
    runtime.metrics.seconds.observe({ stage: name }, (ended - began) / 1000);
    const settled = written.map((each) => ({ ...each, began, ended }));
    if (sink.silent) return silently(name, settled, runtime);
    for (const each of settled) runtime.tracer?.tell(name, each);
    if (from === 'stories') tellEndToEnd(settled, runtime);
    return settled.flatMap((each) => conclude(name, each, runtime));
  };
  return serve(runtime, { group: name, topic: topics[from].name, signal, batchSize }, settle);
}

/** What a sink came to with one message; the times are those of its batch. */
type Written = Omit<Settled, 'began' | 'ended'>;

interface Readable<I extends TopicName> {
  readonly record: Stored;
  readonly value: Value<I>;
}

async function writeAll<I extends TopicName>(
  sink: Sink<I>,
  records: readonly Stored[],
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Written[]> {
  const written = new Map<Stored, Written>();
  const readable: Readable<I>[] = [];
  for (const record of records) {
    const message = read(sink.from, record);
    if ('value' in message) readable.push({ record, value: message.value });
    else {
      const subject = subjectOf(sink.from, record, undefined);
      written.set(record, { record, subject, attempts: 1, again: false, ...message });
    }
  }
  const tried = await inRounds(readable, runtime.retry, signal, (some, attempts) =>
    writeRound(sink, some, attempts, runtime, signal),
  );
  for (const each of tried) written.set(each.record, each);
  return records.flatMap((record) => written.get(record) ?? []);
}

/**
 * The first try is all in one write. What fails is cut into parts of about the square root of its size, down to single
 * messages: fewer writes than one by one, fewer rounds than by halves. Later tries are of single messages.
 */
async function writeRound<I extends TopicName>(
  sink: Sink<I>,
  messages: readonly Readable<I>[],
  attempts: number,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Written[]> {
  const done = new Map<Readable<I>, Written>();
  let parts = attempts === 1 ? [messages] : messages.map((message) => [message]);
  while (parts.length > 0) {
    const results = await mapConcurrent(parts, writesAtOnce, (part) => write(sink, part, attempts, runtime, signal));
    const broken = parts.filter((part, i) => part.length > 1 && results[i]?.some(({ again }) => again));
    parts.forEach((part, i) => {
      for (const [nth, message] of part.entries()) done.set(message, results[i]?.[nth] as Written);
    });
    parts = broken.flatMap((part) => cut(part, Math.floor(Math.sqrt(part.length))));
  }
  return messages.flatMap((message) => done.get(message) ?? []);
}

const cut = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

async function write<I extends TopicName>(
  sink: Sink<I>,
  messages: readonly Readable<I>[],
  attempts: number,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Written[]> {
  const values = messages.map(({ value }) => value);
  const tried = await attempt<Outcome[]>(sink.name, runtime, signal, () =>
    sink.write(values, { now: runtime.clock(), signal, attempt: attempts }),
  );
  return messages.map(({ record, value }, i) => ({
    record,
    subject: subjectOf(sink.from, record, value),
    attempts,
    ...('error' in tried
      ? { again: true, outcome: failed(tried.error), error: tried.error }
      : { again: false, outcome: tried.value[i] ?? missing(sink.name) }),
  }));
}

const missing = (sink: string): Outcome => ({
  kind: 'reject',
  reason: 'failed',
  detail: `${sink} said nothing of this message`,
});

/** The topic of stories ends the main line: once one is written, people can find it. */
function tellEndToEnd(settled: readonly Settled[], { metrics }: Runtime): void {
  for (const { record, outcome, ended } of settled) {
    if (outcome.kind !== 'emit') continue;
    metrics.endToEnd.observe(Math.max(0, ended - Date.parse(firstTime(record))) / 1000);
  }
}

/** No fates, so that the ledger does not tell of itself; a rejected line still goes to the dead letters. */
const silently = (name: string, written: readonly Settled[], runtime: Runtime): Rec[] =>
  written.filter(({ outcome }) => outcome.kind === 'reject').flatMap((each) => conclude(name, each, runtime).slice(1));
