import { parsePage } from './parse.ts';
import { cleanText } from './text.ts';
import type { ChildNode, Document, Element } from './tree.ts';

export type { Document, Element } from './tree.ts';

/** The tree of a page. */
export const parseDocument = (html: string): Document => parsePage(html).document;

/** A stretch of the page, from one place to another, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** From an element to the last one in it. */
export function rangeOf(element: Element): Range {
  let last = element;
  for (let inner = last.children.at(-1); inner; inner = inner.children.at(-1)) last = inner;
  return { first: element.place, last: last.place };
}

/** What an element calls itself, in small letters with spaces: `relatedPosts js-teaser` is "related posts js teaser". */
export const labelsOf = (element: Element): string => element.labels;

/** The beginning of an element's text: all of it where that is no longer than `most`, else somewhat more than that. */
export function beginningOf(element: Element, most: number): string {
  let text = '';
  for (const child of element.childNodes) {
    text += child.nodeType === 3 ? child.nodeValue : beginningOf(child, most - text.length);
    if (text.length > most) break;
  }
  return text;
}

const evidence = 300;

/** What an element that is taken out said, as far as somebody needs it to know what it was. */
export const evidenceOf = (element: Element): string =>
  cleanText(beginningOf(element, 2 * evidence)).slice(0, evidence);

const spaced = (node: ChildNode): string =>
  node.nodeType === 1 ? node.childNodes.map((child) => ` ${spaced(child)} `).join('') : node.nodeValue;

/** An element's text on one line, with a space between its children, which labels and captions often lack. */
export const textOf = (element: Element): string => cleanText(spaced(element));

/** The text of the elements that a selector finds; empty ones left out. */
export const textsOf = (document: Document, selector: string): string[] =>
  document.querySelectorAll(selector).map(textOf).filter(Boolean);
