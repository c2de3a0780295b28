import type { Draft } from './operators.ts';
import { sectionsIn } from './sections.ts';

/** What carries the text of the `original` of its file. */
const copies = ['original', 'rewrite', 'light', 'opening', 'excerpt'];

/** A hand-written story, and the family that it belongs to. */
export interface Told extends Draft {
  readonly family: string;
}

/**
 * Stories that we wrote, and retold by hand as desks do: copies in other words, with another opening or within a comment, and what is none of these: other
 * reports of the same event, follow-ups and live pages. A program that edits texts makes no such pairs.
 */
export const toldStories = (): Told[] =>
  sectionsIn(new URL('./told/', import.meta.url)).map(({ file, title, headline, paragraphs }) => ({
    family: copies.includes(title) ? `told ${file}` : `told ${file} ${title}`,
    headline,
    paragraphs,
  }));
