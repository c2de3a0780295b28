import { test } from 'vitest';
import type { Store } from '../index.ts';

/** Somewhere to store: a file, an index. Several stores may be open on it at once. */
export interface Place {
  open(): Store | Promise<Store>;
  /** Leaves nothing behind; all stores are closed by then. */
  remove(): void | Promise<void>;
}

/** An empty place, another one each time. */
export type MakePlace = () => Place | Promise<Place>;

/** A test with an empty store, and the way to open a second one on the same place. All are closed afterwards. */
export function withStore(
  make: MakePlace,
  name: string,
  body: (store: Store, open: () => Promise<Store>) => Promise<void>,
) {
  test(name, async () => {
    const place = await make();
    const stores: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await place.open();
      stores.push(store);
      return store;
    };
    try {
      await body(await open(), open);
    } finally {
      for (const store of stores) await store.close();
      await place.remove();
    }
  });
}
