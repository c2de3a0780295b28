import { labelsOf, placeOf } from './dom.ts';
import { cleanText } from './text.ts';

/** A paragraph, subhead, list item or quotation: what stands alone between two blank lines. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote';
  readonly text: string;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** Share of its characters that are bold or italic, 0 to 1. */
  readonly strong: number;
  /** What its element calls itself, or the nearest around it that does. */
  readonly labels: string;
  /** Its element's place in the order of the page. */
  readonly place: number;
}

const skipped =
  /^(?:script|style|noscript|template|iframe|button|form|input|textarea|nav|svg|img|figure|figcaption|dialog)$/;
const ownLine =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

interface Around {
  readonly kind: Block['kind'];
  readonly linked: boolean;
  readonly strong: boolean;
  readonly labels: string;
  readonly place: number;
}

function inside(element: Element, name: string, outer: Around): Around {
  // An element that Readability made has no place of its own.
  const around = { ...outer, place: placeOf(element) || outer.place, labels: labelsOf(element) || outer.labels };
  if (/^h[1-6]$/.test(name)) return { ...around, kind: 'heading' };
  if (name === 'li') return { ...around, kind: 'item' };
  if (name === 'blockquote') return { ...around, kind: 'quote' };
  if (name === 'a') return { ...around, linked: true };
  if (/^(?:b|strong|i|em)$/.test(name)) return { ...around, strong: true };
  return around;
}

/** Collects the runs of one block; two line breaks end it as the end of an element does. */
function collector(found: Block[]) {
  let text = '';
  let linked = 0;
  let strong = 0;
  let breaks = 0;
  const flush = ({ kind, labels, place }: Around) => {
    const cleaned = cleanText(text);
    const share = (part: number) => Math.min(1, part / Math.max(1, cleaned.length));
    if (cleaned) found.push({ kind, text: cleaned, linked: share(linked), strong: share(strong), labels, place });
    text = '';
    linked = strong = breaks = 0;
  };
  const write = (raw: string, around: Around) => {
    text += raw;
    const length = raw.trim().length;
    if (length > 0) breaks = 0;
    if (around.linked) linked += length;
    if (around.strong) strong += length;
  };
  const lineBreak = (around: Around) => {
    breaks += 1;
    if (breaks === 2) flush(around);
    else text += ' ';
  };
  return { flush, write, lineBreak };
}

/** The text under an element as blocks, in order. */
export function blocksOf(root: Element): Block[] {
  const found: Block[] = [];
  const { flush, write, lineBreak } = collector(found);
  const visit = (node: Node, around: Around) => {
    if (node.nodeType === 3) write(node.nodeValue ?? '', around);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (name === 'br') return lineBreak(around);
    if (skipped.test(name)) return;
    const within = inside(element, name, around);
    const alone = ownLine.test(name);
    if (alone) flush(around);
    for (const child of element.childNodes) visit(child, within);
    if (alone) flush(within);
  };
  const nothing: Around = { kind: 'paragraph', linked: false, strong: false, labels: '', place: 0 };
  visit(root, nothing);
  flush(nothing);
  return found;
}
