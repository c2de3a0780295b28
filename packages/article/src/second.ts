import type { Block } from './blocks.ts';
import { type Body, type Survey, sift } from './page.ts';
import { readByReadability } from './readability.ts';

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);

/** The share of the found text that is links. */
function linkedShare({ found }: Body): number {
  const linked = found.reduce((sum, block) => sum + block.linked * block.text.length, 0);
  return linked / Math.max(1, lengthOf(found.map(({ text }) => text)));
}

// A text of this many characters is hardly anything but the article.
const ample = 1_000;
const secondChoice = 0.5;

/**
 * How sure it is that the text is the article, 0 to 1: by how much there is of it and how little of what was found is
 * links; half that where the first extraction found nothing to speak of.
 */
export function confidenceOf(body: Body): number {
  const amount = Math.min(1, lengthOf(body.paragraphs) / ample);
  const sure = amount * (1 - linkedShare(body)) * (body.finder === 'stemma' ? 1 : secondChoice);
  return Math.round(sure * 100) / 100;
}

// With less, a second look costs little beside a story that is lost.
const little = 350;
// With less, it is no story either.
const leastStory = 250;
const fewLinks = 0.25;
const leastParagraph = 80;

/** How many characters of running text the whole page has: no extraction can find more. */
const runningOn = (blocks: readonly Block[]): number =>
  lengthOf(
    blocks.filter(({ text, linked }) => text.length >= leastParagraph && linked < fewLinks).map(({ text }) => text),
  );

/**
 * The text by Readability where the first extraction has little, if that is twice as much and enough for a story, and few
 * of it links; else the first. `html` is the page once more, since the first took its document apart.
 */
export function orSecond(first: Body, html: string, survey: Survey): Body {
  const length = lengthOf(first.paragraphs);
  const enough = Math.max(leastStory, 2 * length);
  if (length >= little || runningOn(survey.blocks) < enough) return first;
  const second = sift('readability', readByReadability(html), survey);
  const isMore = lengthOf(second.paragraphs) >= enough;
  return isMore && linkedShare(second) < fewLinks ? { ...second, captions: first.captions } : first;
}
