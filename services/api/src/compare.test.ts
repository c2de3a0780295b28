import type { StoredArticle } from '@stemma/store';
import { expect, it } from 'vitest';
import { fakeStore } from '../test/fake-store.ts';
import { newsroom } from '../test/newsroom.ts';
import { compareArticles } from './compare.ts';

const streets = ['Alder Lane', 'Bishop Quay', 'Cobden Terrace', 'Drovers Hill', 'Elmgrove Rise'];
const notice = (n: number) =>
  `Contractors for Harrowmoor Water will close ${streets[n]} from ${7 + n} until ${13 + n} April to replace a cast-iron main laid in ${1890 + 7 * n}. ` +
  'Residents keep access on foot at all hours. Bins left at the barrier by seven will be collected by the crew, as the refuse lorry cannot pass. ' +
  `Buses ${20 + 3 * n} and ${41 + n} divert by way of Saltmarket and call at a temporary stop opposite the chapel.`;

/** Five fillings of one form; one content hash ties the first two, whatever their texts are. */
const room = newsroom(
  streets.map((street, n) => ({
    source: `outlet-${n}`,
    slug: 'works',
    minute: n,
    headline: `Works in ${street}`,
    text: notice(n),
    ...(n < 2 && { more: { contentHash: '0'.repeat(32) } }),
  })),
);
const store = fakeStore(room);
const ids = room.stories.map(({ article }) => article.id);
const compared = async (found: readonly StoredArticle[]) => {
  const [one, other] = await Promise.all(ids.slice(0, 2).map((id) => store.article(id)));
  return compareArticles({ ...store, find: async () => [...found] }, one!, other!);
};

it('names the others of the store that know two as one form', async () => {
  const all = (await store.search({ query: '', limit: 10, filters: {}, order: 'oldest' })).hits;
  const { same, sameFamily, objection } = await compared(all.map(({ article }) => article));
  expect({ same, sameFamily }).toEqual({ same: true, sameFamily: false });
  expect(objection).toEqual({ by: 'form', articles: ids.slice(2) });
});

it('says nothing of others where there are none', async () => {
  expect((await compared([])).objection).toBeUndefined();
});
