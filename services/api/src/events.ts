import type { Stored } from '@stemma/bus';
import { decode, topics } from '@stemma/contracts';
import type { z } from 'zod';
import type { LiveFamily, LiveStory } from './answers/index.ts';

const filters = ['source', 'language', 'verdict'] as const;
type About = { readonly [filter in (typeof filters)[number]]: readonly string[] };

/** What a listener wants to hear of; an absent list means everything. */
export type Wants = { readonly [filter in keyof About]?: About[filter] | undefined };

/** A message of a topic as a live event, with what filters look at. */
export interface LiveEvent extends About {
  /** The place in the topic: the same event has the same id for every listener, and after a restart. */
  readonly id: string;
  readonly name: 'story' | 'family';
  readonly data: z.infer<typeof LiveStory> | z.infer<typeof LiveFamily>;
}

/** The topics that are live, and how their messages become events. The makers throw `ContractError`. */
export const liveTopics: readonly { readonly topic: string; readonly event: (record: Stored) => LiveEvent }[] = [
  { topic: topics.stories.name, event: storyEvent },
  { topic: topics.families.name, event: familyEvent },
];

function storyEvent(record: Stored): LiveEvent {
  const { article, verdict } = decode('stories', record);
  const { id, headline, source, language, url, eventTime, observedAt, notices } = article;
  return {
    id: `story-${record.partition}-${record.offset}`,
    name: 'story',
    source: [source],
    language: [language],
    verdict: [verdict.kind],
    data: {
      id,
      headline,
      source,
      language,
      verdict: verdict.kind,
      family: verdict.family,
      url,
      eventTime,
      observedAt,
      notices,
    },
  };
}

function familyEvent(record: Stored): LiveEvent {
  const { id, version, origin, language, members } = decode('families', record);
  const sources = [...new Set(members.map((member) => member.source))];
  return {
    id: `family-${record.partition}-${record.offset}`,
    name: 'family',
    source: sources,
    language: [language],
    verdict: members.map((member) => member.kind),
    data: { id, version, origin, language, members: members.length, sources },
  };
}

/** Whether a listener wants an event: every filter that is set has to fit. */
export const isWanted = (event: LiveEvent, wants: Wants): boolean =>
  filters.every((about) => {
    const wanted = wants[about];
    return wanted === undefined || event[about].some((value) => wanted.includes(value));
  });

/** An event as text/event-stream, HTML standard, section 9.2. JSON has no line breaks of its own. */
export const asServerSentEvent = (event: { id?: string; name: string; data: unknown }): string =>
  `${event.id === undefined ? '' : `id: ${event.id}\n`}event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`;
