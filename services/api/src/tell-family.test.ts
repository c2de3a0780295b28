import type { Notice } from '@stemma/contracts';
import type { Revision, Store } from '@stemma/store';
import { expect, it } from 'vitest';
import { fakeStore } from '../test/fake-store.ts';
import { at, newsroom, type Piece } from '../test/newsroom.ts';
import { tellFamily } from './tell-family.ts';

const text = 'Forty people were hurt when the ferry struck a barge off Halverstad.';
const piece = (source: string, minute: number, more: Partial<Piece> = {}): Piece => ({
  ...{ source, slug: 'ferry', minute, headline: 'Ferry hits barge', text },
  ...(minute > 0 && { of: 'gazette/ferry', edge: { kind: 'copy', kept: 1, added: 0 } }),
  ...more,
});
const credits = (agency: string, observedAt?: number): Partial<Piece> => ({
  more: { agency, ...(observedAt !== undefined && { observedAt: at(observedAt) }) },
});

/** The family of some pieces, the first of which is its origin, as it is told. */
async function told(
  pieces: readonly Piece[],
  change: (store: Store, ids: readonly string[]) => Partial<Store> = () => ({}),
) {
  const { stories, families } = newsroom(pieces);
  const store = fakeStore({ stories, families });
  const ids = stories.map(({ article }) => article.id);
  const [family] = families;
  if (!family) throw new Error('a family was expected');
  return { ids, ...(await tellFamily({ ...store, ...change(store, ids) }, family)) };
}

it('names who claims to be first and who was seen first', async () => {
  const { first, ids } = await told([piece('gazette', 0, credits('AP', 50)), piece('post', 10, credits('AP', 20))]);
  expect(first).toMatchObject({ claimed: { article: ids[0], at: at(0) }, observed: { article: ids[1], at: at(20) } });
});

it('says whom the first credits, and that the original was not seen', async () => {
  const { first } = await told([piece('gazette', 0, credits('AP')), piece('post', 10, credits('AP'))]);
  expect(first.credited).toEqual({ agency: 'AP', by: 2, seen: false });
});

it('knows the agency itself, also when it comes later', async () => {
  const { first } = await told([piece('gazette', 0, credits('AP')), piece('ap', 10, credits('AP'))]);
  expect(first.credited).toEqual({ agency: 'AP', by: 2, seen: true });
});

it('an agency that is first credits nobody else', async () => {
  const own = piece('gazette', 0, credits('Gazette'));
  expect((await told([own, piece('post', 10, credits('Gazette'))])).first.credited).toBeUndefined();
});

it('a kill is shown on every copy: who has taken it up, after how long, and who has not', async () => {
  const kill: Notice = { kind: 'kill', text: 'Kill this story.' };
  const seen = (observedAt: number, revision: number, notices: readonly Notice[] = []): Revision => ({
    ...{ revision, observedAt: at(observedAt), headline: 'Ferry hits barge', text, notices },
    ...{ contentHash: 'a'.repeat(32), wordcount: 12 },
  });
  const pieces = [
    piece('gazette', 0, { more: { notices: [kill] } }),
    piece('post', 10, { more: { notices: [kill] } }),
    piece('star', 12),
  ];
  const { corrections, ids } = await told(pieces, (_, [origin, obeys]) => ({
    revisions: async (id) => {
      if (id === origin) return [seen(2, 1), seen(30, 2, [kill]), seen(90, 3, [kill])];
      return id === obeys ? [seen(12, 1), seen(45, 2, [kill])] : [seen(14, 1)];
    },
  }));
  expect(corrections).toEqual([
    {
      ...{ article: ids[0], kind: 'kill', text: kill.text, observedAt: at(30) },
      copies: [
        { article: ids[1], state: 'taken', since: at(45), after: 900 },
        { article: ids[2], state: 'standing' },
      ],
    },
  ]);
});

it('an outlet is told by its site: one feed may gather several, and one outlet have several feeds', async () => {
  const kill: Notice = { kind: 'kill', text: 'Kill this story.' };
  const through = (feed: string, notices: Notice[] = []) => ({ more: { source: feed, notices } });
  const pieces = [
    piece('gazette', 0, through('all-papers')),
    piece('post', 10, through('all-papers')),
    piece('gazette', 20, { slug: 'ferry-killed', ...through('gazette-notices', [kill]) }),
  ];
  const { corrections, ids } = await told(pieces);
  expect(corrections).toMatchObject([{ article: ids[2], copies: [{ article: ids[1] }] }]);
});

it('a copy whose page is gone stands no more', async () => {
  const kill: Notice = { kind: 'kill', text: 'Kill this story.' };
  const pieces = [piece('gazette', 0, { more: { notices: [kill] } }), piece('post', 10)];
  const { corrections, ids } = await told(pieces, (store, [origin, copy]) => ({
    revisions: async (id) => (await store.revisions(id)).map((one) => (id === origin ? { ...one, notices: [] } : one)),
    fates: async (id) =>
      id !== copy
        ? []
        : [
            {
              ...{ id: `${copy}@${Date.parse(at(60)).toString(36)}-http-410`, stage: 'fetcher', outcome: 'reject' },
              ...{ reason: 'http-410', article: copy, at: at(60), attempts: 1, emitted: 0 },
            },
          ],
  }));
  expect(corrections).toMatchObject([{ kind: 'kill', copies: [{ article: ids[1], state: 'gone', since: at(60) }] }]);
});

it('a kill on a page of another outlet, to which the feed of the first led, takes nothing back', async () => {
  const kill: Notice = { kind: 'kill', text: 'This story has been withdrawn.' };
  const elsewhere = { url: 'https://aggregator.example/ferry', notices: [kill] };
  const revised = (store: Store, [, second]: readonly string[]) => ({
    revisions: async (id: string) =>
      (await store.revisions(id)).map((one) => (id === second ? { ...one, notices: [] } : one)),
  });
  const pieces = (more: object) => [
    piece('gazette', 0),
    piece('gazette', 10, { slug: 'again', more }),
    piece('post', 20),
  ];
  expect((await told(pieces(elsewhere), revised)).corrections).toEqual([]);
  expect((await told(pieces({ notices: [kill] }), revised)).corrections).toMatchObject([{ kind: 'kill' }]);
});

it('a copy that takes a kill up by a notice alone, with its text as it was, has taken it up', async () => {
  const kill: Notice = { kind: 'kill', text: 'This story has been withdrawn.' };
  const withNotice = (source: string, minute: number, observedAt: number) =>
    piece(source, minute, { more: { notices: [kill], observedAt: at(observedAt) } });
  // The text is the same, so the store has one revision of each: the one without the notice.
  const { corrections, ids } = await told([withNotice('gazette', 0, 30), withNotice('post', 10, 45)], (store) => ({
    revisions: async (id) => (await store.revisions(id)).map((one) => ({ ...one, observedAt: at(12), notices: [] })),
  }));
  expect(corrections).toMatchObject([
    { kind: 'kill', observedAt: at(30), copies: [{ article: ids[1], state: 'taken', since: at(45), after: 900 }] },
  ]);
});
