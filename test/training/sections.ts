import { readdirSync, readFileSync } from 'node:fs';
import type { Draft } from './operators.ts';

/** A text of a file: `== title`, its headline, and its paragraphs between empty lines. */
export interface Section extends Draft {
  readonly file: string;
  readonly title: string;
}

/** All texts of the `.txt` files of a folder, in the order of their names. */
export function sectionsIn(folder: URL): Section[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => textsOf(name.slice(0, -'.txt'.length), readFileSync(new URL(name, folder), 'utf8')));
}

const textsOf = (file: string, content: string): Section[] =>
  content
    .split(/^== /m)
    .slice(1)
    .map((text) => {
      const [top = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
      const [title = '', ...headline] = top.split('\n');
      return { file, title, headline: headline.join(' '), paragraphs };
    });
