import type { Article } from '@stemma/contracts';
import { type Store, type StoredArticle, StoreError } from '@stemma/store';
import { expect, it } from 'vitest';
import { fakeBus } from '../test/fake-bus.ts';
import { fakeStore } from '../test/fake-store.ts';
import { at, urlOf } from '../test/newsroom.ts';
import { copy, dropped, ferry, fog, message, room, setting } from '../test/setting.ts';
import { operations } from './routes/index.ts';

const { app } = setting();
const get = async (path: string, from = app) => {
  const response = await from.request(path);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
};

it.each([
  ['/api/search', `/api/search?facets=source,day&histogram=day`],
  ['/api/articles/:id', `/api/articles/${copy}`],
  ['/api/families/:id', `/api/families/${copy}`],
  ['/api/families/:id/relations', `/api/families/${copy}/relations`],
  ['/api/why', `/api/why?url=https://meridian.example/2026/ferry`],
  ['/api/diff', `/api/diff?before=${ferry}&after=${copy}`],
  ['/api/compare', `/api/compare?one=${ferry}&other=${copy}`],
  ['/api/sources', '/api/sources'],
  ['/api/status', '/api/status'],
  ['/livez', '/livez'],
  ['/readyz', '/readyz'],
])('%s answers in the shape that it publishes', async (path, address) => {
  const { status, body } = await get(address);
  const answer = operations.find((operation) => operation.path === path)?.answer;
  expect(status).toBe(200);
  expect(answer?.parse(body)).toEqual(body);
});

it('searches with the words marked as segments, newest first, and says how large each family is', async () => {
  const { body } = await get('/api/search?q=ferr');
  expect(body.hits.map((hit: { article: { id: string } }) => hit.article.id)).toEqual([copy, ferry]);
  expect(body.hits[0].highlight.headline).toEqual([
    { text: 'Ferr', match: true },
    { text: 'ies to stop', match: false },
  ]);
  expect(body.hits[0].members).toBe(2);
});

it('takes a filter more than once as any of its values', async () => {
  const { body } = await get('/api/search?source=gazette&source=hafenblatt&facets=source');
  expect(body.total).toBe(2);
  expect(body.facets.source).toContainEqual({ value: 'hafenblatt', count: 1 });
});

it('reads a date as the start of that day', async () => {
  expect((await get('/api/search?from=2026-03-12&to=2026-03-13')).body.total).toBe(3);
  expect((await get(`/api/search?from=2026-03-12T07:30:00%2B01:00`)).body.total).toBe(2);
});

it('goes on with the cursor of the page before', async () => {
  const { body: first } = await get('/api/search?limit=2');
  const { body: second } = await get(`/api/search?limit=2&cursor=${first.cursor}`);
  expect(second.hits.map((hit: { article: { id: string } }) => hit.article.id)).toEqual([ferry]);
  expect(second.cursor).toBeUndefined();
});

it('gives the members of a family their headlines and addresses, for any of their ids', async () => {
  const { body } = await get(`/api/families/${copy}`);
  expect(body.origin).toBe(ferry);
  expect(body.members[1]).toMatchObject({
    article: copy,
    headline: 'Ferries to stop',
    url: urlOf({ source: 'gazette', slug: 'strike' }),
    edge: { kind: 'trim', from: ferry, kept: 0.6 },
  });
});

it('tells which copies still say what the origin has corrected', async () => {
  const wrong = 'Forty people were hurt when the ferry struck a barge.';
  const right = 'Fourteen people were hurt when the ferry struck a barge.';
  const [original, taken] = room.stories.map(({ article }) => article) as [Article, Article];
  const notice = { kind: 'correction', text: 'Corrects the number.' } as const;
  const base = fakeStore({ ...room, fates: [] });
  const store: Store = {
    ...base,
    revisions: async (id) => {
      const seen = (text: string, revision: number, notices: (typeof notice)[] = []) => ({
        ...original,
        text,
        notices,
        revision,
        observedAt: at(revision),
      });
      if (id === original.id) return [seen(wrong, 1), seen(right, 2, [notice])];
      return [seen(wrong, 3), ...(id === taken.id ? [seen(right, 4)] : [])];
    },
    search: async (request) => {
      const found = await base.search(request);
      const newest = new Map([
        [original.id, { text: right, notices: [notice], observedAt: at(2) }],
        [taken.id, { text: right, observedAt: at(4) }],
      ]);
      const corrected = (article: StoredArticle) => ({ ...article, ...newest.get(article.id) });
      return { ...found, hits: found.hits.map((hit) => ({ ...hit, article: corrected(hit.article) })) };
    },
  };
  const { body } = await get(`/api/families/${copy}`, setting({ store }).app);
  expect(body.corrections).toEqual([
    {
      article: ferry,
      ...notice,
      observedAt: at(2),
      copies: [{ article: copy, state: 'taken', since: at(4), after: 120 }],
    },
  ]);
});

