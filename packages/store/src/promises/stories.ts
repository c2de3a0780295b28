import { createHash } from 'node:crypto';
import type { Edge, Family, Story, VerdictKind } from '@stemma/contracts';
import { articleId } from '@stemma/contracts';

/** The id of a made-up article. */
export const idOf = (key: string): string => articleId(`https://example.org/${key}`);

/** What a test says of a story; the rest is made up. `family` is the key of its origin. */
export interface Sketched {
  readonly key: string;
  readonly headline?: string;
  readonly text?: string;
  readonly source?: string;
  readonly language?: string;
  readonly eventTime?: string;
  readonly observedAt?: string;
  readonly entities?: readonly string[];
  readonly verdict?: VerdictKind;
  readonly family?: string;
  readonly version?: number;
}

/** A whole story. */
export function storyOf(sketched: Sketched): Story {
  const { key, headline = `Headline of ${key}`, text = `Text of ${key}.`, entities = [], version = 1 } = sketched;
  const { eventTime = '2026-03-01T00:00:00.000Z', verdict = 'original', family = key } = sketched;
  return {
    article: {
      id: idOf(key),
      source: sketched.source ?? 'harbour-gazette',
      url: `https://example.org/${key}`,
      observedAt: sketched.observedAt ?? eventTime,
      eventTime,
      language: sketched.language ?? 'en',
      kind: 'article',
      headline,
      byline: ['Ines Calder'],
      text,
      captions: [],
      notices: [],
      tags: [],
      wordcount: text.split(/\s+/).length,
      contentHash: createHash('md5').update(`${headline}\n${text}`).digest('hex'),
    },
    verdict: {
      kind: verdict,
      family: idOf(family),
      origin: idOf(family),
      version,
      ...(verdict !== 'original' && { edge: edgeTo(family, verdict) }),
    },
    mentions: [],
    entities: entities.map((id) => ({ id, type: typeOf(id), name: id.replace(/^\w+:/, ''), mentions: 1 })),
  };
}

const typeOf = (entity: string) =>
  (['person', 'organisation', 'place'] as const).find((type) => entity.startsWith(type)) ?? 'place';

const edgeTo = (origin: string, kind: Exclude<VerdictKind, 'original'>): Edge => ({
  kind,
  from: idOf(origin),
  kept: 0.75,
  added: 0.25,
});

/** A family in which all others are copies of the first; one minute lies between two members. */
export function familyOf(version: number, [origin = '', ...copies]: readonly string[]): Family {
  const member = (key: string, minute: number) => ({
    article: idOf(key),
    source: `source-of-${key}`,
    eventTime: new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString(),
  });
  return {
    id: idOf(origin),
    version,
    origin: idOf(origin),
    language: 'en',
    members: [
      { ...member(origin, 0), kind: 'original' },
      ...copies.map((key, i) => ({ ...member(key, i + 1), kind: 'copy' as const, edge: edgeTo(origin, 'copy') })),
    ],
  };
}
