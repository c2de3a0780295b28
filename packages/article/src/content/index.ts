import type { Element } from '../tree.ts';
import { linkShare, type Masses, weigh } from './mass.ts';
import { prune } from './prune.ts';
import { type Scores, scoreAll } from './score.ts';
import { isHidden, isUnlikely, nameWeight } from './words.ts';

/** Where a page has its text. */
export interface Content {
  /** Siblings, in the order of the page. */
  readonly roots: readonly Element[];
  /** What in them is no text, and why. */
  readonly gone: ReadonlyMap<Element, string>;
  readonly chars: number;
}

const fewCandidates = 5;
const nearBest = 0.75;
const enoughNear = 3;

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let around = element.parentElement; around; around = around.parentElement) found.push(around);
  return found;
}

const isFrame = (element: Element | null): boolean => !element || /^(?:body|html)$/.test(element.localName);

/** The element with most points, or one around it that holds more of the text. */
function best({ points }: Scores, body: Element): Element {
  const ranked = [...points].sort((a, b) => b[1] - a[1]).slice(0, fewCandidates);
  const [first] = ranked;
  if (!first) return body;
  let [top, score] = first;
  // Several good ones side by side are parts of one text.
  const others = ranked
    .slice(1)
    .filter(([, other]) => other >= score * nearBest)
    .map(([other]) => ancestors(other));
  if (others.length >= enoughNear) {
    const common = ancestors(top).find(
      (around) => !isFrame(around) && others.filter((list) => list.includes(around)).length >= enoughNear,
    );
    if (common) top = common;
    score = points.get(top) ?? 0;
  }
  // Points that rise again on the way out are those of more text.
  const least = score / 3;
  let last = score;
  for (let around = top.parentElement; around && !isFrame(around); around = around.parentElement) {
    const here = points.get(around);
    if (here === undefined) continue;
    if (here < least) break;
    if (here > last) {
      top = around;
      break;
    }
    last = here;
  }
  while (top.parentElement && !isFrame(top.parentElement) && top.isOnlyChild) top = top.parentElement;
  return top;
}

/** The siblings of the best element that are text, too. */
function joined(top: Element, { points, paragraphs }: Scores, masses: Masses): Element[] {
  const score = points.get(top) ?? 0;
  const least = Math.max(10, score * 0.2);
  const name = top.getAttribute('class');
  return (top.parentElement?.children ?? [top]).filter((sibling) => {
    if (sibling === top) return true;
    const mass = masses.get(sibling);
    if (!mass) return false;
    const bonus = name && sibling.getAttribute('class') === name ? score * 0.2 : 0;
    if (points.has(sibling) && (points.get(sibling) ?? 0) + bonus >= least) return true;
    if (!paragraphs.has(sibling)) return false;
    const links = linkShare(mass);
    return mass.chars > 80 ? links < 0.25 : mass.chars > 0 && links === 0 && /\.(?: |$)/.test(sibling.textContent);
  });
}

// What holds more of the running text is the article itself, whatever it calls itself.
const mostRunning = 0.3;

interface Care {
  readonly likely: boolean;
  readonly names: boolean;
  readonly parts: boolean;
}

function attempt(body: Element, whole: Masses, { likely, names, parts }: Care): Content {
  const most = mostRunning * (whole.get(body)?.running ?? 0);
  const isGone = (element: Element) =>
    isHidden(element) || (likely && (whole.get(element)?.running ?? 0) <= most && isUnlikely(element));
  const masses = weigh(body, isGone);
  const weights = new Map<Element, number>();
  const weight = (element: Element) => {
    let known = names ? weights.get(element) : 0;
    if (known === undefined) {
      known = nameWeight(element);
      weights.set(element, known);
    }
    return known;
  };
  const scores = scoreAll(masses, weight);
  const roots = joined(best(scores, body), scores, masses);
  const gone = new Map<Element, string>();
  let chars = 0;
  for (const root of roots) {
    for (const [element, reason] of prune(root, masses, weight, parts)) {
      gone.set(element, reason);
      chars -= masses.get(element)?.chars ?? 0;
    }
    chars += masses.get(root)?.chars ?? 0;
    mark(root, masses, gone);
  }
  return { roots, gone, chars };
}

/** What was not weighed was unlikely from the start. */
function mark(element: Element, masses: Masses, gone: Map<Element, string>): void {
  for (const child of element.children) {
    if (!masses.has(child)) gone.set(child, isHidden(child) ? 'hidden' : 'unlikely');
    else if (!gone.has(child)) mark(child, masses, gone);
  }
}

const enoughText = 200;
// From the most careful to the least.
const cares: readonly Care[] = [
  { likely: true, names: true, parts: true },
  { likely: false, names: true, parts: true },
  { likely: false, names: false, parts: true },
  { likely: false, names: false, parts: false },
];

/** Finds the text of a page: by the first attempt that finds enough, else by the one that finds most. */
export function findContent(body: Element): Content {
  const whole = weigh(body);
  let most: Content | undefined;
  for (const care of cares) {
    const content = attempt(body, whole, care);
    if (content.chars >= enoughText) return content;
    if (!most || content.chars > most.chars) most = content;
  }
  return most ?? { roots: [], gone: new Map(), chars: 0 };
}