it('tells what a copy dropped of its origin, and which revision is not there', async () => {
  const { body } = await get(`/api/diff?before=${ferry}&after=${copy}&afterRevision=1`);
  expect(body.text).toEqual([
    {
      kind: 'kept',
      before: 'Ferry crews in Halverstad voted to strike.\n\n',
      after: 'Ferry crews in Halverstad voted to strike.',
    },
    { kind: 'dropped', before: 'Talks go on, said Ines Calder.' },
  ]);
  expect(body.kept).toBeCloseTo(7 / 13);
  const { body: missing } = await get(`/api/diff?before=${ferry}&after=${copy}&afterRevision=4`);
  expect(missing).toMatchObject({ status: 404, detail: expect.stringContaining('revision 4') });
});

it('compares what was withdrawn since by the text that it had', async () => {
  const base = fakeStore(room);
  const withdrawn = async (id: string) => {
    const all = await base.revisions(id);
    const last = { ...all[0]!, revision: 2, text: '', notices: [{ kind: 'kill' as const, text: 'Withdrawn.' }] };
    return id === ferry ? [...all, last] : all;
  };
  const { app: own } = setting({ store: { ...base, revisions: withdrawn } });
  const { body } = await get(`/api/diff?before=${ferry}&after=${copy}`, own);
  expect(body).toMatchObject({ before: { revision: 1 }, kept: expect.closeTo(7 / 13) });
  const { body: asked } = await get(`/api/diff?before=${ferry}&after=${copy}&beforeRevision=2`, own);
  expect(asked).toMatchObject({ before: { revision: 2 }, text: [{ kind: 'added' }] });
});

it('says where a page has no text any more', async () => {
  const told = { ...dropped, id: `${ferry}@${Date.parse(at(500)).toString(36)}-0`, article: ferry, reason: 'http-410' };
  const store = { ...fakeStore(room), fates: async () => [told] };
  const { body } = await get('/api/why?url=https://meridian.example/2026/ferry', setting({ store }).app);
  expect(body.lost).toMatchObject({ at: at(500), reason: 'http-410' });
});

it('says why an address is not in the store', async () => {
  const url = urlOf({ source: 'gazette', slug: 'gone' });
  const { body: unseen } = await get(`/api/why?url=${url}`);
  expect(unseen).toMatchObject({ status: 404, code: 'not-found', detail: expect.stringContaining(url) });
  const fate = { ...dropped, article: '5ebec67ef86eda5f4a3a' };
  const store = { ...fakeStore(room), fates: async () => [fate] };
  const { body } = await get(`/api/why?url=${url}`, setting({ store }).app);
  expect(body).toMatchObject({ url, fates: [fate] });
  expect(body.article).toBeUndefined();
});

it('joins sources with how their last poll went, and lists those that brought nothing yet', async () => {
  const { app: own, bus } = setting();
  const state = { id: 'quiet', url: 'https://quiet.example/feed', polledAt: at(1), nextPollAt: at(9), failures: 2 };
  bus.append(message('sources', { ...state, error: 'HTTP 503', seen: { a: 'b' } }));
  bus.append({ ...message('sources', { ...state, id: 'broken', seen: {} }), key: 'broken', value: Buffer.from('{') });
  const { body } = await get('/api/sources', own);
  expect(body.sources).toContainEqual({ source: 'gazette', articles: 1, newest: at(30) });
  const { id, ...rest } = state;
  expect(body.sources).toContainEqual({ source: id, articles: 0, ...rest, error: 'HTTP 503' });
  expect(body.sources).toHaveLength(4);
});

it('says what waits before each stage and what lies in dead-letter topics', async () => {
  const { body } = await get('/api/status', setting({ banner: 'demonstration' }).app);
  expect(body).toMatchObject({
    banner: 'demonstration',
    articles: 3,
    families: 2,
    newest: { id: fog },
    stages: [{ name: 'cleaner', waiting: 4, oldest: at(3) }],
    deadLetters: [{ topic: 'stemma.captures.cleaner.dlq', waiting: 2 }],
    fates: { cleaner: { drop: 3 } },
  });
});

