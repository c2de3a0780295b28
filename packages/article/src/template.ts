import type { Document, Element } from './dom.ts';

// Where a template puts a piece, by what pages are sure to have; the first that is there.
const anchors = ['article', 'main', 'h1'];
// Names with digits are of one piece, not of its template: `post-4711`.
const className = /^[a-z][a-z_-]{0,39}$/i;
// Further out, all templates of a source are alike.
const deepest = 12;

function nameOf(element: Element): string {
  const own = (element.getAttribute('class') ?? '').split(/\s+/).find((token) => className.test(token));
  return own ? `${element.localName}.${own}` : element.localName;
}

/**
 * The template of a page, told by the elements around its piece: "div.page > main.content > article.story". Two pages of
 * one template give the same, whatever their text; so do pages that a template gives its text in another way from now on.
 */
export function templateOf(document: Document): string {
  const path: string[] = [];
  const anchor = anchors.map((name) => document.querySelector(name)).find((element) => element !== null);
  for (let at = anchor ?? null; at && at !== document.body && path.length < deepest; at = at.parentElement) {
    path.unshift(nameOf(at));
  }
  return path.join(' > ');
}
