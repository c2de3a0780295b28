import type { Caption } from '@stemma/contracts';
import { type Block, blocksOf } from './blocks.ts';
import { articleRange, belowHeadline, fromDateline, insideArticle } from './crop.ts';
import type { Dropped } from './desk.ts';
import { numberElements, placeOf, type Range, rangeOf } from './dom.ts';
import { type Signs, signsOf } from './kind.ts';
import { type Hint, type Metadata, readMetadata } from './metadata/index.ts';
import { textsOf } from './metadata/microdata.ts';
import { readable } from './readable.ts';
import { takeBoxes } from './rules/boxes.ts';
import { type PlacedCaption, takeCaptions } from './rules/captions.ts';
import { sortBlocks } from './rules/index.ts';
import { fold } from './text.ts';

/** What a page shows before anything is taken out of it. */
export interface Survey {
  readonly metadata: Metadata;
  /** Its headings of the first rank. */
  readonly headings: readonly string[];
  /** All its blocks, and their text, a block a line. */
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly signs: Signs;
  /** Where its article element is, and where its headline. */
  readonly frame: Range | undefined;
  readonly top: number | undefined;
}

/** Reads all that there is to read while the page is whole. */
export function surveyPage(document: Document, jsonLd: readonly string[], hint: Hint): Survey {
  const metadata = readMetadata(document, jsonLd, hint);
  numberElements(document);
  const headline = fold(metadata.headline);
  const heading = [...document.querySelectorAll('h1')].find((h1) => fold(h1.textContent ?? '') === headline);
  const blocks = blocksOf(document.body);
  const text = blocks.map((block) => block.text).join('\n');
  return {
    metadata,
    headings: textsOf(document, 'h1'),
    blocks,
    text,
    signs: signsOf(document, metadata, text),
    frame: articleRange(document),
    top: heading && placeOf(heading),
  };
}

/** The article's own part of a page. */
export interface Body {
  readonly paragraphs: readonly string[];
  readonly captions: readonly Caption[];
  readonly dropped: readonly Dropped[];
  /** All that Readability found, links and all. */
  readonly found: readonly Block[];
}

/** Takes the article out of its page, by Readability and the rules; the document is not to be used afterwards. */
export function takeBody(document: Document, { metadata, frame, top }: Survey): Body {
  const boxes = takeBoxes(document);
  const placed = takeCaptions(document);
  const content = readable(document);
  const found = content ? blocksOf(content) : [];
  const inside = insideArticle(found, frame);
  const below = belowHeadline(inside.blocks, metadata.headline);
  const { headline, descriptions, byline, section = '', tags } = metadata;
  const sorted = sortBlocks(below.blocks, {
    headline,
    descriptions,
    authors: byline.names,
    subjects: [section, ...tags],
  });
  const dated = fromDateline(sorted.blocks);
  // A lead picture stands between the headline and the text; pictures elsewhere belong to other pieces.
  const range = content ? rangeOf(content) : { first: 0, last: 0 };
  const first = Math.min(top ?? range.first, range.first);
  const isOwn = ({ place }: PlacedCaption) => place >= first && place <= range.last;
  const elsewhere = placed.filter((caption) => !isOwn(caption));
  return {
    paragraphs: dated.blocks.map(({ text }) => text),
    captions: [...placed.filter(isOwn).map(({ place: _, ...caption }) => caption), ...sorted.captions].filter(
      ({ text }) => text,
    ),
    dropped: [
      ...boxes,
      ...elsewhere.map(({ text }) => ({ reason: 'caption-elsewhere', text })),
      ...[inside, below, sorted, dated].flatMap((step) => step.dropped),
    ],
    found,
  };
}
