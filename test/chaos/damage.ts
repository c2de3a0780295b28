import { isDeepStrictEqual } from 'node:util';
import type { Bus, Lag } from '@stemma/bus';
import type { Store, StoredArticle } from '@stemma/store';
import { consumers, topicOf } from '../../services/cli/src/consumers.ts';
import { type Ending, mainLine, type Tally } from './oracle.ts';

/** What differs from what the oracle foretold, a line each. */
export interface Damage {
  /** Articles, revisions, fates or dead letters that should be there. */
  readonly lost: readonly string[];
  /** Those that should not, or not so often. */
  readonly doubled: readonly string[];
  /** Articles that say something else than their newest version and their family do. */
  readonly stale: readonly string[];
  readonly sameHash: boolean;
}

const none: Tally = { emit: 0, drop: 0, reject: 0 };

/** Where the line did end. A dead letter that came twice is one letter: its topic is a hop like every other. */
export async function lookUp(store: Store, bus: Bus): Promise<Ending> {
  const { fates } = await store.counts();
  const letters = new Set<string>();
  for (const { name } of (await bus.topics()).filter((topic) => topic.name.endsWith('.dlq'))) {
    for await (const { headers } of bus.read(name)) letters.add(`${name} ${headers.ce_id} ${headers['stemma-reason']}`);
  }
  const [cleaner, deduper, tagger, indexer] = mainLine.map((stage) => fates[stage] ?? none) as [
    Tally,
    Tally,
    Tally,
    Tally,
  ];
  return {
    hash: await store.hash(),
    articles: await Array.fromAsync(store.all()),
    fates: { cleaner, deduper, tagger, indexer },
    letters: [...letters].sort(),
  };
}

/** What was foretold against what is there. */
export function compare(expected: Ending, found: Ending): Damage {
  const lost: string[] = [];
  const doubled: string[] = [];
  const stale: string[] = [];
  const count = (what: string, should: number, is: number): void => {
    if (is < should) lost.push(`${what}: ${is} of ${should}`);
    if (is > should) doubled.push(`${what}: ${is} for ${should}`);
  };

  const there = Map.groupBy(found.articles, ({ id }) => id);
  for (const article of expected.articles) {
    const rows = there.get(article.id) ?? [];
    there.delete(article.id);
    count(`article ${article.id}`, 1, rows.length);
    for (const row of rows) {
      count(`revisions of ${article.id}`, article.revision, row.revision);
      const other = differing(article, row);
      if (other.length > 0) stale.push(`article ${article.id}: ${other.join(', ')}`);
    }
  }
  for (const [id, rows] of there) count(`article ${id}`, 0, rows.length);
  for (const stage of mainLine) {
    for (const outcome of ['emit', 'drop', 'reject'] as const)
      count(`${stage} ${outcome}`, expected.fates[stage][outcome], found.fates[stage][outcome]);
  }
  const letters = new Set(found.letters);
  for (const letter of expected.letters) if (!letters.delete(letter)) lost.push(`dead letter ${letter}`);
  doubled.push(...[...letters].map((letter) => `dead letter ${letter}`));
  return { lost, doubled, stale, sameHash: expected.hash === found.hash };
}

/** The fields in which two articles differ; how many revisions there are is counted elsewhere. */
function differing(expected: StoredArticle, found: StoredArticle): string[] {
  const [a, b] = [plain(expected), plain(found)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => field !== 'revision' && !isDeepStrictEqual(a[field], b[field]),
  );
}

/** As it looks after a way through JSON, where what is undefined is not there. */
const plain = (article: StoredArticle): Record<string, unknown> => JSON.parse(JSON.stringify(article));

/** What waits for each group, in the order of the line. */
export async function backlog(bus: Bus): Promise<Backlog[]> {
  return Promise.all(
    consumers.map(async (consumer) => ({
      group: consumer.name,
      lags: await bus.lag(consumer.name, topicOf(consumer)),
    })),
  );
}

export interface Backlog {
  readonly group: string;
  readonly lags: readonly Lag[];
}

export const waiting = (backlogs: readonly Backlog[]): number =>
  backlogs.flatMap(({ lags }) => lags).reduce((sum, { position, end }) => sum + end - position, 0);

/** A line for each group that has something left: how much in which partition, from where on. */
export const tellBacklog = (backlogs: readonly Backlog[]): string =>
  backlogs
    .filter((backlog) => waiting([backlog]) > 0)
    .map(({ group, lags }) => {
      const left = lags.filter(({ position, end }) => end > position);
      return `${group}: ${left.map(({ partition, position, end }) => `${partition} from ${position} to ${end}`).join(', ')}`;
    })
    .join('\n');
