// Well-formed nesting without a tree: what the HTML standard leaves open is closed while the markup passes by.

const inline =
  /^(?:a|abbr|b|bdi|bdo|big|center|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;
const cells = new Set(['td', 'th']);
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
const lists = new Set(['ul', 'ol', 'menu', 'table']);
const tables = new Set(['table']);
const terms = new Set(['dl', 'table']);
// Which open elements end when another begins, and what they do not reach out of (HTML standard, 13.1.2.4).
const ends: Readonly<Record<string, { readonly ended: RegExp; readonly within: ReadonlySet<string> }>> = {
  li: { ended: /^li$/, within: lists },
  td: { ended: /^t[dh]$/, within: tables },
  th: { ended: /^t[dh]$/, within: tables },
  tr: { ended: /^t[dhr]$/, within: tables },
  tbody: { ended: /^(?:t[dhr]|t(?:head|body))$/, within: tables },
  dt: { ended: /^d[td]$/, within: terms },
  dd: { ended: /^d[td]$/, within: terms },
};

/** Open elements, so that what comes out is well-formed and no deeper than the limit. */
export function openNesting(deepest: number, write: (markup: string) => void) {
  const open: string[] = [];
  const popTo = (depth: number) => {
    while (open.length > depth) write(`</${open.pop()}>`);
  };
  /** Closes the outermost element that is wanted, looking from the innermost outwards up to a wall. */
  const closeWithin = (wanted: (name: string) => boolean, wall: (name: string) => boolean) => {
    let found: number | undefined;
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      const name = open[depth] ?? '';
      if (wanted(name)) found = depth;
      else if (wall(name)) break;
    }
    if (found !== undefined) popTo(found);
  };
  return {
    /** False where it would be too deep. */
    push(name: string, attributes: string): boolean {
      const end = ends[name];
      if (end) closeWithin(end.ended.test.bind(end.ended), end.within.has.bind(end.within));
      // A paragraph ends with every block.
      if (!inline.test(name))
        closeWithin(
          (other) => other === 'p',
          (other) => !inline.test(other),
        );
      if (open.length >= deepest) return false;
      open.push(name);
      write(`<${name}${attributes}>`);
      return true;
    },
    /** Closes the innermost element of the name, unless that would tear apart a table cell or a block around it. */
    close(name: string) {
      const wall = (other: string) =>
        inline.test(name) ? !inline.test(other) : cells.has(other) && !tableParts.has(name);
      for (let depth = open.length - 1; depth >= 0; depth -= 1) {
        const other = open[depth] ?? '';
        if (other === name) return popTo(depth);
        if (wall(other)) return;
      }
    },
    end: () => popTo(0),
  };
}
