import { isAscii } from 'node:buffer';

// How far into a page its own word on its charset is looked for. The standard says 1,024; real pages are later.
const prescan = 4_096;

function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function fromMeta(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, prescan));
  const encoding = known(/<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]);
  // Bytes in which that could be read are not UTF-16 (HTML standard, 13.2.3.2).
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 that says so by its bytes: multi-byte sequences that are all well-formed do not come about by chance. */
function asUtf8(bytes: Uint8Array): string | undefined {
  if (isAscii(bytes)) return undefined;
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of an HTML page: by byte order mark, else as UTF-8 where its bytes prove it, whatever the page claims, else
 * by the charset of the HTTP header, else of the page itself, else as Windows-1252. Never throws.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const proven = asUtf8(bytes);
  if (proven !== undefined) return proven;
  const claimed = known(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]);
  return new TextDecoder(claimed ?? fromMeta(bytes) ?? 'windows-1252').decode(bytes);
}
