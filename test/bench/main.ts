import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';
import { dates } from './dates.ts';
import { extract } from './extract.ts';
import { extractWeb } from './extract-web.ts';
import { families } from './families.ts';
import { line } from './line.ts';

/** What a benchmark may be told. */
export interface BenchOptions {
  readonly data?: string;
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** A benchmark ends in one flat object of figures. */
export type Bench = (options: BenchOptions) => Promise<Record<string, number | string>>;

const benches: Record<string, { about: string; run: Bench }> = {
  line: { about: 'a recording through the whole line: rate of each stage, memory over time', run: line },
  chaos: { about: 'a recording under kill -9: is anything lost, doubled or stale', run: chaos },
  families: { about: 'who belongs together, against generated syndication', run: families },
  extract: { about: 'article texts and the time a page takes, beside Readability on jsdom and linkedom', run: extract },
  'extract-web': { about: 'segments of the wider web that must be in the text or must not', run: extractWeb },
  dates: { about: 'the day of publication, against the day that a person found', run: dates },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const bench = benches[positionals[0] ?? ''];
if (!bench) {
  console.error('npm run bench -- NAME [--data DIR] [--json]');
  for (const [name, { about }] of Object.entries(benches)) console.error(`  ${name.padEnd(10)}${about}`);
  process.exit(2);
}
// With --json, stdout is for the figures alone.
const say = (line: string) => (values.json ? console.error(line) : console.log(line));
say(
  `${positionals[0]} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const { data, kills, seed } = values;
const figures = await bench.run({ kills: Number(kills), seed: Number(seed), say, ...(data !== undefined && { data }) });
if (values.json) console.log(JSON.stringify(figures));
else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)}${value}`);
