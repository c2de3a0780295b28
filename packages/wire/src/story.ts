import { readReuters, reutersMediaType } from './reuters.ts';

/** A story as a wire service sends it. Fields follow IPTC ninjs names where it has one. */
export interface WireStory {
  readonly headline: string;
  /** As sent, with its dash, such as `SALVADOR, Feb 26 - `. */
  readonly dateline?: string;
  readonly byline?: readonly string[];
  /** None for a flash that is only its headline. */
  readonly paragraphs: readonly string[];
  readonly firstcreated?: string;
  /** BCP 47. */
  readonly language: string;
  readonly agency?: string;
  readonly tags: readonly string[];
  /** The desk's working name, such as `BC-BAHIA-COCOA-REVIEW`. */
  readonly slug?: string;
}

const readers: Readonly<Record<string, (text: string) => WireStory>> = { [reutersMediaType]: readReuters };

/** The story in a wire file; undefined where the media type is not a wire format. Throws `WireError`. */
export const readWireStory = (mediaType: string, text: string): WireStory | undefined =>
  Object.hasOwn(readers, mediaType) ? readers[mediaType]?.(text) : undefined;
