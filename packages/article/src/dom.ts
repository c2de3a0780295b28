import { createRequire } from 'node:module';
import { parseHTML } from 'linkedom';
import { cleanText } from './text.ts';

/** The fast parser. It takes some liberties with broken markup, which `strip` has mended before. */
export const parseFast = (html: string): Document => parseHTML(html).document;

/** The parser that follows the standard; it runs no scripts and loads nothing. Loaded only when it is needed: half a second. */
export function parseStrict(html: string): Document {
  const { JSDOM }: typeof import('jsdom') = createRequire(import.meta.url)('jsdom');
  return new JSDOM(html).window.document;
}

// Every element's number in the order of the page. Readability moves and renames elements but keeps the attribute.
const order = 'data-order';

/**
 * Numbers all elements, so that one can be found in the order of the page after Readability. An only child without a
 * class takes over its parent's, since Readability drops such parents.
 */
export function numberElements(document: Document): void {
  let number = 0;
  for (const element of document.querySelectorAll('body *')) {
    element.setAttribute(order, String(++number));
    const isOnly = !element.previousElementSibling && !element.nextElementSibling;
    const name =
      isOnly && element.parentElement !== document.body ? element.parentElement?.getAttribute('class') : null;
    if (name && !element.hasAttribute('class')) element.setAttribute('class', name);
  }
}

/** The place of an element in the order of the page; 0 for one that was made later. */
export const placeOf = (element: Element): number => Number(element.getAttribute(order) ?? 0);

/** A stretch of the page, from one place to another, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last numbered element in another; an empty range where there is none. */
export function rangeOf(element: Element): Range {
  const places = [...element.querySelectorAll(`[${order}]`)].map(placeOf);
  return {
    first: places.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last: places.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** What an element calls itself, in small letters with spaces: `relatedPosts js-teaser` is "related posts js teaser". */
export const labelsOf = (element: Element): string =>
  ['class', 'id', 'data-testid', 'data-component', 'data-type', 'itemprop']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();

const spaced = (node: Node): string =>
  node.nodeType === 1 ? [...node.childNodes].map((child) => ` ${spaced(child)} `).join('') : (node.nodeValue ?? '');

/** An element's text on one line, with a space between its children, which labels and captions often lack. */
export const textOf = (element: Element): string => cleanText(spaced(element));
