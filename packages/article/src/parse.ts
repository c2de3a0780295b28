import { isShallowJson } from '@stemma/contracts/json';
import { openNesting } from './nesting.ts';
import { decodeAttribute, decodeText } from './references.ts';
import { select } from './select.ts';
import { type Keep, type Token, tokenize } from './tokens.ts';
import { type Document, descendants, Element } from './tree.ts';

/** A page made harmless and small. */
export interface Page {
  readonly document: Document;
  /** The contents of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Which limit cut it short. */
  readonly cut?: keyof typeof limits;
}

/** Several times what the largest of 500 measured pages of news has (4,600 elements, 51 deep), and still read within a second. */
export const limits = {
  characters: 6_000_000,
  text: 2_000_000,
  elements: 30_000,
  depth: 100,
  attribute: 1_000,
  /** Open brackets in JSON-LD. */
  json: 50,
} as const;

const kept: ReadonlySet<string> = new Set(
  'aria-label aria-hidden alt charset class content data-component data-testid data-type datetime hidden href http-equiv id itemid itemprop itemscope itemtype lang name property pubdate rel role title type'.split(
    ' ',
  ),
);
const oddSpace = /[^\S ]| {2}/;
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const headOnly = new Set(['meta', 'link', 'base']);

const hidden = { name: 'hidden', value: '' };
const keep: Keep = {
  wants: (name) => name === 'style' || kept.has(name),
  read(name, raw) {
    // The only thing that a style attribute tells us.
    if (name === 'style') return /display\s*:\s*none/i.test(raw) ? hidden : undefined;
    return raw.length <= limits.attribute ? { name, value: decodeAttribute(raw) } : undefined;
  },
};

// Most texts are the white space between two tags.
const blank = { nodeType: 3, nodeValue: ' ' } as const;

/** The page on its way: its tree so far, and how much of each limit is left. */
function openPage() {
  const jsonLd: string[] = [];
  const left = { elements: limits.elements, text: limits.text };
  let place = 0;
  const create = (name: string, attributes: ReadonlyMap<string, string>) => new Element(name, attributes, place++);
  const frames = { html: new Map<string, string>(), body: new Map<string, string>() };
  const [documentElement, head, body] = [
    create('html', frames.html),
    create('head', new Map()),
    create('body', frames.body),
  ];
  documentElement.append(head);
  documentElement.append(body);
  const nesting = openNesting(body, limits.depth);
  let isDeep = false;

  const text = (raw: string) => {
    if (raw.trim() === '') {
      left.text -= 1;
      nesting.around().append(blank);
      return;
    }
    const decoded = decodeText(raw.slice(0, left.text + 1));
    const part = oddSpace.test(decoded) ? decoded.replace(/\s+/g, ' ') : decoded;
    left.text -= part.length;
    nesting.around().append({ nodeType: 3, nodeValue: part });
  };
  const opaque = ({ name, attributes, text }: Token & { kind: 'opaque' }) => {
    if (name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '') && isShallowJson(text, limits.json))
      jsonLd.push(text);
    if (name !== 'title') return;
    const title = create('title', new Map());
    title.append({ nodeType: 3, nodeValue: decodeText(text) });
    head.append(title);
  };
  const open = (name: string, attributes: ReadonlyMap<string, string>) => {
    left.elements -= 1;
    if (name === 'html' || name === 'body') {
      // The first that says anything counts.
      if (frames[name].size === 0) for (const [key, value] of attributes) frames[name].set(key, value);
    } else if (headOnly.has(name) && !attributes.has('itemprop')) head.append(create(name, attributes));
    else if (voids.has(name)) nesting.around().append(create(name, attributes));
    else if (name !== 'head' && !nesting.push(create(name, attributes))) isDeep = true;
  };
  return {
    write: (token: Token) => {
      if (token.kind === 'text') text(token.text);
      else if (token.kind === 'opaque') opaque(token);
      else if (token.kind === 'open') open(token.name, token.attributes);
      else nesting.close(token.name);
    },
    /** The limit that is used up. */
    full: () => (['elements', 'text'] as const).find((name) => left[name] < 0),
    end(cut: Page['cut']): Page {
      const all = descendants(documentElement);
      const document: Document = {
        documentElement,
        head,
        body,
        querySelector: (selector) => documentElement.querySelector(selector),
        // Elements are never added later; those that were taken out are left out.
        querySelectorAll: (selector) =>
          all.filter(select(selector)).filter((element) => documentElement.contains(element)),
      };
      const limit = cut ?? (isDeep ? 'depth' : undefined);
      return { document, jsonLd, ...(limit && { cut: limit }) };
    },
  };
}

/**
 * Reads a page without what is no text or could do harm (scripts, styles, frames, templates, comments, most attributes),
 * within `limits`. Linear in the length of the page; whatever stands in it, the tree is well-formed.
 */
export function parsePage(source: string): Page {
  const page = openPage();
  const isLong = source.length > limits.characters;
  for (const token of tokenize(source.slice(0, limits.characters).replaceAll('\0', ''), keep)) {
    page.write(token);
    const full = page.full();
    if (full) return page.end(full);
  }
  return page.end(isLong ? 'characters' : undefined);
}
