import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleaner } from '@stemma/cleaner';
import { type Article, articleId } from '@stemma/contracts';
import { splitReuters } from '@stemma/wire';

// A wire story needs no page reader; asking for one would mean that the stream is not what it says it is.
const stage = cleaner({ extract: () => Promise.reject(new Error('the Reuters stream holds no pages')) });

/**
 * The stories of the Reuters-21578 files of a folder as the cleaner hands them on, in the order of the files. What the
 * cleaner drops or rejects is left out, as it is in a replay. Throws where the folder holds no such file.
 */
export async function readStream(folder: string): Promise<Article[]> {
  const files = readdirSync(folder)
    .filter((name) => /\.sgm(\.gz)?$/.test(name))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no .sgm or .sgm.gz file of Reuters-21578`);
  const articles: Article[] = [];
  const { signal } = new AbortController();
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    for (const { uri, observedAt, mediaType, text: element } of splitReuters(text)) {
      const capture = { id: articleId(uri), source: 'reuters', url: uri, observedAt, mediaType, text: element };
      const outcome = await stage.handle(capture, { now: new Date(observedAt), signal, attempt: 1, partition: 0 });
      if (outcome.kind !== 'emit') continue;
      for (const { value } of outcome.out) if (value.kind !== 'ruling') articles.push(value);
    }
  }
  return articles;
}

/** The collection's own number of a story (`NEWID`): what labels name it by. */
export const newid = ({ url }: Pick<Article, 'url'>): string => url.slice(url.lastIndexOf(':') + 1);
