/** A piece of markup. Names are in small letters; attribute values are as they stand, references and all. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  /** An element whose inside is no markup, or none that is wanted: `text` is what stands in it. */
  | {
      readonly kind: 'opaque';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly text: string;
    }
  | { readonly kind: 'close'; readonly name: string };

// In these, markup is text (HTML standard, 13.1.2). Without their end tag they run to the end of the page.
const raw = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp', 'noembed', 'noframes']);
// These are markup that carries no text of the article.
const foreign = new Set(['template', 'svg', 'math', 'object', 'canvas', 'select', 'video', 'audio', 'map']);

const tag = /<(\/?)([a-z][^\s/>]*)|<!--|<[!?]/gi;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;

/** Where an opening tag ends, and its attributes; the first of a name counts. */
function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  attribute.lastIndex = from;
  let at = from;
  for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
    at = attribute.lastIndex;
    const name = (found[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, found[2] ?? found[3] ?? found[4] ?? '');
  }
  const close = html.indexOf('>', at);
  return { attributes, end: close < 0 ? html.length : close + 1 };
}

/** Where the element's end tag begins and ends, or undefined where there is none. */
function closingTag(html: string, name: string, from: number): { start: number; end: number } | undefined {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  if (!found) return undefined;
  const close = html.indexOf('>', pattern.lastIndex);
  return { start: found.index, end: close < 0 ? html.length : close + 1 };
}

/**
 * Markup as tokens, comments and declarations left out. In time linear in the length of the page, whatever is in
 * it: nothing is searched twice, and an end tag that was once not found is not looked for again.
 */
export function* tokenize(html: string): Generator<Token> {
  const unclosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    tag.lastIndex = at;
    const found = tag.exec(html);
    const start = found?.index ?? html.length;
    if (start > at) yield { kind: 'text', text: html.slice(at, start) };
    if (!found) return;
    const [opening, slash, spelled] = found;
    if (spelled === undefined) {
      const end = html.indexOf(opening === '<!--' ? '-->' : '>', start + opening.length);
      at = end < 0 ? html.length : end + (opening === '<!--' ? 3 : 1);
      continue;
    }
    const name = spelled.toLowerCase();
    const { attributes, end } = readAttributes(html, start + opening.length);
    at = end;
    if (slash) yield { kind: 'close', name };
    else if (!raw.has(name) && (!foreign.has(name) || unclosed.has(name))) yield { kind: 'open', name, attributes };
    else {
      const closing = closingTag(html, name, end);
      if (closing || raw.has(name)) {
        yield { kind: 'opaque', name, attributes, text: html.slice(end, closing?.start) };
        at = closing?.end ?? html.length;
      } else unclosed.add(name);
    }
  }
}
