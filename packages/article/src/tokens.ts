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

/** What of a page's attributes is kept. Names are in small letters. */
export interface Keep {
  wants(name: string): boolean;
  /** What becomes of one that is wanted, given its value as it stands. */
  read(name: string, raw: string): { readonly name: string; readonly value: string } | undefined;
}

interface Attributes {
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const none: ReadonlyMap<string, string> = new Map();

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const [exclamation, doubleQuote, slash, equals, quote, greater, question] = [33, 34, 47, 61, 39, 62, 63];

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Where the value of an attribute begins and ends, and where to read on: one object for all, as there are thousands of them. */
const span = { start: 0, end: 0, next: 0 };

/** Sets the span to the value behind an equals sign; a quote that is never closed opens none. */
function spanValue(html: string, from: number): void {
  const start = skipSpace(html, from);
  const code = html.charCodeAt(start);
  if (code === doubleQuote || code === quote) {
    const end = html.indexOf(code === quote ? "'" : '"', start + 1);
    span.start = end < 0 ? start : start + 1;
    span.end = end < 0 ? start : end;
    span.next = end < 0 ? start : end + 1;
    return;
  }
  let end = start;
  while (end < html.length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== greater) end += 1;
  span.start = start;
  span.end = span.next = end;
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
    const isGiven = html.charCodeAt(next) === equals;
    if (isGiven) {
      spanValue(html, next + 1);
      at = span.next;
    }
    const kept = keep.wants(name) ? keep.read(name, isGiven ? html.slice(span.start, span.end) : '') : undefined;
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

/** Where the next tag, comment or declaration begins; the end of the page where none does. */
function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const code = html.charCodeAt(at + 1);
    const isMarkup = isLetter(code) || code === exclamation || code === question;
    if (isMarkup || (code === slash && isLetter(html.charCodeAt(at + 2)))) return at;
  }
  return html.length;
}

function nameEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length && !isSpace(html.charCodeAt(at))) {
    const code = html.charCodeAt(at);
    if (code === slash || code === greater) break;
    at += 1;
  }
  return at;
}

/** Where a comment or declaration ends. */
function afterComment(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  const end = html.indexOf(isComment ? '-->' : '>', start + (isComment ? 4 : 2));
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/**
 * Markup as tokens, comments and declarations left out. In time linear in the length of the page, whatever is in
 * it: nothing is searched twice, and an end tag that was once not found is not looked for again.
 */
export function* tokenize(html: string, keep: Keep): Generator<Token> {
  const unclosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const start = nextMarkup(html, at);
    if (start > at) yield { kind: 'text', text: html.slice(at, start) };
    if (start === html.length) return;
    const closes = html.charCodeAt(start + 1) === slash;
    const begin = start + (closes ? 2 : 1);
    if (!isLetter(html.charCodeAt(begin))) {
      at = afterComment(html, start);
      continue;
    }
    const stop = nameEnd(html, begin);
    const name = html.slice(begin, stop).toLowerCase();
    const { attributes, end } = readAttributes(html, stop, keep);
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
