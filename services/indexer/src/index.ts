import { emit, type Outcome, type Sink, Unavailable } from '@stemma/pipeline';
import { type Store, StoreError } from '@stemma/store';

const written = (values: readonly unknown[]): Outcome[] => values.map(() => emit([]));

/** An outage of the store is not the message's fault: it waits. */
async function patiently(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'unavailable' || error.code === 'disk-full')) {
      throw new Unavailable(`the store (${error.message})`, { cause: error });
    }
    throw error;
  }
}

/** Stories into the store. */
export const indexer = (store: Store): Sink<'stories'> => ({
  name: 'indexer',
  from: 'stories',
  async write(stories) {
    await patiently(store.put(stories));
    return written(stories);
  },
});

/** Changes of families into the store, for the articles that a newcomer moved. */
export const linker = (store: Store): Sink<'families'> => ({
  name: 'linker',
  from: 'families',
  async write(families) {
    await patiently(store.link(families));
    return written(families);
  },
});

/** The ledger into the store; it tells nothing of itself. */
export const ledger = (store: Store): Sink<'fates'> => ({
  name: 'ledger',
  from: 'fates',
  silent: true,
  async write(fates) {
    await patiently(store.record(fates));
    return written(fates);
  },
});
