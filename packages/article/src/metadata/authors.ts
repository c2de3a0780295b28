import { type Byline, joinBylines, readByline } from '../byline.ts';
import { type Node, texts } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { microdata, textsOf } from './microdata.ts';

const visible =
  '[rel~="author"], address.author, .byline, .author-name, .author, .autor, [data-testid="byline"], [class*="byline__name"]';
// More of them belong to teasers.
const fewVisible = 3;
const longest = 200;

/** Who wrote it: the first of JSON-LD, meta elements, microdata, what stands on the page, and the feed that names anyone. */
export function readAuthors(
  document: Document,
  meta: Meta,
  article: Node | undefined,
  fed: string | undefined,
  sites: readonly string[],
): Byline {
  const sources: readonly (() => readonly string[])[] = [
    () => texts(article, 'author'),
    () => ['author', 'article:author', 'dc.creator'].flatMap((name) => meta.all(name)),
    () => microdata(document, 'author'),
    () => textsOf(document, visible).slice(0, fewVisible),
    () => (fed ? [fed] : []),
  ];
  let agency: string | undefined;
  for (const source of sources) {
    const byline = joinBylines(source().map((text) => readByline(text.slice(0, longest), sites)));
    agency ??= byline.agency;
    if (byline.names.length > 0) return { names: byline.names, ...(agency && { agency }) };
  }
  return { names: [], ...(agency && { agency }) };
}
