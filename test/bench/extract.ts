import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { decodeHtml } from '@stemma/article';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';
import { bytesOf, clean, labelsOf, rounded } from './pages.ts';
import { scoreAll, scorePage } from './shingles.ts';

interface Label {
  readonly articleBody: string;
  readonly url: string;
}

interface Page extends Label {
  readonly bytes: () => Uint8Array;
}

type Read = (bytes: Uint8Array, url: string) => string;

const readability = (document: Document) => new Readability(document).parse()?.textContent ?? '';

/** Who is compared: from the bytes of a page to the text of its article. All decode alike. */
const contenders: Readonly<Record<string, Read>> = {
  stemma: (bytes, url) => clean(bytes, url)?.text ?? '',
  // With a console of its own, since jsdom tells the common one what it thinks of every style sheet.
  jsdom: (bytes, url) =>
    readability(new JSDOM(decodeHtml(bytes), { url, virtualConsole: new VirtualConsole() }).window.document),
  linkedom: (bytes) => readability(parseHTML(decodeHtml(bytes)).document),
};

// A page's time is the median of its rounds: what else the machine does comes and goes.
const rounds = 5;
const warmUp = 15;

/** The nearest-rank percentile (0 to 1). */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A contender, its text of each page, and the times that each page took. */
interface Sheet {
  readonly name: string;
  readonly read: Read;
  readonly texts: string[];
  readonly ms: readonly number[][];
}

/** Reads a page and notes text and time. Who throws has found nothing. */
function note({ read, texts, ms }: Sheet, index: number, bytes: Uint8Array, url: string): void {
  const started = performance.now();
  try {
    texts[index] = read(bytes, url);
  } catch {
    texts[index] = '';
  }
  ms[index]?.push(performance.now() - started);
}

/** Page by page, all contenders in turn, another one first each time, so that a slow moment of the machine meets all. */
function compare(pages: readonly Page[]): Sheet[] {
  const sheets = Object.entries(contenders).map(([name, read]) => ({
    name,
    read,
    texts: [],
    ms: pages.map((): number[] => []),
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { bytes, url }] of pages.entries()) {
      const turn = (round + index) % sheets.length;
      const page = bytes();
      for (const sheet of [...sheets.slice(turn), ...sheets.slice(0, turn)]) note(sheet, index, page, url);
    }
  }
  return sheets;
}

const columns = ['f1', 'precision', 'recall', 'exact', 'ms_median', 'ms_p99'] as const;
type Row = Readonly<Record<(typeof columns)[number], number>>;

function rowOf({ texts, ms }: Sheet, pages: readonly Page[]): Row {
  const times = ms.map((rounds) => percentile(rounds, 0.5));
  return {
    ...scoreAll(pages.map(({ articleBody }, index) => scorePage(articleBody, texts[index] ?? ''))),
    ms_median: percentile(times, 0.5),
    ms_p99: percentile(times, 0.99),
  };
}

/** Article texts against those that a person marked, and the time that a page takes, beside Readability in the same run. */
export const extract: Bench = async ({ data, say }) => {
  const folder = dataFolder(data, 'extract');
  const pages = Object.entries(labelsOf<Record<string, Label>>(folder)).map(([name, label]) => ({
    ...label,
    bytes: () => bytesOf(folder, `${name}.html.gz`),
  }));
  say(`${pages.length} pages of ${folder}, ${rounds} rounds`);
  const alone = execFileSync(process.execPath, [fileURLToPath(new URL('alone.ts', import.meta.url)), folder]);

  compare(pages.slice(0, warmUp));
  const sheets = compare(pages);
  const rows = sheets.map((sheet) => rowOf(sheet, pages));
  const line = (cells: readonly string[]) => say(cells.map((cell) => cell.padEnd(11)).join(''));
  line(['', ...columns]);
  for (const [index, row] of rows.entries())
    line([sheets[index]?.name ?? '', ...columns.map((column) => row[column].toFixed(3))]);

  const [ours, jsdom] = rows as [Row, Row];
  const figures = {
    ...ours,
    speedup_median: jsdom.ms_median / ours.ms_median,
    speedup_p99: jsdom.ms_p99 / ours.ms_p99,
    ...(JSON.parse(alone.toString('utf8')) as { rss_mb: number; cores_used: number }),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
};
