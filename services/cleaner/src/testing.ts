import { type Extraction, extractArticle } from '@stemma/article';
import { Article, articleId, type Capture } from '@stemma/contracts';
import { cleaner, type ExtractJob } from './index.ts';

export const url = 'https://harbourgazette.example/world/ferry';
export const observedAt = '2026-03-12T09:00:00.000Z';
/** What a fetch of the page brings, but for what is given. */
export const capture = (more: Partial<Capture> = {}): Capture => ({
  id: articleId(url),
  source: 'harbourgazette',
  url,
  observedAt,
  mediaType: 'text/html',
  ...(more.base64 === undefined && { text: page() }),
  ...more,
});
export const page = (head = '') => `<html lang="en"><head>${head}</head><body><h1>Ferries collide in fog</h1>
  <p>HALVERSTAD (AP) — Two ferries and a barge collided in thick fog off the harbour on Thursday, the port authority said.</p>
  <p>Forty people were hurt, most of them on the car deck, and the lane was closed for five hours.</p></body></html>`;

/** The stage with somebody else to read its pages. */
export const stageWith = (extract: (job: ExtractJob) => Promise<Extraction>) => cleaner({ extract });
/** Reads pages here, not in a worker. */
export const inProcess = async ({ html, ...hint }: ExtractJob) => extractArticle(html, hint);
export const context = { now: new Date(0), signal: new AbortController().signal, attempt: 1, partition: 0 };
export const outcomeOf = async (one: Capture, extract = inProcess) => stageWith(extract).handle(one, context);
/** What becomes of a capture that is an article; throws where it is none. */
export const articleOf = async (one: Capture) => {
  const outcome = await outcomeOf(one);
  if (outcome.kind !== 'emit') throw new Error(`${outcome.kind}: ${outcome.reason}`);
  return Article.parse(outcome.out[0]?.value);
};
