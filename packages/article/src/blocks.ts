import type { ParagraphKind } from '@stemma/contracts';
import type { Element } from './dom.ts';
import { labelsOf } from './dom.ts';
import { cleanText } from './text.ts';
import type { ChildNode } from './tree.ts';

/** A paragraph, subhead, list item or quotation: what stands alone between two blank lines. */
export interface Block {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** Share of its characters that are links to other pages of the site, 0 to 1. */
  readonly onward: number;
  /** Share of its characters that are bold or italic, 0 to 1. */
  readonly strong: number;
  /** What its element calls itself, or the nearest around it that does. */
  readonly labels: string;
  /** Its element's place in the order of the page. */
  readonly place: number;
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));
// Forms are not among them: old pages stand in one from top to bottom. Of ruby, the reading aids.
const skipped = named('button input textarea nav img figure figcaption dialog rt rp');
const ownLine = named(
  'address article aside blockquote body caption center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
const cells = named('td th');
const emphasis = named('b strong i em');
const kinds: ReadonlyMap<string, Block['kind']> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ['li', 'item'],
  ['blockquote', 'quote'],
]);

interface Around {
  readonly kind: Block['kind'];
  readonly linked: boolean;
  readonly onward: boolean;
  readonly cell: boolean;
  readonly strong: boolean;
  readonly labels: string;
  readonly place: number;
}

type IsOnward = (href: string) => boolean;

const inside = (element: Element, name: string, outer: Around, isOnward: IsOnward): Around => ({
  kind: kinds.get(name) ?? outer.kind,
  linked: outer.linked || name === 'a',
  cell: outer.cell || cells.has(name),
  // In a table, names of teams and products are links, too.
  onward: outer.onward || (name === 'a' && !outer.cell && isOnward(element.getAttribute('href') ?? '')),
  strong: outer.strong || emphasis.has(name),
  labels: labelsOf(element) || outer.labels,
  place: element.place,
});

/** Collects the runs of one block; two line breaks end it as the end of an element does. */
function collector(found: Block[]) {
  let text = '';
  let linked = 0;
  let onward = 0;
  let strong = 0;
  let breaks = 0;
  const flush = ({ kind, labels, place }: Around) => {
    const cleaned = cleanText(text);
    const share = (part: number) => Math.min(1, part / Math.max(1, cleaned.length));
    const shares = { linked: share(linked), onward: share(onward), strong: share(strong) };
    if (cleaned) found.push({ kind, text: cleaned, ...shares, labels, place });
    text = '';
    linked = onward = strong = breaks = 0;
  };
  const write = (raw: string, around: Around) => {
    text += raw;
    const length = raw.trim().length;
    if (length > 0) breaks = 0;
    if (around.linked) linked += length;
    if (around.onward) onward += length;
    if (around.strong) strong += length;
  };
  const lineBreak = (around: Around) => {
    breaks += 1;
    if (breaks === 2) flush(around);
    else text += ' ';
  };
  return { flush, write, lineBreak };
}

/** The text under an element as blocks, in order; `isOnward` tells which links lead to other pages of the site. */
export function blocksOf(
  root: Element,
  gone: ReadonlyMap<Element, string> = new Map(),
  isOnward: IsOnward = () => false,
): Block[] {
  const found: Block[] = [];
  const { flush, write, lineBreak } = collector(found);
  const visit = (node: ChildNode, around: Around) => {
    if (node.nodeType === 3) return write(node.nodeValue, around);
    const element = node;
    const name = element.localName;
    if (name === 'br') return lineBreak(around);
    if (skipped.has(name) || gone.has(element)) return;
    const within = inside(element, name, around, isOnward);
    const alone = ownLine.has(name);
    if (alone) flush(around);
    for (const child of element.childNodes) visit(child, within);
    if (alone) flush(within);
  };
  const nothing: Around = {
    kind: 'paragraph',
    linked: false,
    onward: false,
    cell: false,
    strong: false,
    labels: '',
    place: 0,
  };
  visit(root, nothing);
  flush(nothing);
  return found;
}
