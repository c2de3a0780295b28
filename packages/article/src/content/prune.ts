import type { Element } from '../tree.ts';
import { linkShare, type Mass, type Masses } from './mass.ts';

// Parts of what was found that are no text: by what they hold, after the idea of Readability.

const never = new Set(['footer', 'aside', 'nav', 'button', 'dialog', 'textarea', 'object', 'embed']);
const doubtful = new Set(['form', 'fieldset', 'table', 'ul', 'ol', 'div']);
const manyCommas = 10;
const manyItems = 100;
// With more of the running text, and few links, an element is text, whatever it looks like.
const substantialShare = 0.2;
const fewLinks = 0.2;

/** A table of data, not of layout. */
function isData(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  if (table.querySelector('caption, col, colgroup, tfoot, thead, th')) return true;
  const rows = table.querySelectorAll('tr').length;
  const cells = table.querySelectorAll('td').length;
  const columns = cells / Math.max(1, rows);
  return rows >= 10 || columns > 4 || cells > 10;
}

/** Why an element that may hold anything holds no text; undefined where it may. */
function doubt(element: Element, mass: Mass, weight: number): string | undefined {
  if (weight < 0) return 'named-otherwise';
  if (mass.commas >= manyCommas) return undefined;
  const isList = /^[uo]l$/.test(element.localName) || mass.inLists > mass.chars * 0.9;
  const links = linkShare(mass);
  const isFigure = element.closest('figure') !== null;
  if (!isFigure && mass.images > 1 && mass.paragraphs < mass.images / 2) return 'pictures';
  if (!isList && mass.items - manyItems > mass.paragraphs) return 'list';
  if (mass.inputs > mass.paragraphs / 3) return 'form';
  const isHeading = mass.inHeadings >= mass.chars * 0.9;
  if (!isList && !isFigure && !isHeading && mass.chars < 25 && (mass.images === 0 || mass.images > 2) && links > 0)
    return 'link';
  if ((!isList && weight < 25 && links > 0.2) || (weight >= 25 && links > 0.5)) return 'links';
  return mass.images === 0 && mass.inText === 0 ? 'empty' : undefined;
}

// Beside links to subjects there is room for the word "Tags".
const mostlyLinks = 0.7;

/** Links to the subjects of the piece, which blogs mark alike (the microformat `rel="tag"`), and next to nothing else. */
function isTagList(element: Element, mass: Mass): boolean {
  if (element.localName === 'a' || linkShare(mass) < mostlyLinks) return false;
  const links = element.querySelectorAll('a');
  // One alone may be a word of the text.
  return links.length > 1 && links.every((link) => /\btag\b/.test(link.getAttribute('rel') ?? ''));
}

/** Whether a picture comes before any text. */
function beginsWithPicture(element: Element): boolean {
  for (const child of element.childNodes) {
    if (child.nodeType === 1 ? child.localName === 'img' || beginsWithPicture(child) : false) return true;
    const text = child.nodeType === 3 ? child.nodeValue : child.textContent;
    if (text.trim()) return false;
  }
  return false;
}

/** A card within a line that shows when one points at a name: a picture, and links to more about whom it shows. */
const isCard = (element: Element, mass: Mass): boolean =>
  element.localName === 'span' && mass.images > 0 && linkShare(mass) > mostlyLinks && beginsWithPicture(element);

/** The elements under a root that are no text, each with the reason. */
export function prune(
  root: Element,
  masses: Masses,
  weight: (element: Element) => number,
  isConditional: boolean,
): Map<Element, string> {
  const gone = new Map<Element, string>();
  const substantial = substantialShare * (masses.get(root)?.running ?? 0);
  const visit = (element: Element) => {
    for (const child of element.children) {
      const mass = masses.get(child);
      if (!mass) continue;
      const name = child.localName;
      const reason = reasonOf(child, name, mass);
      if (reason) gone.set(child, reason);
      else if (name !== 'table' || !isData(child)) visit(child);
    }
  };
  const reasonOf = (child: Element, name: string, mass: Mass): string | undefined => {
    if (never.has(name)) return name;
    if (/^h[12]$/.test(name) && weight(child) < 0) return 'named-otherwise';
    if (isTagList(child, mass)) return 'tags';
    if (isCard(child, mass)) return 'links';
    const isSubstantial = mass.running > substantial && linkShare(mass) < fewLinks;
    if (!isConditional || isSubstantial || !doubtful.has(name) || (name === 'table' && isData(child))) return undefined;
    return doubt(child, mass, weight(child));
  };
  visit(root);
  return gone;
}
