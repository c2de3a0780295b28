import type { Article, Sketch } from '@stemma/contracts';
import { codesOf, mostCodes } from './codes.ts';
import type { Comparable } from './comparable.ts';
import { hostOf } from './host.ts';
import { momentOf } from './moment.ts';

/** A sketch as it is compared. */
export interface Print extends Comparable {
  readonly article: string;
  readonly source: string;
  readonly language: string;
  /** ms since 1970. */
  readonly time: number;
  readonly observedAt: string;
  readonly eventTime: string;
  readonly contentHash: string;
  readonly headline: number;
  readonly lead: number;
  readonly words: number;
  readonly corrected: boolean;
  readonly live: boolean;
}

/** Codes of a headline that are kept; a longer one is none. */
const mostOfHeadline = 64;

/** What the deduper remembers of an article: codes, no text. */
export function sketch(article: Article): Sketch {
  const top = codesOf(article.headline, mostOfHeadline);
  const text = codesOf(article.text);
  const host = hostOf(article.url);
  return {
    kind: 'sketch',
    article: article.id,
    source: article.source,
    ...(host !== undefined && { host }),
    observedAt: article.observedAt,
    eventTime: article.eventTime,
    language: article.language,
    headline: top.hash,
    lead: text.firstParagraph,
    words: text.words,
    corrected: article.notices.some(({ kind }) => kind === 'correction'),
    ...(article.kind === 'live' && { live: true }),
    contentHash: article.contentHash,
    headlineCodes: pack(top.codes),
    codes: pack(text.codes),
  };
}

/** The sketch unpacked. */
export function print(sketch: Sketch): Print {
  return {
    article: sketch.article,
    source: sketch.source,
    host: sketch.host,
    language: sketch.language,
    time: momentOf(sketch.eventTime),
    observedAt: sketch.observedAt,
    eventTime: sketch.eventTime,
    contentHash: sketch.contentHash,
    headline: sketch.headline,
    lead: sketch.lead,
    words: sketch.words,
    corrected: sketch.corrected,
    live: sketch.live === true,
    top: unpack(sketch.headlineCodes, mostOfHeadline),
    codes: unpack(sketch.codes, mostCodes),
  };
}

const pack = ({ buffer, byteOffset, byteLength }: Uint16Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** No more than a sketch of ours has, whoever wrote it. Node reads short texts into a buffer that many share: an array of its own costs four times as much. */
function unpack(packed: string, most: number): Uint16Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(packed, 'base64');
  const length = Math.min(byteLength >> 1, most);
  return byteOffset % 2 === 0
    ? new Uint16Array(buffer, byteOffset, length)
    : new Uint16Array(buffer.slice(byteOffset, byteOffset + 2 * length));
}
