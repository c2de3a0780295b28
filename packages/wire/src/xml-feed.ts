import type { FeedItem } from '@stemma/contracts';
import Parser from 'rss-parser';
import { readDate } from './date.ts';
import { WireError } from './errors.ts';
import type { RawFeed, RawItem } from './feed.ts';
import { plainText } from './markup.ts';
import { inspectXml, looksLikeHtml } from './xml.ts';
import { attributesOf, childOf, textOf } from './xml-node.ts';

// One bad date or a link without attributes makes rss-parser give up on the whole feed, and its tag stripper takes
// quadratic time on hostile text. So it meets these elements under a name it does not know, and we read them here.
const ours = [
  ...['link', 'guid', 'id', 'title', 'author', 'dc:creator', 'category', 'dc:subject', 'dc:language'],
  ...['description', 'summary', 'content', 'content:encoded'],
  ...['pubDate', 'dc:date', 'published', 'issued', 'updated', 'modified', 'dcterms:modified'],
] as const;
type Name = (typeof ours)[number];
type Entry = Readonly<Partial<Record<`our:${Name}`, readonly unknown[]>>>;

const renamed = new Set<string>(ours);

/** Reads RSS 0.9 to 2.0, RDF and Atom. Throws `WireError`. */
export async function readXmlFeed(xml: string): Promise<RawFeed> {
  const root = inspectXml(xml);
  if (looksLikeHtml(xml, root)) {
    throw new WireError('not-a-feed', 'an HTML page in place of a feed; the page may link to the feed itself');
  }
  if (root === undefined) throw new WireError('not-a-feed', 'neither XML nor JSON');
  if (!['rss', 'feed', 'rdf:RDF'].includes(root)) {
    throw new WireError('not-a-feed', `the root element is <${root.slice(0, 40)}>, which no feed has`);
  }
  const feed = await parse(xml);
  const title = plainText(textOf(feed['our:title']) ?? '');
  const language = textOf(feed.language) ?? /<feed\b[^<>]*\sxml:lang=["']([\w-]+)["']/.exec(xml)?.[1];
  return { ...(title && { title }), ...(language && { language }), items: feed.items.map(readItem) };
}

async function parse(xml: string): Promise<{ items: Entry[]; language?: unknown; 'our:title'?: unknown }> {
  const keep = ours.map((name) => [`our:${name}`, `our:${name}`, { keepArray: true }]);
  const parser = new Parser<{ language?: unknown; 'our:title'?: unknown }, Entry>({
    defaultRSS: 2,
    xml2js: { tagNameProcessors: [(name: string) => (renamed.has(name) ? `our:${name}` : name)] },
    customFields: { item: keep, feed: ['our:title'] },
  });
  try {
    return await parser.parseString(xml);
  } catch (cause) {
    throw asWireError(cause);
  }
}

/** sax writes where it stopped below its message, in lines from 0. */
function asWireError(cause: unknown): WireError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [what = message] = message.split('\n');
  const line = /\nLine: (\d+)/.exec(message)?.[1];
  if (line === undefined) return new WireError('not-a-feed', 'XML, but without the channel of a feed', { cause });
  return new WireError('malformed-xml', `line ${Number(line) + 1}: ${what}`, { cause, line: Number(line) + 1 });
}

function readItem(entry: Entry): RawItem {
  const all = (...names: Name[]) => names.flatMap((name) => entry[`our:${name}`] ?? []);
  const first = (...names: Name[]) =>
    all(...names)
      .map(textOf)
      .find(Boolean);
  const plain = (...names: Name[]) => plainText(first(...names) ?? '');
  const date = (...names: Name[]) =>
    all(...names)
      .map((node) => readDate(textOf(node)))
      .find(Boolean);
  const [guid] = all('guid');
  const [author] = all('author');
  const permalink = attributesOf(guid).isPermaLink?.toLowerCase() === 'false' ? undefined : textOf(guid);
  const link = linkOf(all('link'));
  return {
    ...(link && { link }),
    ...(permalink && /^https?:/i.test(permalink) && { permalink }),
    item: compact({
      title: plain('title'),
      summary: plain('description', 'summary', 'content', 'content:encoded'),
      guid: first('guid', 'id'),
      author: plainText(first('dc:creator') ?? textOf(childOf(author, 'name') ?? author) ?? ''),
      firstcreated: date('pubDate', 'published', 'issued', 'dc:date'),
      versioncreated: date('updated', 'modified', 'dcterms:modified'),
      language: first('dc:language'),
      tags: all('category', 'dc:subject').flatMap(
        (node) => plainText(textOf(node) || attributesOf(node).term || '') || [],
      ),
    }),
  };
}

/** RSS writes the link as text, Atom as an attribute; Atom's other relations lead elsewhere. */
function linkOf(links: readonly unknown[]): string | undefined {
  const pages = links.filter((link) => (attributesOf(link).rel ?? 'alternate') === 'alternate');
  return pages.map((link) => attributesOf(link).href ?? textOf(link)).find(Boolean);
}

/** Without what is missing or empty. */
const compact = (item: { [K in keyof FeedItem]: FeedItem[K] | undefined }): FeedItem =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value.length > 0));
