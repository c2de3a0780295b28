import { type Document, type Element, textOf } from '../dom.ts';
import { cleanText, fold } from '../text.ts';
import { descendants } from '../tree.ts';

/** The elements of a page that say by their markup what they hold, in the order of the page; found in one pass. */
export interface Marks {
  readonly headings: readonly Element[];
  /** Time elements and hAtom's `abbr`. */
  readonly times: readonly Element[];
  /** What calls itself a date. */
  readonly dated: readonly Element[];
  /** What calls itself an author or byline. */
  readonly authored: readonly Element[];
  /** What microdata says under a name. */
  items(name: string): readonly string[];
  /**
   * Those of the elements that belong to the piece under that headline, not to another one, to its readers or to the
   * site: below the headline first, then above it.
   */
  ownOf(elements: readonly Element[], headline: string): readonly Element[];
}

const called = /date|datum|fecha|publish|posted|created|submitted|timestamp|pubtime/i;
const writer =
  /(?:^|[\s_-])(?:by-?line|p?-?author|autor(?:in)?|auteur|autore|writer|verfasser|redakteur|user-?name)(?:$|[\s_-]|names?\b)/i;
const elsewhere =
  /\b(?:comments?|commentlist|kommentare?|related|recent|recommended|teasers?|sidebar|trending|popular|newest|more (?:stories|news|articles))\b|^(?:site |page |global |main )?footer\b/;
const elsewhereName = /^(?:aside|nav|footer)$/;

// A title may go on behind the headline or begin before it; shorter headings are names of sections.
const leastHeading = 15;

/** Whether a heading is the headline, or the beginning or end of what was taken for it. */
export function isHeadline(text: string, headline: string): boolean {
  const [heading, title] = [fold(text), fold(headline)];
  const isLong = heading.length >= leastHeading;
  return heading !== '' && (heading === title || (isLong && (title.startsWith(heading) || title.endsWith(heading))));
}

function itemText(element: Element): string {
  const named = element.querySelector('[itemprop="name"]') ?? element;
  return cleanText(named.getAttribute('content') ?? named.getAttribute('datetime') ?? textOf(named));
}

// What calls itself an author as a whole page does so of a list of one's pieces.
const wholePage = /^(?:html|body|main)$/;
const isAuthor = (element: Element): boolean =>
  /\bauthor\b/.test(element.getAttribute('rel') ?? '') || element.getAttribute('data-testid') === 'byline';

// What is beside the text but about it.
const aboutPiece = /\b(?:meta|byline|authors?)\b/;

/** Whether an element belongs to another piece; what is around `own` belongs to its piece, whatever it calls itself. */
function isElsewhere(element: Element | null, own: ReadonlySet<Element>): boolean {
  if (!element || own.has(element) || /^(?:article|main|body)$/.test(element.localName)) return false;
  if (elsewhere.test(element.labels)) return true;
  const isAside = elsewhereName.test(element.localName) && !aboutPiece.test(element.labels);
  return isAside || isElsewhere(element.parentElement, own);
}

function ancestors(element: Element | undefined): Set<Element> {
  const found = new Set<Element>();
  for (let at = element?.parentElement; at; at = at.parentElement) found.add(at);
  return found;
}

export function readMarks(document: Document): Marks {
  const headings: Element[] = [];
  const times: Element[] = [];
  const dated: Element[] = [];
  const authored: Element[] = [];
  const marked: Element[] = [];
  for (const element of descendants(document.documentElement)) {
    const name = element.localName;
    const classes = element.getAttribute('class') ?? '';
    const isTime = name === 'time';
    if (/^h[1-3]$/.test(name)) headings.push(element);
    if (isTime || (name === 'abbr' && element.hasAttribute('title'))) times.push(element);
    if (isTime || called.test(classes)) dated.push(element);
    if ((writer.test(classes) || isAuthor(element)) && !wholePage.test(name)) authored.push(element);
    if (element.hasAttribute('itemprop')) marked.push(element);
  }
  return {
    headings,
    times,
    dated,
    authored,
    items: (name) =>
      marked
        .filter((element) => (element.getAttribute('itemprop') ?? '').split(/\s+/).includes(name))
        .filter((element) => !isElsewhere(element, new Set()))
        .map(itemText)
        .filter(Boolean),
    ownOf: (elements, headline) => {
      const at = headings.find((element) => isHeadline(textOf(element), headline));
      const around = ancestors(at);
      const own = elements.filter((element) => !isElsewhere(element, around));
      const isBelow = ({ place }: Element) => place > (at?.place ?? 0);
      return [...own.filter(isBelow), ...own.filter((element) => !isBelow(element))];
    },
  };
}
