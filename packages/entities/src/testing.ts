import { type Readable, tagArticle } from './tag.ts';

/** What a text names, as `surface -> entity id`, in reading order. For tests. */
export function named(text: string, more: Partial<Readable> = {}): string[] {
  const { mentions } = tagArticle({ headline: '', text, language: 'en', captions: [], ...more });
  return mentions.map(({ name, entity }) => `${name} -> ${entity}`);
}
