import { createHash } from 'node:crypto';
import { articleId, type FeedItem } from '@stemma/contracts';

/** An item of a feed, with what the fetcher needs to know it again. */
export interface Entry {
  /** Article id. */
  readonly id: string;
  readonly link: string;
  readonly item: FeedItem;
  /** Names the item among those of its feed. */
  readonly key: string;
  /** Changes when the item changes. */
  readonly mark: string;
}

// A key longer than this is hashed: the keys of a feed travel together in one message.
const longestKey = 200;

export const shortKey = (key: string): string => (key.length > longestKey ? articleId(key) : key);

/** The items of a feed, each article once, oldest first: feeds begin with the newest. */
export function entriesOf(items: readonly { link: string; item: FeedItem }[]): Entry[] {
  const guids = Map.groupBy(items, ({ item }) => item.guid);
  const entries = items.toReversed().map(({ link, item }): Entry => {
    // Some feeds give all their items one guid.
    const unique = guids.get(item.guid)?.length === 1;
    const key = shortKey((unique ? item.guid : undefined) ?? link);
    return { id: articleId(link), link, item, key, mark: markOf(link, item) };
  });
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

const markOf = (link: string, { title, versioncreated, firstcreated }: FeedItem): string =>
  createHash('sha256')
    .update(JSON.stringify([articleId(link), title, versioncreated ?? firstcreated]))
    .digest('hex')
    .slice(0, 12);

/** What is remembered of an item that was tried in vain so many times. */
export const afterTries = (mark: string, tries: number): string => `${mark}!${tries}`;

/** How many times this version of an item was tried in vain, by what is remembered of it. */
export const triesOf = (mark: string, remembered: string | undefined): number =>
  remembered?.startsWith(`${mark}!`) ? Number(remembered.slice(mark.length + 1)) : 0;
