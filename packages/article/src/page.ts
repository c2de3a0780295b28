import type { Caption } from '@stemma/contracts';
import { type Block, blocksOf } from './blocks.ts';
import { findContent } from './content/index.ts';
import { articleRange, belowHeadline, fromDateline, insideArticle } from './crop.ts';
import type { Dropped } from './desk.ts';
import { type Document, evidenceOf, type Range, rangeOf, textsOf } from './dom.ts';
import { type Signs, signsOf } from './kind.ts';
import { onwardFrom } from './links.ts';
import { type Hint, type Metadata, readMetadata } from './metadata/index.ts';
import { takeBoxes } from './rules/boxes.ts';
import { type PlacedCaption, takeCaptions } from './rules/captions.ts';
import { sortBlocks } from './rules/index.ts';
import { fold } from './text.ts';
import { descendants } from './tree.ts';

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
  /** Whether a link leads to another page of the site. */
  readonly isOnward: (href: string) => boolean;
}

/** Reads all that there is to read while the page is whole. */
export function surveyPage(document: Document, jsonLd: readonly string[], hint: Hint): Survey {
  const blocks = blocksOf(document.body);
  const metadata = readMetadata(document, jsonLd, hint, blocks);
  const headline = fold(metadata.headline);
  const heading = [...document.querySelectorAll('h1')].find((h1) => fold(h1.textContent ?? '') === headline);
  const text = blocks.map((block) => block.text).join('\n');
  return {
    metadata,
    headings: textsOf(document, 'h1'),
    blocks,
    text,
    signs: signsOf(document, metadata),
    frame: articleRange(document),
    top: heading?.place,
    isOnward: onwardFrom(hint.url),
  };
}

/** The article's own part of a page. */
export interface Body {
  readonly paragraphs: readonly string[];
  /** What each of them is. */
  readonly structure: readonly Block['kind'][];
  readonly captions: readonly Caption[];
  readonly dropped: readonly Dropped[];
  /** All that was found, links and all. */
  readonly found: readonly Block[];
  readonly finder: 'stemma' | 'readability';
}

const leadLabel = /\b(?:lead|teaser ?text|intro|excerpt|vorspann)\b/;
const sentence = /[.!?…]["”“»’)]?$/;
// A lead that is labelled so may be shorter.
const leastLead = { labelled: 60, sentence: 80 };

const isLead = ({ text, labels, linked }: Block): boolean =>
  linked === 0 &&
  ((text.length >= leastLead.labelled && leadLabel.test(labels)) ||
    (text.length >= leastLead.sentence && sentence.test(text)));

/** The lead that stands between the headline and the text: on many sites it is printed nowhere else. */
function leadOf(blocks: readonly Block[], top: number | undefined, text: readonly Block[], start: number): Block[] {
  if (top === undefined) return [];
  const printed = new Set(text.map((block) => block.text));
  return blocks.filter(
    (block) => block.place > top && block.place < start && isLead(block) && !printed.has(block.text),
  );
}

/** Sorts what was found into text, captions and what is neither. */
export function sift(finder: Body['finder'], found: readonly Block[], { metadata, frame }: Survey): Body {
  const inside = insideArticle(found, frame);
  const below = belowHeadline(inside.blocks, metadata.headline);
  const { headline, descriptions, byline, section = '', tags, sites } = metadata;
  const sorted = sortBlocks(below.blocks, {
    headline,
    descriptions,
    authors: byline.names,
    sites,
    subjects: [section, ...tags],
  });
  const dated = fromDateline(sorted.blocks);
  return {
    paragraphs: dated.blocks.map(({ text }) => text),
    structure: dated.blocks.map(({ kind }) => kind),
    captions: sorted.captions.filter(({ text }) => text),
    dropped: [inside, below, sorted, dated].flatMap((step) => step.dropped),
    found,
    finder,
  };
}

// Shorter lines outside are the site's.
const leastOutside = 80;
const fewLinks = 0.25;

/** The paragraphs outside the text; what is in the document no more was in a box that went before, which said so. */
function outsideOf(document: Document, blocks: readonly Block[], ranges: readonly Range[], lead: readonly Block[]) {
  const printed = new Set(lead.map(({ text }) => text));
  const outside = blocks.filter(
    ({ text, place, linked }) =>
      text.length >= leastOutside &&
      linked < fewLinks &&
      !printed.has(text) &&
      !ranges.some(({ first, last }) => place >= first && place <= last),
  );
  const wanted = new Set(outside.map(({ place }) => place));
  const left = new Set(
    descendants(document.body)
      .map(({ place }) => place)
      .filter((place) => wanted.has(place)),
  );
  return outside.filter(({ place }) => left.has(place)).map(({ text }) => ({ reason: 'outside-text', text }));
}

/** Takes the article out of its page; the document is not to be used afterwards. */
export function takeBody(document: Document, survey: Survey): Body {
  const { blocks, top, isOnward } = survey;
  const boxes = takeBoxes(document);
  const placed = takeCaptions(document);
  const content = findContent(document.body);
  const text = content.roots.flatMap((root) => blocksOf(root, content.gone, isOnward));
  const lead = leadOf(blocks, top, text, content.roots[0]?.place ?? 0);
  const sifted = sift('stemma', [...lead, ...text], survey);
  // A lead picture stands between the headline and the text; pictures elsewhere belong to other pieces.
  const ranges = content.roots.map(rangeOf);
  const range = { first: content.roots[0]?.place ?? 0, last: Math.max(0, ...ranges.map(({ last }) => last)) };
  const first = Math.min(top ?? range.first, range.first);
  const isOwn = ({ place }: PlacedCaption) => place >= first && place <= range.last;
  const elsewhere = placed.filter((caption) => !isOwn(caption));
  const own = placed.filter(isOwn).map(({ place: _, ...caption }) => caption);
  const gone = [...content.gone].map(([element, reason]) => ({ reason, text: evidenceOf(element) }));
  return {
    ...sifted,
    captions: [...own.filter(({ text }) => text), ...sifted.captions],
    dropped: [
      ...boxes,
      ...elsewhere.map(({ text }) => ({ reason: 'caption-elsewhere', text })),
      ...outsideOf(document, blocks, ranges, lead),
      ...gone.filter(({ text }) => text),
      ...sifted.dropped,
    ],
  };
}
