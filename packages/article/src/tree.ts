import { select } from './select.ts';

// The part of the DOM that is read here, under the DOM's own names, over nodes made for one walk through one page. A full
// DOM spends most of its time on what nobody asks a page of news: live collections, mutation, namespaces, styles.

/** A run of text, its character references decoded and its white space folded to one space. */
export interface Text {
  readonly nodeType: 3;
  readonly nodeValue: string;
}

export type ChildNode = Text | Element;

/** An element. Attribute names are in small letters; only attributes that something here reads are kept. */
export class Element {
  readonly nodeType = 1;
  readonly nodeValue = null;
  readonly localName: string;
  /** Its number in the order of the page, from 1. */
  readonly place: number;
  readonly childNodes: ChildNode[] = [];
  parentElement: Element | null = null;
  readonly attributes: ReadonlyMap<string, string>;
  #labels: string | undefined;

  constructor(localName: string, attributes: ReadonlyMap<string, string>, place: number) {
    this.localName = localName;
    this.attributes = attributes;
    this.place = place;
  }

  append(child: ChildNode): void {
    this.childNodes.push(child);
    if (child.nodeType === 1) child.parentElement = this;
  }

  remove(): void {
    const siblings = this.parentElement?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentElement = null;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  get children(): Element[] {
    return this.childNodes.filter((child) => child.nodeType === 1);
  }

  /** Whether its parent has no other element. Not by `children`: of thousands of siblings each would list them all. */
  get isOnlyChild(): boolean {
    return this.parentElement?.childNodes.every((child) => child === this || child.nodeType === 3) ?? true;
  }

  get textContent(): string {
    let text = '';
    for (const child of this.childNodes) text += child.nodeType === 3 ? child.nodeValue : child.textContent;
    return text;
  }

  /** What it calls itself, in small letters with spaces: `relatedPosts js-teaser` is "related posts js teaser". */
  get labels(): string {
    this.#labels ??= spelled(this);
    return this.#labels;
  }

  contains(other: Element): boolean {
    for (let element: Element | null = other; element; element = element.parentElement) {
      if (element === this) return true;
    }
    return false;
  }

  closest(selector: string): Element | null {
    const matches = select(selector);
    let element: Element | null = this;
    while (element && !matches(element)) element = element.parentElement;
    return element;
  }

  matches(selector: string): boolean {
    return select(selector)(this);
  }

  querySelectorAll(selector: string): Element[] {
    return descendants(this).filter(select(selector));
  }

  querySelector(selector: string): Element | null {
    return first(this, select(selector));
  }
}

/** All elements in an element, in the order of the page. */
export function descendants(root: Element, found: Element[] = []): Element[] {
  for (const child of root.childNodes) {
    if (child.nodeType !== 1) continue;
    found.push(child);
    descendants(child, found);
  }
  return found;
}

/** The first element in an element that passes, in the order of the page. */
function first(root: Element, passes: (element: Element) => boolean): Element | null {
  for (const child of root.childNodes) {
    if (child.nodeType !== 1) continue;
    const found = passes(child) ? child : first(child, passes);
    if (found) return found;
  }
  return null;
}

/** A page: everything that stands in it is in `head` or `body`. */
export interface Document extends Pick<Element, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: Element;
  readonly head: Element;
  readonly body: Element;
}

const spelledOtherwise = /[A-Z_\s-]/;
const naming = ['class', 'id', 'data-testid', 'data-component', 'data-type', 'itemprop'];

function spelled(element: Element): string {
  if (element.attributes.size === 0) return '';
  let all = '';
  for (const name of naming) {
    const value = element.getAttribute(name);
    if (value) all += all ? ` ${value}` : value;
  }
  if (!spelledOtherwise.test(all)) return all;
  return all
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
}
