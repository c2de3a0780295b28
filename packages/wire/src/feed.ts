import type { FeedItem } from '@stemma/contracts';
import { decodeBytes } from './decode.ts';
import { WireError } from './errors.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

/** One entry as its format gives it, before links are looked at. */
export interface RawItem {
  readonly link?: string;
  /** An id that its feed says is also an address. */
  readonly permalink?: string;
  readonly item: FeedItem;
}

/** A feed as its format gives it. */
export interface RawFeed {
  readonly title?: string;
  readonly language?: string;
  readonly items: readonly RawItem[];
}

/** An item that leads nowhere we can go. */
export interface Skipped {
  readonly reason: 'no-link' | 'bad-link';
  readonly title: string;
}

/** What a feed says, in its own order. Links are absolute, http or https. */
export interface Feed {
  readonly title?: string;
  readonly language?: string;
  readonly items: readonly { readonly link: string; readonly item: FeedItem }[];
  readonly skipped: readonly Skipped[];
}

/**
 * Reads RSS, Atom, RDF or JSON Feed. `url` is where the bytes came from: relative links start there.
 * Throws `WireError`: `empty`, `not-a-feed`, `malformed-xml`, `malformed-json`, `too-deep`,
 * `too-many-elements`, `doctype`.
 */
export async function readFeed(bytes: Uint8Array, hint: { url: string; contentType?: string }): Promise<Feed> {
  const text = decodeBytes(bytes, hint.contentType);
  if (text.trim() === '') throw new WireError('empty', 'nothing in it, not even a feed without items');
  const { items: raw, ...about } = /^\s*[{[]/.test(text) ? readJsonFeed(text) : await readXmlFeed(text);
  const items: Feed['items'][number][] = [];
  const skipped: Skipped[] = [];
  for (const { link, permalink, item } of raw) {
    const given = link || permalink;
    const address = given && webAddress(given, hint.url);
    if (address) items.push({ link: address, item });
    else skipped.push({ reason: given ? 'bad-link' : 'no-link', title: item.title ?? item.guid ?? '' });
  }
  return { ...about, items, skipped };
}

function webAddress(link: string, base: string): string | undefined {
  const url = URL.parse(link.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
