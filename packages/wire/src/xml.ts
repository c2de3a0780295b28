import { WireError } from './errors.ts';

// A feed needs about ten levels; XHTML inside one, a few dozen.
const deepest = 200;
// Ten thousand items with twenty elements each; a parser needs about a second for them.
const most = 200_000;

// A tag, its attributes in quotes passed over. No `<` outside quotes, so a scan never goes on past the next tag.
const tag = /<(\/?)[A-Za-z_][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y;
const sections = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Looks through XML before a parser does. Gives the name of the root element, undefined where there is none.
 * Throws `WireError`: `doctype` for declarations inside the document, `too-deep`, `too-many-elements`.
 */
export function inspectXml(xml: string): string | undefined {
  let root: string | undefined;
  let depth = 0;
  let count = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const section = sections.find(([open]) => xml.startsWith(open, at));
    tag.lastIndex = at;
    const found = section ? null : tag.exec(xml);
    let next = at + 1;
    if (section) next = endOf(xml, at, section[1]);
    else if (found) {
      root ??= /[^\s/>]+/.exec(found[0].slice(1))?.[0];
      next = tag.lastIndex;
      const opens = found[1] === '';
      if (opens) count += 1;
      if (!found[0].endsWith('/>')) depth += opens ? 1 : -1;
      if (count > most) throw new WireError('too-many-elements', `more than ${most} elements`);
      if (depth > deepest) throw new WireError('too-deep', `more than ${deepest} elements within each other`);
    } else if (root === undefined) refuseDeclarations(xml, at);
    at = xml.indexOf('<', next);
  }
  return root;
}

/** One past the end of a section; the end of the text where it is not closed. */
function endOf(xml: string, from: number, close: string): number {
  const end = xml.indexOf(close, from);
  return end < 0 ? xml.length : end + close.length;
}

function refuseDeclarations(xml: string, at: number): void {
  const declaration = /<!(DOCTYPE[^<>[]*\[|ENTITY)/iy;
  declaration.lastIndex = at;
  if (!declaration.test(xml)) return;
  throw new WireError(
    'doctype',
    'declares entities or types of its own, which are not read; the source must drop them',
  );
}

/** Whether this is a web page rather than XML for machines. */
export const looksLikeHtml = (text: string, root: string | undefined): boolean =>
  root?.toLowerCase() === 'html' || /^\s*<!doctype\s+html/i.test(text.slice(0, 1_000));
