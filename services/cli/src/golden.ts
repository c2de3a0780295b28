import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { articleId } from '@stemma/contracts';
import type { Store } from '@stemma/store';

/** One way in which the store is not what was expected. */
export interface Difference {
  readonly url: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Compares the store with golden results, story by story: JSON lines as `stemma export` writes them, each with the `url`
 * and any of the fields; only the fields that a line has are compared. Articles that no line names are differences.
 * Throws naming file and line.
 */
export async function differences(store: Store, file: string): Promise<Difference[]> {
  const golden = new Map(readGolden(file).map((line) => [articleId(line.url), line]));
  const found: Difference[] = [];
  for await (const article of store.all()) {
    const line = golden.get(article.id);
    golden.delete(article.id);
    if (!line) found.push({ url: article.url, field: 'article', expected: 'none', got: article.headline });
    else found.push(...compare(line, { ...article }));
  }
  for (const { url } of golden.values()) found.push({ url, field: 'article', expected: 'to be there', got: 'missing' });
  return found;
}

type Line = Readonly<Record<string, unknown>> & { readonly url: string };

const compare = (line: Line, article: Readonly<Record<string, unknown>>): Difference[] =>
  Object.entries(line)
    .filter(([field, expected]) => field !== 'url' && !isDeepStrictEqual(article[field], expected))
    .map(([field, expected]) => ({ url: line.url, field, expected, got: article[field] }));

function readGolden(file: string): Line[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ text, where: `${file}, line ${i + 1}` }));
  return lines.filter(({ text }) => text.trim()).map(({ text, where }) => readLine(text, where));
}

function readLine(text: string, where: string): Line {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && 'url' in line && typeof line.url === 'string')
      return { ...line, url: line.url };
  } catch (cause) {
    throw new Error(`${where}: not JSON`, { cause });
  }
  throw new Error(`${where}: has no url, so it names no article`);
}
