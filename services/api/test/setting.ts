import { type Encoded, encode, type Fate, type TopicName, type Value } from '@stemma/contracts';
import type { Hono } from 'hono';
import { type Deps, openLive, routes } from '../src/index.ts';
import type { Log } from '../src/log.ts';
import { type FakeBus, fakeBus } from './fake-bus.ts';
import { fakeStore } from './fake-store.ts';
import { at, newsroom, type Piece } from './newsroom.ts';

export const pieces: readonly Piece[] = [
  {
    source: 'meridian',
    slug: 'ferry',
    minute: 0,
    headline: 'Ferry crews vote to strike',
    text: 'Ferry crews in Halverstad voted to strike.\n\nTalks go on, said Ines Calder.',
    names: [['person', 'Ines Calder']],
  },
  {
    source: 'gazette',
    slug: 'strike',
    minute: 30,
    headline: 'Ferries to stop',
    text: 'Ferry crews in Halverstad voted to strike.',
    of: 'meridian/ferry',
    edge: { kind: 'trim', kept: 0.6, added: 0 },
  },
  {
    source: 'hafenblatt',
    slug: 'nebel',
    minute: 45,
    headline: 'Nebel über dem Hafen',
    text: 'Der Nebel bleibt.',
    language: 'de',
  },
];

export const room = newsroom(pieces);
export const [ferry, copy, fog] = room.stories.map((story) => story.article.id) as [string, string, string];
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const dropped: Fate = {
  id: 'c1',
  stage: 'cleaner',
  outcome: 'drop',
  reason: 'no-text',
  at: at(1),
  attempts: 1,
  emitted: 0,
};

/** A message as a bus hands it over. */
export const message = <T extends TopicName>(topic: T, value: Value<T>): Encoded =>
  encode(topic, value, { id: 'x', from: 'test', time: at(0) });

/** The API over the small newsroom, with what a test wants otherwise. */
export function setting(given: Partial<Deps> = {}): { app: Hono; bus: FakeBus; close(): Promise<void> } {
  const bus = fakeBus({ lags });
  const live = openLive({ bus, log: silent });
  const app = routes({ store: fakeStore({ ...room, fates: [] }), bus, live, stages, log: silent, ...given });
  return { app, bus, close: () => live.close() };
}

export const stages = [{ name: 'cleaner', group: 'cleaner', topic: 'stemma.captures' }];
const lags = {
  'cleaner stemma.captures': [
    { partition: 0, position: 5, end: 9, oldest: Date.parse(at(3)) },
    { partition: 1, position: 2, end: 2 },
  ],
  'redrive stemma.captures.cleaner.dlq': [{ partition: 0, position: 1, end: 3 }],
};
