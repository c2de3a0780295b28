import type { Bus } from '@stemma/bus';
import { topics } from '@stemma/contracts';
import { emit, type Stage } from '@stemma/pipeline';
import { defaultRetry, openLog, openMetrics, runStage, systemClock } from '@stemma/runtime';
import kafkajs from 'kafkajs';

/** What one contender is to do: copy so many messages, as a group that nobody has used before. */
export interface Task {
  readonly brokers: readonly string[];
  readonly group: string;
  readonly count: number;
}

/** Copies all messages; resolves to the seconds from the first one in hand to the last commit. */
export type Contender = (task: Task) => Promise<number>;

// What lies in it are judged articles; each contender makes messages of the same size of them.
export const from = topics.verdicts.name;
export const to = topics.stories.name;

/**
 * The yardstick: kafkajs's own consumer and producer, a batch as large as the broker gave it, acks=all, then the commit.
 * `more` is what goes along with the copies.
 */
const rawWriting =
  (more: (copies: readonly kafkajs.Message[]) => kafkajs.TopicMessages[]): Contender =>
  async ({ brokers, group, count }) => {
    const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    const consumer = kafka.consumer({ groupId: group });
    const { promise: all, resolve } = Promise.withResolvers<void>();
    let started = Number.NaN;
    let copied = 0;
    await Promise.all([producer.connect(), consumer.connect()]);
    await consumer.subscribe({ topic: from, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        if (copied === 0) started = performance.now();
        const messages = batch.messages.map(({ key, value, headers }) => ({ key, value, ...(headers && { headers }) }));
        await producer.sendBatch({ acks: -1, topicMessages: [{ topic: to, messages }, ...more(messages)] });
        const offset = String(BigInt(batch.lastOffset()) + 1n);
        await consumer.commitOffsets([{ topic: from, partition: batch.partition, offset }]);
        copied += messages.length;
        if (copied >= count) resolve();
      },
    });
    await all;
    const seconds = (performance.now() - started) / 1000;
    await Promise.all([producer.disconnect(), consumer.disconnect()]);
    return seconds;
  };

/** Copies bytes: what a bus that hands bytes on is to be held against. */
export const raw: Contender = rawWriting(() => []);

// A line of the ledger is about that long; a stage writes one for each message.
const fate = Buffer.from('x'.repeat(250));

/** Copies, and writes a line of the ledger for each message: what a stage puts on the wire, without its work. */
export const rawWithFates: Contender = rawWriting((messages) => [
  {
    topic: topics.fates.name,
    messages: messages.map(({ key = null, headers = {} }) => ({ key, value: fate, headers })),
  },
]);

/** Our bus, which hands the same bytes on. */
export const consumed =
  (bus: Bus, batchSize: number): Contender =>
  (task) =>
    untilCommitted(bus, task, (signal, handled) =>
      bus.consume({ group: task.group, topic: from, batchSize, signal }, async ({ records }) => {
        handled(records.length);
        return records.map(({ key, value, headers }) => ({ topic: to, key, value, headers }));
      }),
    );

/** A stage under the runtime: reads and checks each message, writes it anew, and tells its fate. */
export const staged =
  (bus: Bus): Contender =>
  (task) =>
    untilCommitted(bus, task, (signal, handled) => {
      const log = openLog({ level: 'warn' });
      const runtime = { bus, clock: systemClock, log, metrics: openMetrics(), retry: defaultRetry };
      const stage: Stage<'verdicts', 'stories'> = {
        name: task.group,
        from: 'verdicts',
        to: ['stories'],
        handle: (judged) => {
          handled(1);
          return emit([{ topic: 'stories', value: { ...judged, mentions: [], entities: [] } }]);
        },
      };
      return runStage(stage, runtime, signal);
    });

/** Times a consumer of ours from its first batch until the last commit, which is seen as the position that it moved. */
async function untilCommitted(
  bus: Bus,
  { group, count }: Task,
  consume: (signal: AbortSignal, handled: (messages: number) => void) => Promise<void>,
): Promise<number> {
  const stop = new AbortController();
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let started = Number.NaN;
  let seen = 0;
  const consuming = consume(stop.signal, (messages) => {
    if (seen === 0) started = performance.now();
    seen += messages;
    if (seen >= count) resolve();
  });
  await Promise.race([all, consuming]);
  const waiting = async () => (await bus.lag(group, from)).some(({ position, end }) => position < end);
  while (await waiting());
  const seconds = (performance.now() - started) / 1000;
  stop.abort();
  await consuming;
  return seconds;
}
