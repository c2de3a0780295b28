import type { Block } from './blocks.ts';
import { readDateline } from './dateline.ts';
import type { Dropped } from './desk.ts';
import type { Document } from './dom.ts';
import { type Range, rangeOf } from './dom.ts';
import { readNotice } from './notices.ts';
import { fold } from './text.ts';

/** Blocks that stay, and those that stood outside the text. */
export interface Cropped {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

/** The one article element with the page's heading, where there is just one: the page's own word on where its text is. */
export function articleRange(document: Document): Range | undefined {
  const articles = [...document.querySelectorAll('article')].filter((article) => article.querySelector('h1'));
  const [article] = articles;
  return article && articles.length === 1 ? rangeOf(article) : undefined;
}

// Less is no text but a teaser or a header.
const leastText = 250;
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The blocks that stay, unless these are too little for a text: then what was looked for was not what was found. */
function part(all: readonly Block[], reason: string, stays: (block: Block, index: number) => boolean): Cropped {
  const blocks = all.filter(stays);
  if (blocks.length === all.length || lengthOf(blocks) < leastText) return { blocks: all, dropped: [] };
  return { blocks, dropped: all.filter((block, index) => !stays(block, index)).map(({ text }) => ({ reason, text })) };
}

/** What stands in the page's article element. */
export const insideArticle = (all: readonly Block[], frame: Range | undefined): Cropped =>
  part(all, 'outside-article', ({ place }) => !frame || place === 0 || (place >= frame.first && place <= frame.last));

// A line above the text is no longer than this; a note to the reader may be.
const longestLine = 200;
const isText = ({ text }: Block): boolean => text.length > longestLine && !readNotice(text);

// What old pages print in one block with the headline: byline and date.
const besideHeadline = 80;
// A headline with that is shorter, marks and all.
const longestTop = 600;

// What parts the words of a headline may be left to the style sheet.
const letters = (text: string): string => fold(text).replaceAll(' ', '');

/** What stands below the last repetition of the headline in the first half of the text. */
export function belowHeadline(all: readonly Block[], headline: string): Cropped {
  const title = letters(headline);
  const half = lengthOf(all) / 2;
  let beginning = 0;
  for (let i = 0, read = 0; i < all.length && read < half; read += all[i]?.text.length ?? 0, i += 1) {
    const line = letters(all[i]?.text.slice(0, longestTop) ?? '');
    if (title && line.startsWith(title) && line.length - title.length <= besideHeadline) beginning = i + 1;
  }
  if (all.slice(0, beginning).some(isText)) return { blocks: all, dropped: [] };
  return part(all, 'above-headline', (_, index) => index >= beginning);
}

// How far down a dateline may begin the text.
const reach = 5;

/** What stands from the dateline on, where there is one near the top, and the notes to the reader above it. */
export function fromDateline(all: readonly Block[]): Cropped {
  const beginning = all.slice(0, reach).findIndex(({ text }) => readDateline(text)?.dateline);
  if (beginning < 1 || all.slice(0, beginning).some(isText)) return { blocks: all, dropped: [] };
  return part(all, 'above-dateline', ({ text }, index) => index >= beginning || readNotice(text) !== undefined);
}
