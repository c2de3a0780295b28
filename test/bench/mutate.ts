import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeHtml, extractArticle } from '@stemma/article';
import { type Capture, captureBytes } from '@stemma/contracts';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';
import { mutatePage, randomFrom } from './mutate-pages.ts';

/** The pages that this repository has written itself. */
export function ownPages(): Buffer[] {
  const lines = readFileSync(new URL('../fixtures/newsroom/cassette.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line): Partial<Capture> => JSON.parse(line))
    .filter(({ mediaType = '' }) => mediaType.startsWith('text/html'))
    .map((capture) => captureBytes(capture as Capture));
}

const slow = 2_000;

/** Milliseconds of processor time of this thread: what else runs on the machine does not count. */
function busyMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** What became of mutated pages. */
export interface Survived {
  pages: number;
  crashes: number;
  over_2s: number;
  slowest_ms: number;
  /** Neither an article with text nor a reason with its detail. */
  empty_without_reason: number;
}

/** Mutates pages in turn and cleans them; `tell` hears of every one that did not go well. */
export function cleanMutated(
  pages: readonly (() => Buffer)[],
  count: number,
  seed: number,
  tell: (line: string) => void,
): Survived {
  const random = randomFrom(seed);
  const survived: Survived = { pages: 0, crashes: 0, over_2s: 0, slowest_ms: 0, empty_without_reason: 0 };
  for (let number = 0; number < count; number += 1) {
    const source = pages[number % pages.length];
    if (!source) break;
    const { page, names } = mutatePage(source(), random);
    const started = busyMs();
    let trouble: string | undefined;
    try {
      const extraction = extractArticle(decodeHtml(page), { url: 'https://harbourgazette.example/ferry' });
      const isTold = 'article' in extraction ? extraction.article.text !== '' : extraction.detail !== '';
      if (!isTold) trouble = 'empty_without_reason';
    } catch (error) {
      trouble = 'crashes';
      tell(String(error));
    }
    const ms = busyMs() - started;
    survived.pages += 1;
    survived.slowest_ms = Math.max(survived.slowest_ms, Math.round(ms));
    if (ms > slow) survived.over_2s += 1;
    if (trouble === 'crashes' || trouble === 'empty_without_reason') survived[trouble] += 1;
    if (trouble || ms > slow) tell(`page ${number} (${names.join(', ')}): ${trouble ?? `${Math.round(ms)} ms`}`);
  }
  return survived;
}

/** Broken and hostile pages, made from all pages in the data folder and our own. */
export const mutate: Bench = async ({ data, seed, pages: count, say }) => {
  const folder = dataFolder(data, '');
  const files = globSync('**/*.html.gz', { cwd: folder }).sort();
  const own = ownPages();
  say(`${files.length} pages of ${folder}, ${own.length} of our own, seed ${seed}`);
  const sources = [
    ...files.map((file) => () => gunzipSync(readFileSync(join(folder, file)))),
    ...own.map((page) => () => page),
  ];
  return { ...cleanMutated(sources, count, seed, say) };
};
