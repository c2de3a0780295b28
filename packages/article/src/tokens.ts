/** A piece of markup. Names are in small letters; text is as it stands, references and all. */
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

/** What of an attribute is kept, given its name in small letters and its value as it stands. */
export type Keep = (name: string, raw: string) => { readonly name: string; readonly value: string } | undefined;

interface Attributes {
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const none: ReadonlyMap<string, string> = new Map();

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const [doubleQuote, slash, equals, quote, greater] = [34, 47, 61, 39, 62];

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Where an attribute's value ends that begins behind the equals sign, and the value; a quote that is never closed opens none. */
function readValue(html: string, from: number): { value: string; end: number } {
  const start = skipSpace(html, from);
  const code = html.charCodeAt(start);
  if (code === doubleQuote || code === quote) {
    const end = html.indexOf(code === quote ? "'" : '"', start + 1);
    return end < 0 ? { value: '', end: start } : { value: html.slice(start + 1, end), end: end + 1 };
  }
  let end = start;
  while (end < html.length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== greater) end += 1;
  return { value: html.slice(start, end), end };
}

/** Whether an attribute's name ends before that character. */
const endsName = (code: number): boolean => isSpace(code) || code === slash || code === equals || code === greater;

/**
 * Where an opening tag ends, and its attributes; the first of a name counts. By hand, since a page has thousands of them and
 * a pattern makes an array of each.
 */
function readAttributes(html: string, from: number, keep: Keep): Attributes {
  let attributes: Map<string, string> | undefined;
  let at = from;
  while (at < html.length) {
    while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === slash) at += 1;
    const start = at;
    while (at < html.length && !endsName(html.charCodeAt(at))) at += 1;
    if (at === start) break;
    const name = html.slice(start, at).toLowerCase();
    const next = skipSpace(html, at);
    const given = html.charCodeAt(next) === equals ? readValue(html, next + 1) : undefined;
    at = given?.end ?? at;
    const kept = keep(name, given?.value ?? '');
    if (!kept) continue;
    attributes ??= new Map();
    if (!attributes.has(kept.name)) attributes.set(kept.name, kept.value);
  }
  const close = html.indexOf('>', at);
  return { attributes: attributes ?? none, end: close < 0 ? html.length : close + 1 };
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
export function* tokenize(html: string, keep: Keep): Generator<Token> {
  const unclosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    tag.lastIndex = at;
    const found = tag.exec(html);
    const start = found?.index ?? html.length;
    if (start > at) yield { kind: 'text', text: html.slice(at, start) };
    if (!found) return;
    const [opening, closes, spelled] = found;
    if (spelled === undefined) {
      const end = html.indexOf(opening === '<!--' ? '-->' : '>', start + opening.length);
      at = end < 0 ? html.length : end + (opening === '<!--' ? 3 : 1);
      continue;
    }
    const name = spelled.toLowerCase();
    const { attributes, end } = readAttributes(html, start + opening.length, keep);
    at = end;
    if (closes) yield { kind: 'close', name };
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
