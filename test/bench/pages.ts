import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CleanArticle, decodeHtml, extractArticle } from '@stemma/article';

/** What a person found on the pages of a folder; the shape is the folder's own. */
export const labelsOf = <T>(folder: string): T => JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as T;

/** A page as it was fetched. */
export const bytesOf = (folder: string, page: string): Uint8Array =>
  gunzipSync(readFileSync(join(folder, 'pages', page)));

/** The whole cleaning of a page, as the cleaner does it: undefined where it holds no article. */
export function clean(bytes: Uint8Array, url: string): CleanArticle | undefined {
  const extraction = extractArticle(decodeHtml(bytes), { url });
  return 'article' in extraction ? extraction.article : undefined;
}

/** A figure with three decimals. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
