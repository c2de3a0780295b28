import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';
import { dates } from './dates.ts';
import { events } from './events.ts';
import { extract } from './extract.ts';
import { extractWeb } from './extract-web.ts';
import { familiesDense } from './families/dense.ts';
import { familiesOwn } from './families/own.ts';
import { familiesReuters } from './families/reuters.ts';
import { familiesSpeed } from './families/speed.ts';
import { familiesStrangers } from './families/strangers.ts';
import { families } from './families.ts';
import { kafka } from './kafka.ts';
import { latency } from './latency.ts';
import { line } from './line.ts';
import { mutate } from './mutate.ts';
import { order } from './order.ts';
import { scale } from './scale.ts';
import { wireSetBench } from './wire-set.ts';

/** What a benchmark may be told. */
export interface BenchOptions {
  readonly data?: string;
  readonly kills: number;
  /** How many pages to make. */
  readonly pages: number;
  readonly on: 'embedded' | 'servers';
  readonly seed: number;
  readonly hard: boolean;
  readonly say: (line: string) => void;
}

/** A benchmark ends in one flat object of figures. */
export type Bench = (options: BenchOptions) => Promise<Record<string, number | string>>;

const benches: Record<string, { about: string; run: Bench }> = {
  line: { about: 'a recording through the whole line: rate of each stage, memory over time', run: line },
  chaos: { about: 'a recording under kill -9: is anything lost, doubled or stale', run: chaos },
  families: { about: 'who belongs together, against generated syndication', run: families },
  'families-own': {
    about: 'the same against syndication of our own making, with edges, origins and diffs',
    run: familiesOwn,
  },
  'families-reuters': {
    about: 'who belongs together, against pairs of wire stories that a person read',
    run: familiesReuters,
  },
  'families-strangers': {
    about: 'who belongs together, on texts and edits that strangers to the training wrote by hand',
    run: familiesStrangers,
  },
  'families-dense': { about: 'speed of families with short stories of one window', run: familiesDense },
  'families-speed': { about: 'speed and memory of families with a million stories', run: familiesSpeed },
  events: {
    about: 'families about one event: the newsroom, and pairs of wire stories that a person read',
    run: events,
  },
  extract: { about: 'article texts and the time a page takes, beside Readability on jsdom and linkedom', run: extract },
  'extract-web': { about: 'segments of the wider web that must be in the text or must not', run: extractWeb },
  order: { about: 'a hundred lives of the dedupers, shuffled and killed: do they end the same', run: order },
  kafka: { about: 'copies from topic to topic over Kafka, beside a bare loop of kafkajs', run: kafka },
  latency: { about: 'from a capture in the log to its story in a search, at 100 a second', run: latency },
  scale: { about: 'a recording on Kafka and OpenSearch with more and more workers', run: scale },
  mutate: { about: 'broken and hostile pages: does any crash, take long or vanish without a reason', run: mutate },
  'wire-set': { about: 'datelines, credits, captions, notices and slugs made from a grammar', run: wireSetBench },
  dates: { about: 'the day of publication, against the day that a person found', run: dates },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    kills: { type: 'string', default: '50' },
    pages: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: 'embedded' },
    hard: { type: 'boolean', default: false },
  },
});
const bench = benches[positionals[0] ?? ''];
if (!bench) {
  console.error('npm run bench -- NAME [--data DIR] [--kills N] [--on embedded|servers] [--seed N] [--hard] [--json]');
  for (const [name, { about }] of Object.entries(benches)) console.error(`  ${name.padEnd(18)}${about}`);
  process.exit(2);
}
// With --json, stdout is for the figures alone.
const say = (line: string) => (values.json ? console.error(line) : console.log(line));
say(
  `${positionals[0]} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const { data, kills, pages, seed, hard } = values;
const figures = await bench.run({
  kills: Number(kills),
  pages: Number(pages),
  seed: Number(seed),
  hard,
  on: values.on === 'servers' ? 'servers' : 'embedded',
  say,
  ...(data !== undefined && { data }),
});
if (values.json) console.log(JSON.stringify(figures));
else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)}${value}`);
