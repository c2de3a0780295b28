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

const items = [
  'A freight train carrying grain left the track near Oxmoor before dawn on Tuesday and blocked the line to the coast for nine hours. Nobody was hurt, the railway said.',
  'The observatory at Tarn Fell has found a comet that will pass within sight of the naked eye in November. It was named after Ludmila Prokop, who was on duty that night.',
  'Dockers at Saltmarket voted by 311 to 274 to end a walkout of eleven days after the port agreed to hire forty more crane drivers. Work resumes on Thursday at six.',
  'A court in Harrowmoor fined a dairy 90,000 crowns for letting whey run into the Ebble, where eels and trout died along three kilometres in August.',
];

it('names the other items of a digest, which share no word with the one that it is compared with', async () => {
  // One content hash ties the two, whatever the verifier says of them.
  const tied = { more: { contentHash: '0'.repeat(32) } };
  const digest = { slug: 'digest', headline: 'The day in brief', text: items.join('\n\n'), ...tied };
  const told = items.map((text, n) => ({
    slug: `item-${n}`,
    headline: `Story number ${n}`,
    text,
    ...(n === 2 && tied),
  }));
  const { stories } = newsroom([digest, ...told].map((each, n) => ({ ...each, source: `outlet-${n}`, minute: n })));
  const made = fakeStore({ stories });
  const [whole, , , third] = await Promise.all(stories.map(({ article }) => made.article(article.id)));
  const all = (await made.search({ query: '', limit: 10, filters: {}, order: 'oldest' })).hits.map(
    (hit) => hit.article,
  );
  const find: typeof made.find = async ({ query }) => {
    const phrases = [...query.matchAll(/"([^"]+)"/g)].map(([, phrase]) => phrase ?? '');
    return all.filter(({ text }) => phrases.some((phrase) => text.includes(phrase)));
  };
  const { same, objection } = await compareArticles({ ...made, find }, whole!, third!);
  expect({ same, by: objection?.by }).toEqual({ same: true, by: 'digest' });
  expect(objection?.articles).not.toContain(third!.id);
  expect(objection?.articles.length).toBeGreaterThan(0);
});
