import { describe } from 'vitest';
import { promiseFamilies } from './promises/families.ts';
import { promiseLedger } from './promises/ledger.ts';
import { promiseLife } from './promises/life.ts';
import { promiseOrder } from './promises/order.ts';
import { promisePages } from './promises/pages.ts';
import type { MakePlace } from './promises/place.ts';
import { promiseSearch } from './promises/search.ts';
import { promiseVersions } from './promises/versions.ts';

export type { MakePlace, Place } from './promises/place.ts';
export { familyOf, idOf, type Sketched, storyOf } from './promises/stories.ts';

/**
 * What every store promises, as tests. An adapter calls it in its contract test with a way to make an empty place to
 * store in. Searches and their answers are data: `queries/*.json`.
 */
export function storePromises(name: string, make: MakePlace): void {
  describe(`${name} keeps the promises of a store:`, () => {
    promiseVersions(make);
    promiseFamilies(make);
    promiseOrder(make);
    promiseLedger(make);
    promiseSearch(make);
    promisePages(make);
    promiseLife(make);
  });
}
