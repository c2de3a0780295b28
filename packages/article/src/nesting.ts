import type { Element } from './tree.ts';

// What the HTML standard leaves open is closed while the markup passes by, without its tables of states.

const inline = new Set(
  'a abbr acronym b bdi bdo big center cite code del dfn em font i ins kbd label mark nobr picture q rb rp rt ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const isInline = (name: string): boolean => inline.has(name);
const cells = new Set(['td', 'th']);
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
const lists = new Set(['ul', 'ol', 'menu', 'table']);
const tables = new Set(['table']);
const terms = new Set(['dl', 'table']);
// Which open elements end when another begins, and what they do not reach out of (HTML standard, 13.1.2.4).
const ends: ReadonlyMap<string, { readonly ended: RegExp; readonly within: ReadonlySet<string> }> = new Map([
  ['li', { ended: /^li$/, within: lists }],
  ['td', { ended: /^t[dh]$/, within: tables }],
  ['th', { ended: /^t[dh]$/, within: tables }],
  ['tr', { ended: /^t[dhr]$/, within: tables }],
  ['tbody', { ended: /^(?:t[dhr]|t(?:head|body))$/, within: tables }],
  ['dt', { ended: /^d[td]$/, within: terms }],
  ['dd', { ended: /^d[td]$/, within: terms }],
]);

/** The elements that are open inside a root: puts each new one where it belongs, no deeper than the limit. */
export function openNesting(root: Element, deepest: number) {
  const open: Element[] = [];
  const around = () => open.at(-1) ?? root;
  /** Closes the outermost element that is wanted, looking from the innermost outwards up to a wall. */
  const closeWithin = (wanted: (name: string) => boolean, wall: (name: string) => boolean) => {
    let found: number | undefined;
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      const name = open[depth]?.localName ?? '';
      if (wanted(name)) found = depth;
      else if (wall(name)) break;
    }
    if (found !== undefined) open.length = found;
  };
  return {
    /** The innermost open element. */
    around,
    /** False where it would be too deep. */
    push(element: Element): boolean {
      const name = element.localName;
      const end = ends.get(name);
      if (end) closeWithin(end.ended.test.bind(end.ended), end.within.has.bind(end.within));
      // A paragraph ends with every block.
      if (!isInline(name))
        closeWithin(
          (other) => other === 'p',
          (other) => !isInline(other),
        );
      if (open.length >= deepest) return false;
      around().append(element);
      open.push(element);
      return true;
    },
    /** Closes the innermost element of the name, unless that would tear apart a table cell or a block around it. */
    close(name: string): void {
      const wall = (other: string) => (isInline(name) ? !isInline(other) : cells.has(other) && !tableParts.has(name));
      for (let depth = open.length - 1; depth >= 0; depth -= 1) {
        const other = open[depth]?.localName ?? '';
        if (other === name) {
          open.length = depth;
          return;
        }
        if (wall(other)) return;
      }
    },
  };
}
