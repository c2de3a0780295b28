import { hashArticles, type Store, StoreError } from '@stemma/store';
import { ensureIndices, indicesOf } from './indices.ts';
import { openReader } from './read.ts';
import { openSearch } from './search.ts';
import { type Connection, connect } from './server.ts';
import { openWriter } from './write.ts';

export interface OpenSearchOptions extends Connection {
  /** What the names of all indices begin with; `stemma` unless told. One server may so hold several stores. */
  readonly prefix?: string;
  /**
   * When what was written can be searched. `interval` (the default; `false` is the same): when the index refreshes next,
   * within a second unless it is set otherwise. `wait_for`: writes wait for that. `true`: at once, at a price that only
   * tests should pay.
   */
  readonly refresh?: 'wait_for' | boolean | 'interval';
  /**
   * How often new indices refresh, in ms; what the server does by itself unless told: each second, but not while nobody has
   * searched for half a minute. It goes above an index template. Of an index that is there, its `index.refresh_interval` is the operator's to change.
   */
  readonly refreshMs?: number;
  /** Primary shards and copies beside the first of new indices; what the server does by itself (1 and 1) unless told. */
  readonly shards?: number | undefined;
  readonly replicas?: number | undefined;
  /** Told of documents that are sent again. */
  readonly log?: (message: string, fields: object) => void;
}

/**
 * The indexed store on an OpenSearch server, 2.10 or later (older ones cannot count words in scripts). It connects, and
 * makes what is missing, at the first call; while the server is away every call rejects with `unavailable`, and the next
 * one tries again. What was written is durable, and read at once by id; searches, families and counts see it after the
 * next refresh. Beyond 40,000 families their number in `counts` is near, not exact.
 */
export function openOpenSearchStore(options: OpenSearchOptions): Store {
  const { prefix = 'stemma', refresh = 'interval', log } = options;
  const server = connect(options);
  const indices = indicesOf(prefix);
  const writer = openWriter(server, indices, { refresh: refresh === 'interval' ? false : refresh, log });
  const reader = openReader(server, indices);
  const searcher = openSearch(server, indices);

  let closed = false;
  let ready: Promise<void> | undefined;
  const told = (error: unknown): unknown => {
    if (closed) return closedError(server.name);
    // After a failure that the asker has no part in, it is not known what is still there.
    if (!(error instanceof StoreError) || !askersFault.includes(error.code)) ready = undefined;
    return error;
  };
  const check = (): void => {
    if (closed) throw closedError(server.name);
  };
  /** Every method goes through here: nothing after close, nothing before the indices are there. */
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    check();
    try {
      ready ??= ensureIndices(server, indices, options);
      await ready;
      return await work();
    } catch (error) {
      throw told(error);
    }
  };

  /** What tells of the whole store must not leave out the last second of it. Rare, and asked for by a person. */
  const whole = () => server.ask({ method: 'POST', path: [`${indices.articles},${indices.fates}`, '_refresh'] });

  return {
    put: (stories) => run(() => writer.put(stories)),
    link: (families) => run(() => writer.link(families)),
    record: (fates) => run(() => writer.record(fates)),
    search: (request) => run(() => searcher.search(request)),
    find: (request) => run(() => searcher.find(request)),
    article: (id) => run(() => reader.article(id)),
    revisions: (id) => run(() => reader.revisions(id)),
    family: (article) => run(() => reader.family(article)),
    fates: (article) => run(() => reader.fates(article)),
    sources: () => run(() => reader.sources()),
    counts: () => run(() => whole().then(() => reader.counts())),
    hash: () => run(() => whole().then(() => hashArticles(reader.traced()))),
    async *all() {
      const articles = await run(() => whole().then(() => reader.all()));
      try {
        for await (const article of articles) {
          yield article;
          check();
        }
      } catch (error) {
        throw told(error);
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      await server.close();
    },
  };
}

const askersFault = ['bad-query', 'bad-cursor'];

const closedError = (server: string): StoreError =>
  new StoreError('closed', `${server}: the store was closed; open it again`);
