import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rec } from '@stemma/bus';
import { openKafkaBus } from '@stemma/bus-kafka';
import { articleId, encode, type Judged } from '@stemma/contracts';
import { startKafka } from '../../infra/kafka/index.ts';
import { type Contender, consumed, from, raw, staged, to } from './kafka-copy.ts';
import type { Bench } from './main.ts';

const rounds = 5;
const count = 24_000;
const chunk = 1_000;
const plan = { partitions: 6, retention: { days: 1 } } as const;

/**
 * Copies 24,000 judged articles of 3 kB from topic to topic on one broker. Contenders take turns, the first round is for warming up;
 * all run in this process, so that the yardstick too has the cure for kafkajs's spinning timer.
 */
export const kafka: Bench = async ({ say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const server = await startKafka({ folder });
  const bus = openKafkaBus({ brokers: server.bootstrap });
  try {
    await bus.ensure([from, to, 'stemma.fates'].map((name) => ({ name, ...plan })));
    for (let i = 0; i < count; i += chunk) await bus.publish(Array.from({ length: chunk }, (_, n) => judged(i + n)));
    const contenders: Record<string, Contender> = {
      raw,
      consume: consumed(100),
      consume_batch_400: consumed(400),
      stage: staged,
    };
    const rates = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, copy] of Object.entries(contenders)) {
        const seconds = await copy({ brokers: server.bootstrap, bus, group: `${name}-${round}`, count });
        say(`round ${round} ${name.padEnd(18)}${Math.round(count / seconds)} messages/s`);
        if (round > 0) rates.get(name)?.push(count / seconds);
      }
    }
    return figures(rates);
  } finally {
    await bus.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Medians of the rates, and of the shares of the yardstick's rate in the same round: other work on the machine hits both. */
function figures(rates: ReadonlyMap<string, readonly number[]>): Record<string, number> {
  const yardstick = rates.get('raw') ?? [];
  const each = [...rates].flatMap(([name, all]) => {
    const share = median(all.map((rate, round) => rate / (yardstick[round] ?? Number.NaN)));
    return [
      [`${name}_per_s`, Math.round(median(all))],
      [`${name}_share`, Math.round(share * 1000) / 1000],
    ];
  });
  return Object.fromEntries(each);
}

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
