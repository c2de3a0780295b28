import { readFileSync, statSync } from 'node:fs';
import { captureId, decode, encode, topics } from '@stemma/contracts';
import { fetcher } from '@stemma/fetcher';
import { openWeb } from '@stemma/web';
import { readOpml } from '@stemma/wire';
import type { House } from './house.ts';

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** The feeds of an OPML file; none when there is no file. Throws when it is no OPML, naming the file. */
export function readFeeds(path: string): Feed[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  try {
    return named(readOpml(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Gives each feed an id from its title or host; a second of the same name gets a number. */
export function named(feeds: readonly { title?: string; url: string }[]): Feed[] {
  const taken = new Map<string, number>();
  return feeds.map(({ title, url }) => {
    const name = title ?? new URL(url).hostname.replace(/^www\./, '');
    const slug =
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'feed';
    const nth = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, nth);
    return { id: nth === 1 ? slug : `${slug}-${nth}`, title: name, url };
  });
}

/** Follows the feeds of the OPML file, which is read again whenever it changes, until the signal. */
export async function runFetcher(house: House, signal: AbortSignal): Promise<void> {
  const { bus, runtime, settings } = house;
  const { userAgent, everySeconds, timeoutSeconds, ...limits } = settings.fetch;
  const web = openWeb({ ...limits, timeoutMs: timeoutSeconds * 1000, ...(userAgent && { userAgent }) });
  const time = () => runtime.clock().toISOString();
  const service = fetcher({
    web,
    feeds: following(settings.feeds),
    now: runtime.clock,
    log: runtime.log,
    pollEveryMs: everySeconds * 1000,
    publish: ({ captures, states, fates }) =>
      bus.publish([
        ...captures.map((capture) =>
          encode('captures', capture, { id: captureId(capture), from: 'fetcher', time: time() }),
        ),
        ...fates.map((fate) => encode('fates', fate, { id: fate.id, from: 'fetcher', time: time() })),
        ...states.map((state) =>
          encode('sources', state, { id: `${state.id}@${state.polledAt}`, from: 'fetcher', time: time() }),
        ),
      ]),
  });
  await service.restore(knownSources(house));
  await service.run(signal);
}

async function* knownSources({ bus }: House) {
  for await (const record of bus.read(topics.sources.name)) if (record.value) yield decode('sources', record);
}

function following(path: string): () => readonly Feed[] {
  let changed = -1;
  let feeds: readonly Feed[] = [];
  return () => {
    const now = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (now !== changed) feeds = readFeeds(path);
    changed = now;
    return feeds;
  };
}
