import type { StoredArticle } from '@stemma/store';
import { z } from 'zod';
import { HealthAnswer, SourcesAnswer, StatusAnswer } from '../answers/index.ts';
import { operation } from '../operation.ts';

const Nothing = z.object({});

export const sources = operation({
  path: '/api/sources',
  summary: 'All sources: what the store has of each, and how its last poll went.',
  parameters: Nothing,
  answer: SourcesAnswer,
  async handle(_, { store, states }) {
    const [stored, polled] = await Promise.all([store.sources(), states()]);
    const counted = new Map(stored.map((each) => [each.source, each]));
    const all = [...new Set([...counted.keys(), ...polled.keys()])].sort();
    return {
      sources: all.map((source) => {
        const { id: _id, etag: _etag, lastModified: _date, seen: _seen, ...state } = polled.get(source) ?? {};
        return { articles: 0, ...counted.get(source), source, ...state };
      }),
    };
  },
});

export const status = operation({
  path: '/api/status',
  summary: 'How things stand: counts, what waits before each stage, dead letters, and why messages were dropped.',
  parameters: Nothing,
  answer: StatusAnswer,
  async handle(_, { store, queues, banner }) {
    const [counts, waiting, newest] = await Promise.all([
      store.counts(),
      queues(),
      store.search({ query: '', order: 'newest', limit: 1 }),
    ]);
    const [first] = newest.hits;
    return {
      ...(banner !== undefined && { banner }),
      ...counts,
      ...waiting,
      ...(first && { newest: brief(first.article) }),
    };
  },
});

const brief = ({ id, headline, source, eventTime, observedAt }: StoredArticle) => ({
  id,
  headline,
  source,
  eventTime,
  observedAt,
});

const isFailing = (answer: unknown) => HealthAnswer.parse(answer).status === 'failing';

export const livez = operation({
  path: '/livez',
  summary: 'Whether this process works, or has to be started again.',
  parameters: Nothing,
  answer: HealthAnswer,
  isUnavailable: isFailing,
  handle: async (_, { health }) => health.live(),
});

export const readyz = operation({
  path: '/readyz',
  summary: 'Whether this process can do its work at present: the store answers, and it is not draining.',
  parameters: Nothing,
  answer: HealthAnswer,
  isUnavailable: isFailing,
  handle: async (_, { health }) => health.ready(),
});
