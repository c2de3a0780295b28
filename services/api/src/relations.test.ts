import type { Story } from '@stemma/contracts';
import { openEmbeddedStore } from '@stemma/store-embedded';
import { expect, it } from 'vitest';
import { newsroom, type Piece } from '../test/newsroom.ts';
import { relationsOf } from './relations.ts';

const history =
  'The Quillon boathouse, built in 1887 by the shipwright Ansel Verity for nine hundred pounds, survived a flood in 1953 and two attempts by the railway to buy the ground under its slipways for sidings.';
const piece = (source: string, minute: number, headline: string, text: string, agency?: string): Piece => ({
  ...{ source, slug: `${source}-${minute}`, minute, headline, text },
  ...(agency && { more: { agency } }),
});

const fire = piece(
  'gazette',
  0,
  'Fire destroys Ellerby boathouse',
  'A fire destroyed the Quillon boathouse at Ellerby early on Thursday. Firefighters from Marrowby pumped water from the lock until dawn, but the roof fell in before five. Warden Tamsin Oake said that eleven racing shells were lost.',
  'AP',
);
const mourning = piece(
  'post',
  40,
  'Rowers mourn eleven boats lost at Quillon',
  'Members of the Quillon rowing club stood on the bank at Ellerby with blankets around their shoulders, watching smoke rise from their boathouse. "We carried out three shells," said Tamsin Oake, the warden. The rest burned.',
  'AP',
);
const rebuilt = piece(
  'mail',
  300,
  'Quillon boathouse at Ellerby will rise again, says warden',
  `The Quillon boathouse at Ellerby will be rebuilt within a year, warden Tamsin Oake promised as firefighters raked the ashes. Donors had offered the sum of eleven new racing shells by noon.\n\n${history}`,
);
const railway = piece(
  'star',
  9_000,
  'Railway museum opens its paper archive',
  `Letters, tickets and plans from two centuries went on show in Marrowby this week, among them the minutes of a quarrel that the line lost. Visitors may read everything at a long table under the old station clock, and on Sundays a retired signalman explains the handwriting.\n\n${history}`,
);
const parking = piece(
  'ledger',
  60,
  'Marrowby council raises parking charges',
  'The council of Marrowby voted on Wednesday to raise parking charges for the third year running, with shopkeepers protesting in the gallery and the mayor absent through illness. The new tariff starts in May.',
);
const pieces = [fire, mourning, rebuilt, railway, parking];
const { stories, families } = newsroom(pieces);
const idOf = (wanted: Piece) => stories[pieces.indexOf(wanted)]?.article.id ?? '';

/** What a store says of the family of a piece after it took in the stories in some order. */
async function related(wanted: Piece, order: readonly Story[] = stories) {
  const store = openEmbeddedStore({ file: ':memory:' });
  for (const story of order) await store.put([story]);
  await store.link(families);
  const family = await store.family(idOf(wanted));
  const found = family && (await relationsOf(store, family));
  await store.close();
  return found;
}

it('finds who tells of the same event in other words, and nobody else', async () => {
  const found = await related(fire);
  expect(found?.relations.map(({ article }) => article).sort()).toEqual([mourning, rebuilt].map(idOf).sort());
  expect(found?.relations[0]?.sameEvent?.names).toContain('Quillon');
});

it('counts origins, not copies: what two outlets credit to one agency is one', async () => {
  expect((await related(rebuilt))?.corroboration).toEqual([
    { origin: 'AP', families: [idOf(fire), idOf(mourning)] },
    { origin: 'mail', families: [idOf(rebuilt)] },
  ]);
});

it('finds a passage of background a week later, which makes no event', async () => {
  const found = await related(railway);
  expect(found?.relations).toMatchObject([{ article: idOf(rebuilt), sharesBackground: { lateIn: 'both' } }]);
  expect(found?.relations[0]).not.toHaveProperty('sameEvent');
  expect(found?.corroboration).toEqual([{ origin: 'star', families: [idOf(railway)] }]);
});

it('finds the same text two months later', async () => {
  const again = { ...rebuilt, source: 'star', slug: 'again', minute: 80_000 };
  const both = newsroom([rebuilt, again]);
  const store = openEmbeddedStore({ file: ':memory:' });
  await store.put(both.stories);
  const family = await store.family(idOf(rebuilt));
  const found = family && (await relationsOf(store, family));
  expect(found?.relations).toMatchObject([{ source: 'star', sameText: true }]);
  expect(found?.relations[0]).not.toHaveProperty('sameEvent');
  await store.close();
});

it.each([
  ['quotes, operators and braces', `He said "AND" ("OR" \u0000 -x* {y} "z"`],
  ['words without an end', 'Quillon'.repeat(500)],
  ['a script without spaces', '七日朝、湾岸地方で地震があった。けが人はいない。'],
  ['nothing at all', ''],
])('reads any text: %s', async (_, part) => {
  const odd = piece('odd', 20, part, Array.from({ length: 40 }, () => part).join(' '));
  const only = newsroom([odd]);
  const store = openEmbeddedStore({ file: ':memory:' });
  for (const eventTime of ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
    await store.put(only.stories.map((story) => ({ ...story, article: { ...story.article, eventTime } })));
    const family = await store.family(only.stories[0]?.article.id ?? '');
    expect(family && (await relationsOf(store, family))).toMatchObject({ relations: [] });
  }
  await store.close();
});

it('says the same whatever came first', async () => {
  const expected = await related(mourning);
  for (let turn = 1; turn < stories.length; turn++) {
    const turned = [...stories.slice(turn), ...stories.slice(0, turn)];
    expect(await related(mourning, turned)).toEqual(expected);
    expect(await related(mourning, turned.toReversed())).toEqual(expected);
  }
});
