/** What can be wrong with bytes from a wire. */
export type WireErrorCode =
  /** No bytes, or nothing but space. */
  | 'empty'
  /** Something else in place of a feed: an HTML page, an image, another kind of XML. */
  | 'not-a-feed'
  | 'malformed-xml'
  | 'malformed-json'
  /** Elements within elements beyond reason. */
  | 'too-deep'
  | 'too-many-elements'
  /** A document type with declarations of its own, which could expand without end or read files. */
  | 'doctype'
  | 'not-opml'
  /** A wire file whose story cannot be found. */
  | 'not-a-story';

/** Bytes that cannot be read as what they should be. The message says what was found and where. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  /** Counted from 1, where it is known. */
  readonly line?: number;
  constructor(code: WireErrorCode, message: string, options?: ErrorOptions & { line?: number }) {
    super(message, options);
    this.name = 'WireError';
    this.code = code;
    if (options?.line !== undefined) this.line = options.line;
  }
}
