import { Parser } from 'htmlparser2';

/** Decodes the character references of running text; what is none stays as it is. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser({
    ontext: (piece) => {
      decoded += piece;
    },
  });
  // A stray bracket is text here: tags were parted from it before.
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
}

/** The same for an attribute: only what ends in a semicolon, because "?a=1&copy=2" is an address. */
export const decodeAttribute = (value: string): string =>
  value.includes('&') ? value.replace(/&#?\w{1,32};/g, decodeText) : value;
