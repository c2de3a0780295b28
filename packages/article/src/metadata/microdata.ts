import { textOf } from '../dom.ts';
import { cleanText } from '../text.ts';

/** The text of the elements that a selector finds; empty ones left out. */
export const textsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(textOf).filter(Boolean);

/** What microdata says under a name, in the order of the page. */
export const microdata = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`[itemprop~="${name}"]`)]
    .map((element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element))
    .map(cleanText)
    .filter(Boolean);
