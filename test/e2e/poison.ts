import { type Extraction, extractArticle } from '@stemma/article';
import type { Rec, Stored } from '@stemma/bus';
import { cleaner } from '@stemma/cleaner';
import { articleId, type Capture, captureId, deadLetterTopic, encode, topics } from '@stemma/contracts';
import { runStage } from '@stemma/runtime';
import { readConfig } from '../../packages/config/src/index.ts';
import { drained } from '../../services/cli/src/drain.ts';
import { type House, openHouse } from '../../services/cli/src/house.ts';
import { runServices } from '../../services/cli/src/services.ts';
import { random } from '../chaos/random.ts';

/** Where the cleaner puts what it cannot handle. */
const letterTopic = deadLetterTopic(topics.captures.name, 'cleaner');

const first = Date.parse('2026-03-12T06:00:00.000Z');
const start = { from: 'test', time: new Date(first).toISOString() };

/** A page with a story of its own: no two share a run of words, so no family grows with their number. */
export function page(i: number): Capture {
  const url = `https://poison.example/${i}`;
  const next = random(i + 1);
  const words = Array.from({ length: 120 }, () => `w${Math.floor(next() * 100_003)}`);
  const paragraphs = [0, 40, 80].map((from) => `<p>The council of ${words.slice(from, from + 40).join(' ')}.</p>`);
  const headline = `Council decides on matter ${i} of ${words[0]}`;
  const text = `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${paragraphs.join('')}</article></body></html>`;
  const observedAt = new Date(first + i * 1000).toISOString();
  return { id: articleId(url), source: 'poison', url, observedAt, mediaType: 'text/html', text };
}

export const good = (capture: Capture): Rec => encode('captures', capture, { ...start, id: captureId(capture) });

/** Ways to be poison, by the reason that the dead letter must give. */
export const kinds: Readonly<Record<string, (i: number) => Rec>> = {
  'not-json': (i) => ({ ...good(page(i)), value: Buffer.from('{"id":') }),
  schema: (i) => ({ ...good(page(i)), value: Buffer.from('{"id":"nobody"}') }),
  version: (i) => ({ ...good(page(i)), headers: { ...good(page(i)).headers, ce_dataversion: '99' } }),
  'not-gzip': (i) => ({ ...good(page(i)), headers: { ...good(page(i)).headers, 'content-encoding': 'gzip' } }),
  'page-error': (i) => good({ ...page(i), text: `${page(i).text}${mark}` }),
};

const mark = '<!-- breaks the build of last week -->';

/** Puts a share of poison among good captures, evenly, its kinds by turns. */
export function mixed(count: number, share: number, names = Object.keys(kinds)): { records: Rec[]; poison: string[] } {
  const every = share === 0 ? Number.POSITIVE_INFINITY : Math.round(1 / share);
  const poison: string[] = [];
  const records: Rec[] = [];
  for (let i = 0; i < count; i++) {
    records.push(good(page(i)));
    if ((i + 1) % every !== 0) continue;
    const kind = names[poison.length % names.length] ?? '';
    const record = kinds[kind]?.(count + i);
    if (record) records.push(record);
    poison.push(kind);
  }
  return { records, poison };
}

/** The embedded house on a folder of its own. */
export const house = (dir: string): Promise<House> =>
  openHouse(readConfig({ dataDir: dir, env: {} }), { logLevel: 'silent' });

/** Runs the whole line in this process until nothing waits; a broken build fails on marked pages. Resolves to the seconds taken. */
export async function runLine(on: House, build: 'broken' | 'fixed'): Promise<number> {
  const done = new AbortController();
  const extract = async ({ html, ...hint }: { html: string; url: string }): Promise<Extraction> => {
    if (build === 'broken' && html.includes(mark)) throw new Error('a comment at the end is not expected');
    return extractArticle(html, hint);
  };
  const began = performance.now();
  const running = Promise.all([
    runStage(cleaner({ extract }), on.runtime, done.signal),
    runServices(on, done.signal, { deduper: 1, tagger: 1, indexer: 1 }),
  ]);
  await Promise.race([drained(on.bus, done.signal, () => {}), running]);
  const seconds = (performance.now() - began) / 1000;
  done.abort();
  await running;
  return seconds;
}

/** Dead letters by reason. */
export async function reasons(on: House): Promise<Record<string, number>> {
  const letters: Stored[] = await Array.fromAsync(on.bus.read(letterTopic));
  const counts = Map.groupBy(letters, ({ headers }) => headers['stemma-reason'] ?? '');
  return Object.fromEntries([...counts].map(([reason, all]) => [reason, all.length]));
}
