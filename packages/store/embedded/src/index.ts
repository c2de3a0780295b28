import { hashArticles, type Store, StoreError } from '@stemma/store';
import { storeError } from './errors.ts';
import { openReader } from './read.ts';
import { openLedger } from './record.ts';
import { openDatabase } from './schema.ts';
import { openSearch } from './search.ts';
import { traced } from './trace.ts';
import { transact } from './transact.ts';
import { openWriter } from './write.ts';

/**
 * The indexed store in one SQLite file. Several processes may open the same file. Throws `StoreError` (`corrupt`,
 * `unavailable`) when it cannot be opened. Writes are durable against a crash of the process; a loss of power may take
 * the last of them (`synchronous = NORMAL`), which replaying the topics brings back.
 */
export function openEmbeddedStore({ file }: { readonly file: string }): Store {
  let closed = false;
  const told = (error: unknown): unknown => (closed ? closedError(file) : storeError(file, error));
  const check = (): void => {
    if (closed) throw closedError(file);
  };
  /** Every method goes through here: nothing after close, and all failures in the words of the port. */
  const run = async <T>(work: () => T | Promise<T>): Promise<T> => {
    check();
    try {
      return await work();
    } catch (error) {
      throw told(error);
    }
  };

  const { db, writer, record, reader, searcher } = open(file);
  return {
    put: (stories) => run(() => transact(db, () => writer.put(stories))),
    link: (families) => run(() => transact(db, () => writer.link(families))),
    record: (fates) => run(() => transact(db, () => record(fates))),
    search: (request) => run(() => searcher.search(request)),
    find: (request) => run(() => searcher.find(request)),
    article: (id) => run(() => reader.article(id)),
    revisions: (id) => run(() => reader.revisions(id)),
    family: (article) => run(() => reader.family(article)),
    fates: (article) => run(() => reader.fates(article)),
    sources: () => run(() => reader.sources()),
    counts: () => run(() => reader.counts()),
    hash: () => run(() => hashArticles(traced(db))),
    async *all() {
      check();
      try {
        for await (const article of reader.all()) {
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
      db.close();
    },
  };
}

function open(file: string) {
  try {
    const db = openDatabase(file);
    const reader = openReader(db);
    return { db, reader, writer: openWriter(db), record: openLedger(db), searcher: openSearch(db, reader) };
  } catch (error) {
    throw storeError(file, error);
  }
}

const closedError = (file: string): StoreError =>
  new StoreError('closed', `${file}: the store was closed; open it again`);
