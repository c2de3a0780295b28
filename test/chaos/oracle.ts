import { extractArticle } from '@stemma/article';
import type { Rec } from '@stemma/bus';
import { cleaner } from '@stemma/cleaner';
import { type Article, ContractError, deadLetterTopic, decode, topics } from '@stemma/contracts';
import { tagArticle } from '@stemma/entities';
import { type Lineage, openLineage, sketch, verdictOf } from '@stemma/lineage';
import { reject } from '@stemma/pipeline';
import { foldRevisions, hashArticles, type StoredArticle } from '@stemma/store';

export const mainLine = ['cleaner', 'deduper', 'tagger', 'indexer'] as const;
export type Tally = { emit: number; drop: number; reject: number };

/** Where a line ends: what the oracle foretells, and what is looked up in the store and the log afterwards. */
export interface Ending {
  /** Of the store, over ids, versions, families and origins. */
  readonly hash: string;
  readonly articles: readonly StoredArticle[];
  /** What became of how many messages, in the stages that every message passes. */
  readonly fates: Readonly<Record<(typeof mainLine)[number], Tally>>;
  /** `topic id reason` of every dead letter, each once. */
  readonly letters: readonly string[];
}

/** What must come of these messages, by the pure functions of the stages alone: no bus, no store, no order. */
export async function foretell(messages: readonly Rec[]): Promise<Ending> {
  const once = new Map(messages.map((message) => [message.headers.ce_id ?? '', message]));
  const cleaned: Tally = { emit: 0, drop: 0, reject: 0 };
  const letters: string[] = [];
  const articles: Article[] = [];
  for (const [id, message] of once) {
    const outcome = await clean(message);
    cleaned[outcome.kind] += 1;
    if (outcome.kind === 'emit')
      articles.push(...outcome.out.flatMap(({ value }) => (value.kind === 'ruling' ? [] : value)));
    else if (outcome.kind === 'reject')
      letters.push(`${deadLetterTopic(topics.captures.name, 'cleaner')} ${id} ${outcome.reason}`);
  }
  const passed: Tally = { emit: cleaned.emit, drop: 0, reject: 0 };
  const lineages = lineagesOf(articles);
  const byId = [...Map.groupBy(articles, ({ id }) => id)].sort(([a], [b]) => (a < b ? -1 : 1));
  const ends = byId.map(([, versions]) => endOf(versions, lineages));
  return {
    hash: await hashArticles(stream(ends.map(({ traced }) => traced))),
    articles: ends.map(({ stored }) => stored),
    fates: { cleaner: cleaned, deduper: passed, tagger: passed, indexer: passed },
    letters: letters.sort(),
  };
}

const stage = cleaner({ extract: async ({ html, ...hint }) => extractArticle(html, hint) });
const context = { now: new Date(0), signal: new AbortController().signal, attempt: 1, partition: 0 };

async function clean(message: Rec) {
  try {
    return await stage.handle(decode('captures', message), context);
  } catch (error) {
    if (error instanceof ContractError) return reject(error.code);
    throw error;
  }
}

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** One language is one ordered line. */
function lineagesOf(articles: readonly Article[]): Map<string, Lineage> {
  const lineages = new Map<string, Lineage>();
  for (const article of articles) {
    const lineage = lineages.get(article.language) ?? openLineage();
    lineages.set(article.language, lineage);
    lineage.add(sketch(article));
  }
  return lineages;
}

const order = ({ observedAt, contentHash }: Article): string => `${observedAt}/${contentHash}`;

/** An article as the store must have it in the end, with what its hash covers. */
function endOf(all: readonly Article[], lineages: ReadonlyMap<string, Lineage>) {
  const distinct = [...new Map(all.map((article) => [order(article), article])).values()];
  const versions = distinct.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const newest = versions.at(-1);
  const lineage = newest && lineages.get(newest.language);
  if (!lineage) throw new Error('an article without a version or a language');
  const { kind, family, origin, edge } = verdictOf(lineage.family(newest.id), newest.id);
  const stored: StoredArticle = {
    ...newest,
    revision: foldRevisions(versions).length,
    verdict: kind,
    family,
    origin,
    ...(edge && { edge }),
    ...tagArticle(newest),
  };
  const seen = versions.map(({ observedAt, contentHash }) => [observedAt, contentHash] as const);
  return { stored, traced: { id: newest.id, versions: seen, family, origin } };
}
