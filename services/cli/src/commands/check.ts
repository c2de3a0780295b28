import { redacted, settings } from '@stemma/config';
import { topics } from '@stemma/contracts';
import type { Command } from '../command.ts';
import { readFeeds } from '../fetching.ts';
import { settingsOf } from '../house.ts';
import { json, paint, plural, say, table } from '../out.ts';

const topology = `
 feeds, sitemaps, wire files
        | fetcher
   ${topics.captures.name}
        | cleaner
   ${topics.articles.name}
        | deduper  <--> ${topics.sketches.name}
   ${topics.verdicts.name}        ${topics.families.name}
        | tagger                | linker
   ${topics.stories.name}             |
        | indexer               |
      store  <------------------+-- ledger -- ${topics.fates.name} <-- every stage
        | api
      console, search, live stream
`;

export const check: Command = {
  name: 'check',
  words: '',
  about: 'validate the configuration, print it without secrets, draw the topology',
  options: { feeds: { value: 'FILE', about: 'OPML file of the feeds to follow' } },
  async run(call) {
    const config = settingsOf(call, { feeds: call.text('feeds') });
    const feeds = readFeeds(config.feeds);
    const shown = redacted(config);
    if (call.on('json'))
      return json({ config: shown, feeds: feeds.length, topics: Object.values(topics).map(({ name }) => name) });
    const value = (path: string) =>
      JSON.stringify(path.split('.').reduce<unknown>((v, k) => (v as Record<string, unknown>)?.[k], shown));
    table(
      settings().map(({ path, variable, about }) => [
        path,
        value(path) ?? '',
        paint('dim', variable),
        paint('dim', about),
      ]),
    ).forEach(say);
    say(topology);
    say(`${plural(feeds.length, 'feed')} in ${config.feeds}`);
    say(paint('green', 'the configuration is valid'));
  },
};
