import type { Document } from '../dom.ts';
import { cleanText } from '../text.ts';

const many = 50;

/** What the head of a page says in its meta elements, by name in small letters. */
export interface Meta {
  /** The first value of the first name that has one. */
  one(...names: string[]): string | undefined;
  /** All values of a name. */
  all(name: string): readonly string[];
}

export function readMeta(document: Document): Meta {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = cleanText(element.getAttribute('content') ?? '');
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((kind) => element.getAttribute(kind));
    for (const name of new Set(names.filter((n) => n !== null).map((n) => n.trim().toLowerCase()))) {
      if (content) values.set(name, [...(values.get(name) ?? []), content].slice(0, many));
    }
  }
  return {
    one: (...names) => names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined),
    all: (name) => values.get(name) ?? [],
  };
}
