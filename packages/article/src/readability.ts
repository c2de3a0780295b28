import { createRequire } from 'node:module';
import { type Block, blocksOf } from './blocks.ts';
import { parsePage } from './parse.ts';
import { type ChildNode, descendants } from './tree.ts';

// Loaded at the first page that needs it: most workers never do, and jsdom alone takes 60 MB.
const load = createRequire(import.meta.url);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function markupOf(node: ChildNode): string {
  if (node.nodeType === 3) return escaped(node.nodeValue);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const isVoid = node.childNodes.length === 0 && /^(?:br|hr|img|input|link|meta)$/.test(node.localName);
  const inside = node.childNodes.map(markupOf).join('');
  return `<${node.localName}${attributes}>${inside}${isVoid ? '' : `</${node.localName}>`}`;
}

// Both build a document out of what our own parser has made harmless: no scripts, styles or frames, and within its limits.
type Open = (html: string) => Document;
const onLinkedom: Open = (html) => (load('linkedom') as typeof import('linkedom')).parseHTML(html).document;
export const onJsdom: Open = (html) => new (load('jsdom') as typeof import('jsdom')).JSDOM(html).window.document;
// With more, Readability takes seconds.
const most = { elements: 6_000, characters: 500_000 };

/**
 * What Readability takes for the text of a page, as blocks without places: on linkedom, and on jsdom where linkedom throws.
 * Empty where it finds nothing, where neither can read the page, and where the page is too large for them.
 */
export function readByReadability(html: string, openers: readonly Open[] = [onLinkedom, onJsdom]): Block[] {
  const { documentElement } = parsePage(html).document;
  if (descendants(documentElement).length > most.elements) return [];
  const harmless = `<!doctype html>${markupOf(documentElement)}`;
  if (harmless.length > most.characters) return [];
  const { Readability } = load('@mozilla/readability') as typeof import('@mozilla/readability');
  for (const open of openers) {
    try {
      const content = new Readability(open(harmless)).parse()?.content ?? '';
      return blocksOf(parsePage(content).document.body).map((block) => ({ ...block, place: 0 }));
    } catch {
      // The other one may read it.
    }
  }
  return [];
}
