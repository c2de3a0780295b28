import { Readability } from '@mozilla/readability';

// Its own limit is 500: short reports of a few sentences are news, too.
const charThreshold = 200;

/** The element with the article's text, found by Readability, which changes the document. Undefined where it finds none. */
export function readable(document: Document): Element | undefined {
  const reader = new Readability<Node>(document, {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content ? (content as Element) : undefined;
}
