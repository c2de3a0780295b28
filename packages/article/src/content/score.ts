import type { Element } from '../tree.ts';
import { linkShare, type Mass, type Masses } from './mass.ts';

// Points for every element that holds paragraphs, after the idea of Readability (arc90, 2009; Mozilla): a paragraph gives
// points to what is around it, the more the longer it is and the more commas it has, the fewer the farther out.

const ownParagraphs = new Set(['section', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'td', 'pre']);
const mixed = new Set(['div', 'article', 'main', 'center', 'body']);
const leastParagraph = 25;
const farthest = 5;
const perLength = 100;
const mostForLength = 3;
const denseParagraph = 0.25;

const startPoints: ReadonlyMap<string, number> = new Map([
  ['div', 5],
  ...['pre', 'td', 'blockquote'].map((name) => [name, 3] as const),
  ...['address', 'ol', 'ul', 'dl', 'dd', 'dt', 'li', 'form'].map((name) => [name, -3] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'].map((name) => [name, -5] as const),
]);

export interface Scores {
  /** Points, weighed by how little of the text is links. */
  readonly points: ReadonlyMap<Element, number>;
  /** Elements that are one paragraph, whatever their name. */
  readonly paragraphs: ReadonlySet<Element>;
}

/** Runs of text and inline elements between the blocks of an element; two line breaks part them, too. */
function runsOf(element: Element, masses: Masses): Pick<Mass, 'chars' | 'commas'>[] {
  const runs: Pick<Mass, 'chars' | 'commas'>[] = [];
  let run = { chars: 0, commas: 0 };
  let breaks = 0;
  const end = () => {
    if (run.chars > 0) runs.push(run);
    run = { chars: 0, commas: 0 };
  };
  for (const child of element.childNodes) {
    if (child.nodeType === 3) {
      if (child.nodeValue === ' ') continue;
      run.chars += child.nodeValue.length;
      run.commas += child.nodeValue.split(',').length - 1;
      breaks = 0;
      continue;
    }
    const mass = masses.get(child);
    if (child.localName === 'br') {
      breaks += 1;
      if (breaks === 2) end();
    } else if (mass?.isBlock) end();
    else if (mass) {
      run.chars += mass.chars;
      run.commas += mass.commas;
      if (mass.chars > 0) breaks = 0;
    }
  }
  end();
  return runs;
}

/** Gives points to what holds paragraphs. */
export function scoreAll(masses: Masses, weight: (element: Element) => number): Scores {
  const points = new Map<Element, number>();
  const paragraphs = new Set<Element>();
  const credit = ({ chars, commas }: Pick<Mass, 'chars' | 'commas'>, holder: Element | null) => {
    if (chars < leastParagraph) return;
    const worth = 1 + commas + 1 + Math.min(Math.floor(chars / perLength), mostForLength);
    let around = holder;
    for (let level = 0; level < farthest && around?.parentElement; level += 1, around = around.parentElement) {
      const before = points.get(around) ?? (startPoints.get(around.localName) ?? 0) + weight(around);
      points.set(around, before + worth / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
    }
  };
  for (const [element, mass] of masses) {
    const name = element.localName;
    if (ownParagraphs.has(name)) credit(mass, holderOf(element, mass, masses));
    if (name === 'p') paragraphs.add(element);
    if (!mixed.has(name)) continue;
    const runs = runsOf(element, masses);
    const isOne = name === 'div' && runs.length === 1 && !element.children.some((child) => masses.get(child)?.isBlock);
    if (isOne && linkShare(mass) < denseParagraph) {
      paragraphs.add(element);
      credit(mass, element.parentElement);
    } else for (const run of runs) credit(run, element);
  }
  for (const [element, score] of points) {
    const mass = masses.get(element);
    if (mass) points.set(element, score * (1 - linkShare(mass)));
  }
  return { points, paragraphs };
}

/** What holds a paragraph: a box around it alone is only its wrapping. */
function holderOf(paragraph: Element, mass: Mass, masses: Masses): Element | null {
  const parent = paragraph.parentElement;
  const isWrapping =
    parent?.localName === 'div' &&
    paragraph.localName === 'p' &&
    masses.get(parent)?.chars === mass.chars &&
    paragraph.isOnlyChild &&
    linkShare(mass) < denseParagraph;
  return isWrapping ? parent.parentElement : parent;
}
