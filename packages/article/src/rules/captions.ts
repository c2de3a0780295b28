import type { Caption } from '@stemma/contracts';
import { labelOnly, splitCredit } from '../caption-line.ts';
import type { Document, Element } from '../dom.ts';
import { beginningOf, labelsOf, textOf } from '../dom.ts';
import { descendants } from '../tree.ts';

/** A caption and where on the page it stands. */
export interface PlacedCaption extends Caption {
  readonly place: number;
}

const longest = 600;

const creditLabel = /\b(?:credit|copyright|source|photographer|byline|quelle|author)\b/;

function readCaption(element: Element): Caption | undefined {
  const text = textOf(element);
  if (!text || text.length > longest) return undefined;
  const marked = [...element.querySelectorAll('*')].find(
    (part) => creditLabel.test(labelsOf(part)) || part.localName === 'small' || part.localName === 'i',
  );
  const credited = marked && textOf(marked);
  if (credited && credited !== text && text.endsWith(credited)) {
    const credit = credited.replace(labelOnly, '');
    return { text: text.slice(0, -credited.length).trim(), ...(credit && { credit }) };
  }
  // In what is marked as a caption, the last parentheses are the credit.
  const behind = /^(.+[.!?”"’'])\s\(([^()]{2,60})\)$/u.exec(text);
  if (behind?.[1] && behind[2]) return { text: behind[1], credit: behind[2].replace(labelOnly, '') };
  return splitCredit(text) ?? { text };
}

const captionLabel =
  /\b(?:captions?|cutline|bildunterschrift|bu text|(?:pic|image|photo|foto|bild|media) (?:text|desc|description|info|legend|title)|legende)\b/;
// Would be the frame around an article, not around a picture.
const frames = /^(?:article|main|body|section|p|h[1-6]|li|ul|a)$/;
const boxLimit = 300;
// How far out from a picture its caption may be, and how many pictures are looked at.
const boxReach = 4;
const manyPictures = 200;

/** The smallest element around a picture that has text, where that is short and nothing but the caption. */
function boxAround(picture: Element): Element | undefined {
  let box = picture.parentElement;
  // With white space around it, a short text is hardly twice as long.
  const textIn = (element: Element | null) => (element ? beginningOf(element, 2 * boxLimit).trim() : '');
  let text = textIn(box);
  for (let out = 0; box && out < boxReach && !text; out += 1) {
    box = box.parentElement;
    text = textIn(box);
  }
  if (!box || !text || text.length > boxLimit || frames.test(box.localName)) return undefined;
  const isTeaser = box.querySelector('h1, h2, h3, h4, a') !== null;
  return isTeaser || box.querySelectorAll('p').length > 1 || /\bbody\b/.test(labelsOf(box)) ? undefined : box;
}

function captionElements(document: Document): Element[] {
  const labelled = descendants(document.body).filter(
    (element) => captionLabel.test(labelsOf(element)) && !/^(?:article|main|figure)$/.test(element.localName),
  );
  const boxes = [...document.body.querySelectorAll('img')]
    .slice(0, manyPictures)
    .map(boxAround)
    .filter((box) => box !== undefined);
  return [...document.querySelectorAll('figcaption'), ...labelled, ...boxes];
}

/** Takes the captions of all pictures out of a document. */
export function takeCaptions(document: Document): PlacedCaption[] {
  const captions: PlacedCaption[] = [];
  for (const element of captionElements(document)) {
    if (!document.body.contains(element)) continue;
    const caption = readCaption(element);
    const isLong = caption === undefined && textOf(element) !== '';
    if (isLong) continue;
    if (caption) captions.push({ ...caption, place: element.place });
    element.remove();
  }
  return captions.sort((a, b) => a.place - b.place);
}
