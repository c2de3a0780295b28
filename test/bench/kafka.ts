import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rec } from '@stemma/bus';
import { openKafkaBus } from '@stemma/bus-kafka';
import { articleId, encode, type Judged } from '@stemma/contracts';
import { startKafka } from '../../infra/kafka/index.ts';
import { consumed, from, raw, staged, type Task, to } from './kafka-copy.ts';
import { here, openRaw, type Took } from './kafka-raw.ts';
import type { Bench } from './main.ts';

const rounds = 3;
const count = 24_000;
const chunk = 1_000;
const plan = { partitions: 6, retention: { days: 1 } } as const;

/**
 * Copies 24,000 judged articles of 3 kB from topic to topic on one broker. Contenders take turns, the first round is for
 * warming up. The yardstick `raw` is a bare loop over kafkajs as anybody has it; `raw_mended` is the same in this process,
 * where the bus has put better parts in place of some of kafkajs's own. `consume` hands bytes on, so its share is of `raw`,
 * which does the same. A stage reads, checks and writes anew, and tells a fate of each message, which is twice the
 * messages: it is held against `raw` as well, and against a bare loop that writes as many (`raw_with_fates`).
 */
export const kafka: Bench = async ({ say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const server = await startKafka({ folder });
  const bus = openKafkaBus({ brokers: server.bootstrap });
  const bare = openRaw();
  try {
    await bus.ensure([from, to, 'stemma.fates'].map((name) => ({ name, ...plan })));
    for (let i = 0; i < count; i += chunk) await bus.publish(Array.from({ length: chunk }, (_, n) => judged(i + n)));
    const contenders: Record<string, (task: Task) => Promise<Took>> = {
      raw: (task) => bare.run({ name: 'raw', ...task }),
      raw_with_fates: (task) => bare.run({ name: 'raw_with_fates', ...task }),
      raw_mended: here(raw),
      consume: here(consumed(bus, 100)),
      consume_batch_400: here(consumed(bus, 400)),
      stage: here(staged(bus)),
    };
    const rates = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
    const costs = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, copy] of Object.entries(contenders)) {
        const { seconds, cpuUs } = await copy({ brokers: server.bootstrap, group: `${name}-${round}`, count });
        say(`round ${round} ${name.padEnd(18)}${Math.round(count / seconds)} messages/s`);
        if (round === 0) continue;
        rates.get(name)?.push(count / seconds);
        costs.get(name)?.push(cpuUs / count);
      }
    }
    return { ...figures(rates), ...processorTime(costs) };
  } finally {
    bare.close();
    await bus.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Medians of the rates, and of the shares of the yardsticks' rates in the same round: other work on the machine hits all. */
function figures(rates: ReadonlyMap<string, readonly number[]>): Record<string, number> {
  const share = (name: string, yardstick: string): number => {
    const theirs = rates.get(yardstick) ?? [];
    const shares = rates.get(name)?.map((rate, round) => rate / (theirs[round] ?? Number.NaN)) ?? [];
    return Math.round(median(shares) * 1000) / 1000;
  };
  return {
    ...Object.fromEntries([...rates].map(([name, all]) => [`${name}_per_s`, Math.round(median(all))])),
    consume_share: share('consume', 'raw'),
    consume_batch_400_share: share('consume_batch_400', 'raw'),
    stage_share: share('stage', 'raw'),
    stage_share_with_fates: share('stage', 'raw_with_fates'),
  };
}

/** Medians of the processor time of the copying process, in µs a message: it tells more than the rate where others use the machine. */
const processorTime = (costs: ReadonlyMap<string, readonly number[]>): Record<string, number> =>
  Object.fromEntries([...costs].map(([name, all]) => [`${name}_cpu_us`, Math.round(median(all))]));

/** A judged article whose message has 3 kB. */
function judged(i: number): Rec {
  const url = `https://bench.example/${i}`;
  const id = articleId(url);
  const moment = new Date(1_700_000_000_000 + i * 1000).toISOString();
  const text = `${i} ${'the quick brown fox jumps over the lazy dog '.repeat(55)}`;
  const value: Judged = {
    article: {
      id,
      source: 'bench',
      url,
      observedAt: moment,
      eventTime: moment,
      language: 'en',
      kind: 'article',
      headline: `Story ${i}`,
      byline: [],
      text,
      captions: [],
      notices: [],
      tags: [],
      wordcount: 500,
      contentHash: i.toString(16).padStart(32, '0'),
    },
    verdict: { kind: 'original', family: id, origin: id, version: 1 },
  };
  return encode('verdicts', value, { id: `${id}@${i}`, from: 'bench', time: moment });
}
