/**
 * Bytes to text. Tried in order, the first that fits without an error: byte order mark, charset of the content type,
 * XML declaration, UTF-8 (RFC 7303, section 3). What fits nowhere is UTF-8 with a few bad bytes, or Windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  for (const label of [byteOrder(bytes), charset, declared(bytes), 'utf-8']) {
    const text = label && decodeAs(label, bytes);
    if (text !== undefined) return text;
  }
  const mended = new TextDecoder().decode(bytes);
  const bad = mended.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = mended.match(/[^\0-\x7f]/g)?.length ?? 0;
  return beyondAscii > 2 * bad ? mended : new TextDecoder('windows-1252').decode(bytes);
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** From a byte order mark, or from how `<` and the zero beside it lie in UTF-16. */
function byteOrder([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}
