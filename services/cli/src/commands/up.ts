import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isNpmStart } from '@stemma/config';
import { topics } from '@stemma/contracts';
import { readRecording } from '../cassette.ts';
import type { Call, Command } from '../command.ts';
import { drained } from '../drain.ts';
import { readFeeds } from '../fetching.ts';
import { type House, openHouse, settingsOf } from '../house.ts';
import { orphaned } from '../orphaned.ts';
import { duration, paint, plural, say, tell } from '../out.ts';
import { play, preview } from '../player.ts';
import { progressMeter } from '../progress.ts';
import { runWatched } from '../watched.ts';

const newsroom = fileURLToPath(new URL('../../../../test/fixtures/newsroom/cassette.jsonl', import.meta.url));

export const up: Command = {
  name: 'up',
  words: '',
  about: 'run every service in one process, with the console; plays the bundled newsroom on a first run without feeds',
  options: {
    feeds: { value: 'FILE', about: 'OPML file of the feeds to follow: goes live' },
    port: { value: 'N', about: 'port of the API and the console; 4600 unless set, 0 takes a free one' },
    demo: { about: 'play the bundled newsroom also when there is news already' },
  },
  plain: 'it lists nothing; "stemma status --json" tells the state, and the log on stderr is JSON as it is',
  async run(given) {
    // Else a kill of npm would leave the services running, and who started them without a hold on them.
    const call = isNpmStart() ? { ...given, signal: AbortSignal.any([given.signal, orphaned()]) } : given;
    const settings = settingsOf(call, { feeds: call.text('feeds'), 'api.port': call.text('port') });
    if (call.on('feeds') && !statSync(settings.feeds, { throwIfNoEntry: false }))
      throw new Error(`${settings.feeds} does not exist`);
    // Read now, so that a broken file stops the start rather than the fetcher later.
    const feeds = readFeeds(settings.feeds);
    const house = await openHouse(settings);
    try {
      const services = { fetcher: 1, cleaner: 1, deduper: 1, tagger: 1, indexer: 1, api: 1 };
      await Promise.all([runWatched(house, call.signal, services), opening(call, house, feeds.length)]);
    } finally {
      await house.close();
    }
    say('drained and stopped');
  },
};

async function opening(call: Call, house: House, feeds: number): Promise<void> {
  if (feeds > 0) say(`following ${plural(feeds, 'feed')} of ${house.settings.feeds}`);
  if (call.on('demo') || (feeds === 0 && (await isNew(house)))) return demonstrate(house, call.signal);
  const { articles, families } = await house.store.counts();
  say(`the store holds ${plural(articles, 'article')} in ${plural(families, 'family', 'families')}`);
  if (feeds === 0) say(live);
}

async function isNew({ bus }: House): Promise<boolean> {
  const lags = await bus.lag('cleaner', topics.captures.name);
  return lags.every(({ end }) => end === 0);
}

const live = `to go live: ${paint('bold', 'npm start -- --feeds your-feeds.opml')}   to stop: Ctrl-C`;

/** Plays the fictional day that comes with the repository, and says so. */
async function demonstrate({ bus, store }: House, signal: AbortSignal): Promise<void> {
  const { items, sources, first } = await preview(readRecording(newsroom));
  say(
    `no news here yet: playing the bundled newsroom, ${plural(items, 'capture')} of ${plural(sources, 'source')} on ${first.slice(0, 10)}, a fictional day`,
  );
  const started = performance.now();
  const meter = progressMeter(items);
  try {
    await play(readRecording(newsroom), { bus, clock: { set: () => {} }, signal });
    await drained(bus, signal, meter.show);
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  if (process.stderr.isTTY) tell();
  const { articles, families } = await store.counts();
  say(
    `${plural(articles, 'article')} in ${plural(families, 'family', 'families')} after ${duration(performance.now() - started)}`,
  );
  say(
    `look: open the console, or type ${paint('bold', 'npx stemma search ferry')}, ${paint('bold', 'npx stemma watch stories --exit')}`,
  );
  say(live);
}
