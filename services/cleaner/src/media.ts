import { rulingType } from '@stemma/contracts';

/** What a capture holds, by its media type; `other` may be a wire format. */
export type Medium = 'page' | 'plain' | 'ruling' | 'other';

/** The media type without parameters, in small letters. */
export const essence = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase();

export function mediumOf(mediaType: string): Medium {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(essence(mediaType))) return 'page';
  if (essence(mediaType) === rulingType) return 'ruling';
  return essence(mediaType) === 'text/plain' ? 'plain' : 'other';
}

// The first bytes of what servers send under a wrong name (WHATWG MIME Sniffing, section 6).
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/gzip', [0x1f, 0x8b, 0x08]],
];
const looked = 512;

/** What bytes are that call themselves text: a media type, or `undefined` where they may be text. */
export function binaryType(bytes: Uint8Array): string | undefined {
  const signature = signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return signature[0];
  const start = bytes.subarray(0, looked);
  // UTF-16 has its zeros in every other place, and a byte order mark.
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const controls = start.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return !isUtf16 && controls > start.length / 10 ? 'application/octet-stream' : undefined;
}
