import type { Article } from '@stemma/contracts';
import { expect, it } from 'vitest';
import { deduper } from './index.ts';

const text = Array.from({ length: 80 }, (_, i) => `word${i * 7} and`).join(' ');
const article = (n: number, more: Partial<Article> = {}): Article => ({
  id: String(n).padStart(20, '0'),
  source: `outlet-${n}`,
  url: `https://outlet-${n}.example/${n}`,
  observedAt: '2026-03-12T12:00:00.000Z',
  eventTime: `2026-03-12T0${n}:00:00.000Z`,
  language: 'en',
  kind: 'article',
  headline: 'A headline',
  byline: [],
  text,
  captions: [],
  notices: [],
  tags: [],
  wordcount: 160,
  contentHash: 'a'.repeat(32),
  ...more,
});
const context = { now: new Date(0), signal: new AbortController().signal, attempt: 1, partition: 2 };

const opened = () => {
  const stage = deduper();
  stage.memory?.open(2);
  return async (one: Article) => {
    const outcome = await stage.handle(one, context);
    return outcome.kind === 'emit' ? outcome.out : [];
  };
};

it('remembers each article and judges it', async () => {
  const out = await opened()(article(1));
  expect(out.map(({ topic }) => topic)).toEqual(['sketches', 'verdicts']);
  expect(out[1]?.value).toMatchObject({ verdict: { kind: 'original', version: 1 } });
});

it('tells the whole family when a copy arrives, also after a redelivery', async () => {
  const handle = opened();
  await handle(article(2));
  const first = await handle(article(1));
  expect(first[2]).toMatchObject({
    topic: 'families',
    value: { id: article(1).id, version: 2, members: [{}, { kind: 'copy' }] },
  });
  expect(await handle(article(1))).toEqual(first);
});

it('a late arrival that was first re-roots the family, and the change is told of every member', async () => {
  const handle = opened();
  await handle(article(2));
  const before = await handle(article(3));
  expect(before[2]?.value).toMatchObject({ id: article(2).id, origin: article(2).id });
  const [, verdict, family] = await handle(article(1));
  expect(verdict?.value).toMatchObject({ verdict: { kind: 'original', origin: article(1).id } });
  expect(family?.value).toMatchObject({
    ...{ id: article(1).id, origin: article(1).id, version: 3 },
    members: [
      { article: article(1).id, kind: 'original' },
      { article: article(2).id, kind: 'copy', edge: { from: article(1).id } },
      { article: article(3).id, kind: 'copy', edge: { from: article(1).id } },
    ],
  });
});

it('remembers after a move what it was taught from its topic', async () => {
  const before = opened();
  const sketches = [...(await before(article(1))), ...(await before(article(2)))].filter(
    ({ topic }) => topic === 'sketches',
  );
  const stage = deduper();
  stage.memory?.open(2);
  for (const { value } of sketches) stage.memory?.learn(2, value as never);
  expect(await stage.handle(article(2), context)).toMatchObject({ kind: 'emit', reason: 'copy' });
});

it('judges nothing for a partition that it lost', async () => {
  const stage = deduper();
  stage.memory?.open(2);
  stage.memory?.forget(2);
  expect(() => stage.handle(article(1), context)).toThrow('not ours');
});