it('counts nothing before a stage whose topic is not there yet', async () => {
  const { body } = await get('/api/status', setting({ bus: fakeBus() }).app);
  expect(body.stages).toEqual([{ name: 'cleaner', group: 'cleaner', topic: 'stemma.captures', waiting: 0 }]);
});

it('shows the other counts when one line cannot be read', async () => {
  const bus = { ...fakeBus(), lag: () => Promise.reject(new Error('no')), topics: async () => [] };
  const { body } = await get('/api/status', setting({ bus }).app);
  expect(body).toMatchObject({ articles: 3, stages: [{ waiting: null, problem: 'unknown' }] });
});

it.each([
  ['/api/search?colour=red', 400, 'unknown-parameter', 'colour'],
  ['/api/articles/5ebec67ef86eda5f4a3a?id=5ebec67ef86eda5f4a3a', 400, 'unknown-parameter', 'id'],
  ['/api/search?q=a&q=b', 400, 'repeated-parameter', 'q'],
  ['/api/search?limit=1000000', 400, 'bad-parameter', 'limit'],
  ['/api/search?limit=ten', 400, 'bad-parameter', 'limit'],
  ['/api/search?facets=source,colour', 400, 'bad-parameter', 'facets'],
  ['/api/search?from=yesterday', 400, 'bad-parameter', 'from'],
  ['/api/search?q=((', 400, 'bad-parameter', 'q'],
  ['/api/search?cursor=x', 400, 'bad-parameter', 'cursor'],
  ['/api/search?family=../../etc', 400, 'bad-parameter', 'family'],
  ['/api/articles/1', 400, 'bad-parameter', 'id'],
  ['/api/why', 400, 'bad-parameter', 'url'],
  ['/api/stream?q=a', 400, 'unknown-parameter', 'q'],
  [`/api/search?${'source=a&'.repeat(101)}`, 400, 'too-many-parameters', undefined],
  [`/api/search?q=${'a'.repeat(9_000)}`, 414, 'address-too-long', undefined],
  ['/api/articles/00000000000000000000', 404, 'not-found', undefined],
  ['/api/families/00000000000000000000', 404, 'not-found', undefined],
  ['/api/nothing', 404, 'not-found', undefined],
  ['/metrics', 404, 'not-found', undefined],
])('%.40s is refused with %i %s', async (path, status, code, parameter) => {
  const answer = await get(path);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ status, code, type: `urn:stemma:problem:${code}` });
  expect(answer.body.parameter).toBe(parameter);
  expect(answer.status).toBe(status);
});

it('names what was wrong with a parameter, and which there are', async () => {
  expect((await get('/api/why')).body.detail).toBe('url: this parameter is needed');
  expect((await get('/api/stream?q=a')).body.detail).toContain('known here: source, language, verdict');
});

it.each([
  ['unavailable', 503, 'unavailable'],
  ['corrupt', 500, 'internal'],
])('when the store is %s, answers %i and keeps the particulars to the log', async (reason, status, code) => {
  const store = { ...fakeStore(room), article: () => Promise.reject(new StoreError(reason, 'at node-7.internal')) };
  const said: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => said.push(fields) };
  const { app: own } = setting({ store, log });
  const path = `/api/articles/${ferry}`;
  const { body } = await get(path, own);
  expect(body).toMatchObject({ status, code });
  expect(JSON.stringify(body)).not.toContain('node-7');
  expect(said).toEqual([{ path, code, error: 'StoreError: at node-7.internal' }]);
});

it('hands out metrics as text', async () => {
  const response = await setting({ metrics: async () => 'up 1\n' }).app.request('/metrics');
  expect(await response.text()).toBe('up 1\n');
  expect(response.headers.get('content-type')).toContain('version=0.0.4');
});

it.each(['/livez', '/readyz'])('answers %s as it is told: 200, or 503 with the reasons', async (path) => {
  const report = { status: 'failing' as const, reasons: ['draining'] };
  const failing = { live: () => report, ready: async () => report };
  expect(await get(path, setting({ health: failing }).app)).toMatchObject({ status: 503, body: report });
  expect(await get(path)).toMatchObject({ status: 200, body: { status: 'ok', reasons: [] } });
});
