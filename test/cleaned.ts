import { extractArticle } from '@stemma/article';
import type { Article } from '@stemma/contracts';

/** What an outlet prints: a headline and paragraphs. */
export interface Printed {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const page = ({ headline, paragraphs }: Printed): string => {
  const [title, body] = [escaped(headline), paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')];
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>\n${body}</article></body></html>`;
};

/**
 * A text as the cleaner hands it on: printed as a page, and read from there without bylines, datelines, captions, boxes. What is
 * refused as a page stays as it is.
 */
export function cleaned(printed: Printed): Printed & Pick<Article, 'kind'> {
  const read = extractArticle(page(printed), { url: 'https://outlet.example/story' });
  if (!('article' in read)) return { ...printed, kind: 'article' };
  const { headline, text, kind } = read.article;
  return { headline: headline || printed.headline, paragraphs: text.split('\n\n'), kind };
}
