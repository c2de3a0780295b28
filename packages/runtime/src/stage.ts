import type { Batch, Rec, Stored } from '@stemma/bus';
import { ContractError, decode, encode, type TopicName, topics, type Value } from '@stemma/contracts';
import { type Outcome, reject, type Stage } from '@stemma/pipeline';
import { mapConcurrent } from './concurrent.ts';
import { following, type Settled, subjectOf } from './message.ts';
import { attempt, conclude, outcomeOf, type Runtime, told } from './runtime.ts';

/**
 * Runs a stage as one member of its group until the signal: decodes, handles, retries, and turns each outcome into
 * messages, a fate and, where need be, a dead letter. Resolves when the batch in hand is drained and committed.
 */
export function runStage<I extends TopicName>(
  stage: Stage<I, TopicName>,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<void> {
  const { name, from, memory, concurrency = 1 } = stage;
  const settle = async (batch: Batch): Promise<Rec[]> => {
    const settled = await mapConcurrent(batch.records, concurrency, (record) => treat(stage, record, runtime, signal));
    return settled.flat();
  };
  return runtime.bus.consume(
    {
      group: name,
      topic: topics[from].name,
      signal,
      ...(memory && {
        gained: told(name, runtime.log, (partition: number) => recall(stage, partition, runtime)),
        lost: memory.forget,
      }),
    },
    told(name, runtime.log, settle),
  );
}

/** Rebuilds what the stage remembers of a partition from its state topic. */
async function recall<I extends TopicName>(
  { name, memory }: Stage<I, TopicName>,
  partition: number,
  { bus, log }: Runtime,
) {
  if (!memory) return;
  memory.open(partition);
  let count = 0;
  for await (const record of bus.read(topics[memory.topic].name, { partitions: [partition] })) {
    if (record.value === null) continue;
    memory.learn(partition, decode(memory.topic, record));
    count += 1;
  }
  if (count > 0) log.info({ stage: name, partition, count }, 'memory rebuilt');
}

async function treat<I extends TopicName>(
  stage: Stage<I, TopicName>,
  record: Stored,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Rec[]> {
  const end = runtime.metrics.seconds.startTimer({ stage: stage.name });
  const settled = await handle(stage, record, runtime, signal);
  const outputs = publishable(stage.name, settled, runtime);
  end();
  return outputs;
}

async function handle<I extends TopicName>(
  stage: Stage<I, TopicName>,
  record: Stored,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Settled> {
  const value = read(stage.from, record);
  const subject = subjectOf(stage.from, record, 'error' in value ? undefined : value.value);
  if ('error' in value) return { record, subject, outcome: value.outcome, attempts: 1, error: value.error };
  const { partition } = record;
  const tried = await attempt<Outcome<TopicName>>(stage.name, runtime, signal, (number) =>
    stage.handle(value.value, { now: runtime.clock(), signal, attempt: number, partition }),
  );
  const error = 'error' in tried ? { error: tried.error } : {};
  return { record, subject, outcome: outcomeOf(tried), attempts: tried.attempts, ...error };
}

/** A message as a value, or as the rejection that it earns. */
export function read<T extends TopicName>(
  topic: T,
  record: Stored,
): { value: Value<T> } | { outcome: Outcome; error: Error } {
  try {
    return { value: decode(topic, record) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { error, outcome: reject(error instanceof ContractError ? error.code : 'schema', error.message) };
  }
}

/** The emissions as messages; what cannot be encoded makes the whole message a rejected one. */
function publishable(stage: string, settled: Settled, runtime: Runtime): Rec[] {
  const { outcome, record } = settled;
  if (outcome.kind !== 'emit') return conclude(stage, settled, runtime);
  try {
    const envelope = following(record, stage, runtime.clock());
    const out = outcome.out.map(({ topic, value }) => encode(topic, value, envelope));
    return [...out, ...conclude(stage, settled, runtime)];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return conclude(stage, { ...settled, outcome: reject(error.code, error.message), error }, runtime);
  }
}
