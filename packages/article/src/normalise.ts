import { cleanText } from './text.ts';

// The characters that Windows-1252 has where Latin-1 has controls, 0x80 to 0x9f (WHATWG Encoding, index-windows-1252).
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const utf8 = new TextDecoder('utf-8', { fatal: true });
const lead = '[\\u00c2-\\u00f4]';
const trail = `[\\u0080-\\u00bf${windows}]`;
// A lead byte of UTF-8 with trail bytes behind it, as they look when read as Windows-1252.
const sequences = new RegExp(`${lead}${trail}{1,3}`, 'g');

const byteOf = (char: string): number => {
  const index = windows.indexOf(char);
  return index >= 0 ? 0x80 + index : (char.codePointAt(0) ?? 0);
};

/** One sequence read as what it was; itself where its bytes are not one or more whole characters of UTF-8. */
function reread(sequence: string): string {
  try {
    return utf8.decode(Uint8Array.from(sequence, byteOf));
  } catch {
    return sequence;
  }
}

// What went wrong once may have gone wrong twice; no text was seen that went wrong more often.
const most = 2;

/**
 * UTF-8 that was read as Windows-1252 or Latin-1, once or twice, put right: "MÃ¼nchen" is "München". Only where it is
 * provable: every such sequence of the text must be well-formed UTF-8, or nothing is changed.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < most; round += 1) {
    const found = repaired.match(sequences);
    if (!found || found.some((sequence) => reread(sequence) === sequence)) return repaired;
    repaired = repaired.replace(sequences, reread);
  }
  return repaired;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const reference = /&(?:#(\d{2,7})|#x([\da-f]{2,6})|(amp|lt|gt|quot|apos|nbsp|[nm]dash|hellip|[lr][sd]quo));/gi;
const lastCodePoint = 0x10ffff;

/** Character references that were escaped once too often, decoded: "Fish &amp; chips" in a text is "Fish & chips". */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= lastCodePoint ? String.fromCodePoint(code) : whole;
  });
}

/** One line of text as it was meant: references decoded, mojibake repaired, then cleaned (see `cleanText`). */
export const normalise = (raw: string): string => cleanText(repairMojibake(decodeReferences(raw)));
