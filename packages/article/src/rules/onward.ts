import type { Block } from '../blocks.ts';
import { countWords } from '../text.ts';

// Lines of nothing but a link to another page of the site. In a text of news they are its other pieces, however they are
// worded. What fewer words link to may be a product or a term of the text.
const mostly = 0.9;
const leastWords = 4;

const isLink = ({ kind, onward, text }: Block): boolean =>
  kind !== 'heading' && onward >= mostly && countWords(text) >= leastWords;

/** The lines that lead on to other pieces. After a colon they stay: the text itself speaks of them. */
export function onwardLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let before = '';
  for (const block of blocks) {
    if (!isLink(block)) before = block.text;
    else if (!/[:：]$/.test(before)) found.add(block);
  }
  return found;
}
