import { type Article, type Judged, Story } from '@stemma/contracts';
import { expect, it } from 'vitest';
import { tagger } from './index.ts';

const judged = (article: Partial<Article>): Judged => ({
  article: {
    id: '0'.repeat(20),
    source: 'harbour-gazette',
    url: 'https://example.org/ferry',
    observedAt: '2026-03-12T12:00:00.000Z',
    eventTime: '2026-03-12T06:00:00.000Z',
    language: 'en',
    kind: 'article',
    headline: 'Ferry crews in Bergen vote to strike',
    byline: [],
    text: 'The crews voted on Monday, Maria Vellmore said.',
    captions: [],
    notices: [],
    tags: [],
    wordcount: 8,
    contentHash: 'a'.repeat(32),
    ...article,
  },
  verdict: { kind: 'original', family: '0'.repeat(20), origin: '0'.repeat(20), version: 1 },
});
const context = { now: new Date(0), signal: new AbortController().signal, attempt: 1, partition: 0 };

const storyOf = async (value: Judged) => {
  const outcome = await tagger().handle(value, context);
  if (outcome.kind !== 'emit') throw new Error(`the tagger says ${outcome.kind}`);
  expect(outcome.out.map(({ topic }) => topic)).toEqual(['stories']);
  return Story.parse(outcome.out[0]?.value);
};

it('a judged article becomes one story, itself untouched, with its mentions and entities', async () => {
  const value = judged({});
  const story = await storyOf(value);
  expect(story).toMatchObject(value);
  expect(story.mentions.map(({ field, name, entity }) => [field, name, entity])).toEqual([
    ['headline', 'Bergen', 'place:bergen'],
    ['text', 'Maria Vellmore', 'person:maria-vellmore'],
  ]);
  expect(story.entities.map(({ id }) => id)).toEqual(['person:maria-vellmore', 'place:bergen']);
});

it('a stub is tagged too', async () => {
  const story = await storyOf(judged({ kind: 'stub', text: '' }));
  expect(story.entities.map(({ id }) => id)).toEqual(['place:bergen']);
});

it('an article that names nobody is a story all the same', async () => {
  const story = await storyOf(judged({ headline: 'Rain', text: 'It rained.' }));
  expect(story).toMatchObject({ mentions: [], entities: [] });
});

it('the same message gives the same story', async () => {
  expect(await storyOf(judged({}))).toEqual(await storyOf(judged({})));
});
