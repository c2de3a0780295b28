import type { Batch, Rec, Stored } from '@stemma/bus';
import { ContractError, decode, encode, type TopicName, topics, type Value } from '@stemma/contracts';
import { type Outcome, reject, type Stage } from '@stemma/pipeline';
import { mapConcurrent } from './concurrent.ts';
import { following, type Settled, subjectOf, wallTime } from './message.ts';
import { inRounds } from './retry.ts';
import { attempt, conclude, failed, type Runtime, serve } from './runtime.ts';

/**
 * Runs a stage as one member of its group until the signal: decodes, handles, retries, and turns each outcome into
 * messages, a fate and, where need be, a dead letter. Resolves when the batch in hand is drained and committed.
 */
export function runStage<I extends TopicName>(
  stage: Stage<I, TopicName>,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<void> {
  const { name, from, memory } = stage;
  const settle = async ({ records }: Batch): Promise<Rec[]> => {
    const handled = await handleAll(stage, records, runtime, signal);
    return handled.flatMap((each) => [...each.out, ...conclude(name, each, runtime)]);
  };
  const remembering = memory && {
    gained: (partition: number) => recall(stage, partition, runtime),
    lost: memory.forget,
  };
  return serve(runtime, { group: name, topic: topics[from].name, signal, ...remembering }, settle);
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

/** A settled message with what it became, ready to travel. */
type Handled = Settled & { readonly out: readonly Rec[] };

/** One try of each message, and more of those that fail. */
function handleAll<I extends TopicName>(
  stage: Stage<I, TopicName>,
  records: readonly Stored[],
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Handled[]> {
  return inRounds(records, runtime.retry, signal, (some, attempts) =>
    mapConcurrent(some, stage.concurrency ?? 1, async (record) => {
      const began = wallTime();
      const settled = await handle(stage, record, attempts, runtime, signal);
      const ended = wallTime();
      runtime.metrics.seconds.observe({ stage: stage.name }, (ended - began) / 1000);
      return publishable(stage.name, { ...settled, began, ended }, runtime);
    }),
  );
}

async function handle<I extends TopicName>(
  stage: Stage<I, TopicName>,
  record: Stored,
  attempts: number,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Omit<Settled, 'began' | 'ended'>> {
  const value = read(stage.from, record);
  const subject = subjectOf(stage.from, record, 'error' in value ? undefined : value.value);
  if ('error' in value) return { record, subject, attempts, again: false, ...value };
  const { partition } = record;
  const tried = await attempt<Outcome<TopicName>>(stage.name, runtime, signal, () =>
    stage.handle(value.value, { now: runtime.clock(), signal, attempt: attempts, partition }),
  );
  if ('value' in tried) return { record, subject, attempts, again: false, outcome: tried.value };
  return { record, subject, attempts, again: true, outcome: failed(tried.error), error: tried.error };
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

/**
 * With the emissions as messages; what cannot be encoded makes the whole message a rejected one. Several to one topic, such as
 * the families that one arrival parts, are told apart by their ids: each of them is to have a fate.
 */
function publishable(stage: string, settled: Settled, runtime: Runtime): Handled {
  const trace = runtime.tracer?.tell(stage, settled);
  const { outcome, record } = settled;
  if (outcome.kind !== 'emit') return { ...settled, out: [] };
  try {
    const envelope = following(record, stage, runtime.clock(), trace);
    const told = new Map<TopicName, number>();
    const out = outcome.out.map(({ topic, value }) => {
      const nth = (told.get(topic) ?? 0) + 1;
      told.set(topic, nth);
      return encode(topic, value, { ...envelope, id: nth === 1 ? envelope.id : `${envelope.id}/${nth}` });
    });
    return { ...settled, out };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { ...settled, outcome: reject(error.code, error.message), error, out: [] };
  }
}
