import { z } from 'zod';
import { Article } from './article.ts';
import { Capture } from './capture.ts';
import { Family, Judged, Sketch } from './family.ts';
import { Fate } from './fate.ts';
import { Ruling } from './ruling.ts';
import { SourceState } from './source.ts';
import { Story } from './story.ts';

/** What a message is about, as far as it says. */
export interface Subject {
  readonly article?: string;
  readonly source?: string;
  readonly url?: string;
}

const ofArticle = (a: { id: string; source: string; url: string }): Subject => ({
  article: a.id,
  source: a.source,
  url: a.url,
});

/** A topic's contract. An older version is brought up by `upcasts[v]`, one step at a time: v to v + 1. */
export interface TopicSpec<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly about: string;
  readonly version: number;
  readonly schema: S;
  readonly key: (value: z.infer<S>) => string;
  /** What decides the partition where that is not the key. */
  readonly partitionBy?: (value: z.infer<S>) => string;
  /** Which article the message is about, for the ledger. */
  readonly subject?: (value: z.infer<S>) => Subject;
  readonly upcasts: Readonly<Record<number, (old: unknown) => unknown>>;
  readonly partitions: number;
  /** A state topic keeps the last value of each key for ever; the others keep everything for some days. */
  readonly retention: 'compact' | { readonly days: number };
}

const topic = <S extends z.ZodType>(spec: Omit<TopicSpec<S>, 'upcasts'> & Partial<TopicSpec<S>>): TopicSpec<S> => ({
  upcasts: {},
  ...spec,
});

const partitions = 6;
const month = { days: 30 } as const;

/** Every topic, by the short name that code uses. */
export const topics = {
  captures: topic({
    name: 'stemma.captures',
    about: 'What was fetched, untouched; the raw archive.',
    version: 1,
    schema: Capture,
    key: (c) => c.id,
    subject: ofArticle,
    partitions,
    retention: month,
  }),
  articles: topic({
    name: 'stemma.articles',
    about:
      'Cleaned articles, and what people rule on families. One language is one ordered line, so that one deduper sees all of it.',
    version: 1,
    schema: z.discriminatedUnion('kind', [Article, Ruling]),
    key: (a) => a.language,
    subject: (a) => (a.kind === 'ruling' ? { article: a.id } : ofArticle(a)),
    partitions,
    retention: month,
  }),
  sketches: topic({
    name: 'stemma.sketches',
    about: "The deduper's memory, of a month. Same partitions as the articles, so that it moves with them.",
    version: 1,
    schema: z.discriminatedUnion('kind', [Sketch, Ruling]),
    key: (s) => (s.kind === 'ruling' ? s.id : `${s.article}/${s.observedAt}/${s.contentHash}`),
    partitionBy: (s) => s.language,
    partitions,
    retention: month,
  }),
  verdicts: topic({
    name: 'stemma.verdicts',
    about: 'Articles with what they are: original, copy, update or correction, and the evidence.',
    version: 1,
    schema: Judged,
    key: (j) => j.article.id,
    subject: (j) => ofArticle(j.article),
    partitions,
    retention: month,
  }),
  families: topic({
    name: 'stemma.families',
    about: 'Families of more than one article, whole, each time one of them changes.',
    version: 1,
    schema: Family,
    key: (f) => f.id,
    subject: (f) => ({ article: f.id }),
    partitions,
    retention: 'compact',
  }),
  stories: topic({
    name: 'stemma.stories',
    about: 'Judged articles with their mentions and entities: what ends in the store.',
    version: 1,
    schema: Story,
    key: (s) => s.article.id,
    subject: (s) => ofArticle(s.article),
    partitions,
    retention: month,
  }),
  fates: topic({
    name: 'stemma.fates',
    about: 'The ledger: what every stage did with every message, and why.',
    version: 1,
    schema: Fate,
    key: (f) => f.article ?? f.source ?? f.id,
    partitions,
    retention: month,
  }),
  sources: topic({
    name: 'stemma.sources',
    about: 'What the fetcher remembers of each source.',
    version: 1,
    schema: SourceState,
    key: (s) => s.id,
    partitions: 1,
    retention: 'compact',
  }),
} as const;

export type TopicName = keyof typeof topics;
export type Value<T extends TopicName> = z.infer<(typeof topics)[T]['schema']>;

/** Where a stage puts what it could not handle. */
export const deadLetterTopic = (topic: string, stage: string): string => `${topic}.${stage}.dlq`;
