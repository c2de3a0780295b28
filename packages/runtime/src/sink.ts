import type { Batch, Rec, Stored } from '@stemma/bus';
import { type TopicName, topics, type Value } from '@stemma/contracts';
import type { Outcome, Sink } from '@stemma/pipeline';
import { type Settled, subjectOf } from './message.ts';
import { attempt, conclude, outcomeOf, type Runtime, told } from './runtime.ts';
import { read } from './stage.ts';

/** Runs a sink as one member of its group until the signal. A batch that fails is written message by message, so that one poison message costs only itself. */
export function runSink<I extends TopicName>(sink: Sink<I>, runtime: Runtime, signal: AbortSignal): Promise<void> {
  const settle = async (batch: Batch): Promise<Rec[]> => {
    const end = runtime.metrics.seconds.startTimer({ stage: sink.name });
    const settled = await writeAll(sink, batch.records, runtime, signal);
    end();
    if (sink.silent) return silently(sink.name, settled, runtime);
    return settled.flatMap((each) => conclude(sink.name, each, runtime));
  };
  return runtime.bus.consume(
    { group: sink.name, topic: topics[sink.from].name, signal, batchSize: 500 },
    told(sink.name, runtime.log, settle),
  );
}

interface Readable<I extends TopicName> {
  readonly record: Stored;
  readonly value: Value<I>;
}

async function writeAll<I extends TopicName>(
  sink: Sink<I>,
  records: readonly Stored[],
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Settled[]> {
  const settled = new Map<Stored, Settled>();
  const readable: Readable<I>[] = [];
  for (const record of records) {
    const message = read(sink.from, record);
    if ('value' in message) readable.push({ record, value: message.value });
    else settled.set(record, { record, subject: subjectOf(sink.from, record, undefined), attempts: 1, ...message });
  }
  for (const each of await write(sink, readable, runtime, signal)) settled.set(each.record, each);
  return records.flatMap((record) => settled.get(record) ?? []);
}

async function write<I extends TopicName>(
  sink: Sink<I>,
  messages: readonly Readable<I>[],
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Settled[]> {
  if (messages.length === 0) return [];
  const values = messages.map(({ value }) => value);
  const tried = await attempt<Outcome[]>(sink.name, runtime, signal, (number) =>
    sink.write(values, { now: runtime.clock(), signal, attempt: number }),
  );
  if ('error' in tried && messages.length > 1) {
    const one = async (message: Readable<I>) => write(sink, [message], runtime, signal);
    return (await Promise.all(messages.map(one))).flat();
  }
  return messages.map(({ record, value }, i) => ({
    record,
    subject: subjectOf(sink.from, record, value),
    outcome: 'error' in tried ? outcomeOf(tried) : (tried.value[i] ?? missing(sink.name)),
    attempts: tried.attempts,
    ...('error' in tried && { error: tried.error }),
  }));
}

const missing = (sink: string): Outcome => ({
  kind: 'reject',
  reason: 'failed',
  detail: `${sink} said nothing of this message`,
});

/** No fates, so that the ledger does not tell of itself; a rejected line still goes to the dead letters. */
const silently = (name: string, settled: readonly Settled[], runtime: Runtime): Rec[] =>
  settled.filter(({ outcome }) => outcome.kind === 'reject').flatMap((each) => conclude(name, each, runtime).slice(1));
