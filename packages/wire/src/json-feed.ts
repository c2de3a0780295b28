import { type FeedItem, parseFetchedJson } from '@stemma/contracts';
import { readDate } from './date.ts';
import { WireError } from './errors.ts';
import type { RawFeed, RawItem } from './feed.ts';
import { plainText } from './markup.ts';

type Json = Readonly<Record<string, unknown>>;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Throws `WireError`: `malformed-json`, `not-a-feed`. */
export function readJsonFeed(text: string): RawFeed {
  const feed = object(parse(text));
  if (!Array.isArray(feed.items))
    throw new WireError('not-a-feed', 'JSON, but without the list of items of a JSON Feed');
  return {
    ...words({ title: feed.title, language: feed.language }),
    items: feed.items.map((item) => readItem(object(item))),
  };
}

function parse(text: string): unknown {
  try {
    return parseFetchedJson(text);
  } catch (cause) {
    throw new WireError('malformed-json', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readItem(json: Json): RawItem {
  const [author] = list(json.authors).length > 0 ? list(json.authors) : [json.author];
  const link = word(json.url) ?? word(json.external_url);
  const guid = word(json.id) ?? (typeof json.id === 'number' ? String(json.id) : undefined);
  const item: FeedItem = words({
    title: json.title,
    summary: word(json.summary) ?? word(json.content_text) ?? plainText(word(json.content_html) ?? ''),
    guid,
    author: object(author).name,
    firstcreated: readDate(word(json.date_published)),
    versioncreated: readDate(word(json.date_modified)),
    language: json.language,
  });
  const tags = list(json.tags).flatMap((tag) => word(tag) ?? []);
  return {
    ...(link && { link }),
    ...(guid && /^https?:/i.test(guid) && { permalink: guid }),
    item: tags.length > 0 ? { ...item, tags } : item,
  };
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** The fields that are words; whatever else stands there is left out. */
function words<K extends string>(fields: Record<K, unknown>): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name in fields) {
    const value = word(fields[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}
