export { WireError, type WireErrorCode } from './errors.ts';
export { type Feed, readFeed, type Skipped } from './feed.ts';
export { type OpmlFeed, readOpml, writeOpml } from './opml.ts';
export { type ReutersItem, readReuters, reutersMediaType, splitReuters } from './reuters.ts';
export { readWireStory, type WireStory } from './story.ts';
