import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '@stemma/contracts';

/** An article of the generated syndication, as its file has it. `src` names the story that it was made of, `sev` says how hard it was edited. */
export interface Labelled {
  readonly cluster: string;
  readonly src: string;
  readonly kind: string;
  readonly sev: string;
  readonly title?: string;
  readonly paras: readonly string[];
}

export const readLabelled = (file: string): Labelled[] =>
  JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Labelled[];

const moment = '2026-03-12T00:00:00.000Z';

/** An article as the deduper gets it, with what is given; all else is empty. `n` makes its id and its outlet. */
export function articleOf(n: number, given: Partial<Article> & Pick<Article, 'headline' | 'text'>): Article {
  return {
    id: n.toString(16).padStart(20, '0'),
    source: `outlet-${n}`,
    url: `urn:bench:${n}`,
    observedAt: moment,
    eventTime: moment,
    language: 'en',
    kind: 'article',
    byline: [],
    captions: [],
    notices: [],
    tags: [],
    wordcount: countWords(given.text),
    contentHash: n.toString(16).padStart(32, '0'),
    ...given,
  };
}

/** Words as a newsroom counts them: what stands between spaces. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
