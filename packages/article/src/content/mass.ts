import type { Element } from '../tree.ts';

/** How much an element holds of what tells text from everything else. Lengths are in characters. */
export interface Mass {
  chars: number;
  /** In links. Links to places of the page itself count less: they are notes and contents. */
  linked: number;
  inHeadings: number;
  inLists: number;
  /** In elements that are made for text. */
  inText: number;
  /** In paragraphs, links left out. */
  running: number;
  commas: number;
  paragraphs: number;
  images: number;
  items: number;
  inputs: number;
  /** Whether it, or something in it, stands on a line of its own. */
  isBlock: boolean;
}

const empty = (): Mass => ({
  chars: 0,
  linked: 0,
  inHeadings: 0,
  inLists: 0,
  inText: 0,
  running: 0,
  commas: 0,
  paragraphs: 0,
  images: 0,
  items: 0,
  inputs: 0,
  isBlock: false,
});

// Of Latin, Arabic, Chinese and Japanese scripts.
const comma = /[,،、，]/g;
const blocks = new Set('blockquote div dl figure form h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));
const forText = new Set('blockquote dl div img li ol p pre span table td ul'.split(' '));
const ownPage = 0.3;

/** Adds what stands in a part to what stands in its whole. */
function add(whole: Mass, part: Mass): void {
  whole.chars += part.chars;
  whole.linked += part.linked;
  whole.inHeadings += part.inHeadings;
  whole.inLists += part.inLists;
  whole.inText += part.inText;
  whole.running += part.running;
  whole.commas += part.commas;
  whole.paragraphs += part.paragraphs;
  whole.images += part.images;
  whole.items += part.items;
  whole.inputs += part.inputs;
  whole.isBlock ||= part.isBlock;
}

/** What an element itself makes of what stands in it. */
function classify(element: Element, mass: Mass): void {
  const name = element.localName;
  if (name === 'a') mass.linked = mass.chars * (element.getAttribute('href')?.startsWith('#') ? ownPage : 1);
  else if (/^h[1-6]$/.test(name)) mass.inHeadings = mass.chars;
  else if (name === 'ul' || name === 'ol') mass.inLists = mass.chars;
  else if (name === 'p') {
    mass.paragraphs += 1;
    mass.running = mass.chars - mass.linked;
  } else if (name === 'img') mass.images += 1;
  else if (name === 'li') mass.items += 1;
  else if (name === 'input') mass.inputs += 1;
  if (forText.has(name)) mass.inText = mass.chars;
  if (blocks.has(name)) mass.isBlock = true;
}

/** The mass of everything under an element, by place; what is gone has none. */
export type Masses = ReadonlyMap<Element, Mass>;

/** Weighs an element and all in it, without what is gone, in one walk. */
export function weigh(root: Element, isGone: (element: Element) => boolean = () => false): Masses {
  const masses = new Map<Element, Mass>();
  const visit = (element: Element): Mass => {
    const mass = empty();
    for (const child of element.childNodes) {
      if (child.nodeType === 1) {
        if (!isGone(child)) add(mass, visit(child));
      } else if (child.nodeValue !== ' ') {
        mass.chars += child.nodeValue.length;
        mass.commas += child.nodeValue.match(comma)?.length ?? 0;
      }
    }
    classify(element, mass);
    masses.set(element, mass);
    return mass;
  };
  visit(root);
  return masses;
}

/** The share of an element's text that is links, 0 to 1. */
export const linkShare = ({ linked, chars }: Mass): number => (chars === 0 ? 0 : linked / chars);
