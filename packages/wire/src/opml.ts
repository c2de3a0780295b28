import { XMLParser } from 'fast-xml-parser';
import { WireError } from './errors.ts';
import { escapeMarkup, unescapeMarkup } from './markup.ts';
import { inspectXml } from './xml.ts';

/** A feed in a list of feeds. */
export interface OpmlFeed {
  readonly title?: string;
  /** Of the feed. */
  readonly url: string;
  /** Of the site that it belongs to. */
  readonly site?: string;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly outline?: readonly Outline[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  attributeValueProcessor: (_name, value) => unescapeMarkup(value),
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'outline' || name === 'body',
});

/** The feeds of an OPML 1.0 or 2.0 file, out of whatever folders, in order. Throws `WireError`. */
export function readOpml(text: string): OpmlFeed[] {
  if (inspectXml(text) !== 'opml')
    throw new WireError('not-opml', 'its root element is not <opml>; a list of feeds is an OPML file');
  return parse(text).flatMap(({ outline = [] }) => outline.flatMap(feedsOf));
}

function parse(text: string): readonly Outline[] {
  try {
    // A body without outlines is an empty string here.
    const body: readonly (Outline | '')[] = parser.parse(text, true).opml?.body ?? [];
    return body.filter((part) => part !== '');
  } catch (cause) {
    throw new WireError('malformed-xml', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function feedsOf({ text, title, xmlUrl, htmlUrl, outline = [] }: Outline): OpmlFeed[] {
  const url = xmlUrl?.trim();
  // OPML wants words for each feed; an address in their place stands for none.
  const name = [title?.trim(), text?.trim()].find((words) => words && words !== url);
  const site = htmlUrl?.trim();
  const feed = url ? [{ ...(name && { title: name }), url, ...(site && { site }) }] : [];
  return [...feed, ...outline.flatMap(feedsOf)];
}

/** OPML 2.0 that `readOpml` reads back as it was. */
export function writeOpml(feeds: readonly OpmlFeed[]): string {
  const outlines = feeds.map(({ title, url, site }) => {
    const given = { text: title ?? url, title, type: 'rss', xmlUrl: url, htmlUrl: site };
    const attributes = Object.entries(given).flatMap(([name, value]) =>
      value ? [`${name}="${escapeMarkup(value)}"`] : [],
    );
    return `    <outline ${attributes.join(' ')}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Feeds</title></head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}
