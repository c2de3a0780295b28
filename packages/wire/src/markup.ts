// The five of XML, and those that feeds use most. The whole list of HTML is long and belongs to an HTML parser.
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
};

/** Character references as characters; what is none, or names no character, stays as it is. */
export const unescapeMarkup = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const inline = /^<\/?(a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i;

/** The words of a piece of HTML, on one line. In time linear in its length, whatever is in it. */
export const plainText = (html: string): string =>
  unescapeMarkup(html.replace(/<[/!]?[a-z-][^<>]*>/gi, (tag) => (inline.test(tag) ? '' : ' ')))
    .replace(/\s+/g, ' ')
    .trim();
