import type { Extraction } from '@stemma/article';
import { decodeHtml } from '@stemma/article/decode';
import { type Article, type Capture, captureBytes, Ruling } from '@stemma/contracts';
import { drop, emit, type Outcome, reject, type Stage } from '@stemma/pipeline';
import { readWireStory, WireError } from '@stemma/wire';
import type { ExtractJob } from './job.ts';
import { binaryType, essence, mediumOf } from './media.ts';
import { type Cleaned, fromPlainText, fromWire } from './story.ts';

export type { ExtractJob };

/** The module that the cleaner's worker threads run. */
export const workerModule = new URL('./worker.ts', import.meta.url);

export interface CleanerOptions {
  /** Pages are read by this: in worker threads as a rule, since a page may take any time and memory. */
  readonly extract: (job: ExtractJob) => Promise<Extraction>;
  /** Most captures in hand at once; 4 unless told. */
  readonly concurrency?: number;
}

type Outcomes = Outcome<'articles'>;

/** Makes an article of every capture that holds one, and says of every other why not. */
export function cleaner({ extract, concurrency = 4 }: CleanerOptions): Stage<'captures', 'articles'> {
  return {
    name: 'cleaner',
    from: 'captures',
    to: ['articles'],
    concurrency,
    async handle(capture, { signal }) {
      const status = capture.http?.status ?? 200;
      if (status >= 400) return drop(`http-${status}`, `the server answered ${status}`);
      const bytes = captureBytes(capture);
      const binary = binaryType(bytes);
      if (binary) return reject('media-type', `${capture.mediaType}, but its bytes are ${binary}`);
      const text = decodeHtml(bytes, capture.http?.headers?.['content-type'] ?? capture.mediaType);
      const medium = mediumOf(capture.mediaType);
      if (medium === 'ruling') return readRuling(text);
      if (medium === 'page') return readPage(capture, text, extract, signal);
      return medium === 'plain' ? readPlain(capture, text) : readWire(capture, text);
    },
  };
}

async function readPage(
  capture: Capture,
  html: string,
  extract: CleanerOptions['extract'],
  signal: AbortSignal,
): Promise<Outcomes> {
  const { url, item } = capture;
  try {
    const extraction = await extract({ html, url, ...(item && { item }) });
    return 'article' in extraction ? done(capture, extraction) : drop(extraction.reason, extraction.detail);
  } catch (error) {
    if (signal.aborted) throw error;
    return failure(error);
  }
}

const reasons: Readonly<Record<string, string>> = { timeout: 'page-timeout', memory: 'page-memory' };

/** Reading a page is a pure function: what failed once will fail again. Only a closed pool says nothing of the page. */
function failure(error: unknown): Outcomes {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'closed') throw error;
  return reject(reasons[code] ?? 'page-error', error instanceof Error ? error.message : String(error));
}

/** What a person ruled goes the way of the articles that it is about. */
function readRuling(text: string): Outcomes {
  const ruling = Ruling.safeParse(jsonOf(text));
  if (!ruling.success)
    return reject('ruling', ruling.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { decision, these, those } = ruling.data;
  const detail = `${these.join(', ')} ${decision === 'apart' ? 'apart from' : 'together with'} ${those.join(', ')}`;
  return emit([{ topic: 'articles', value: ruling.data }], { reason: 'ruling', detail });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readPlain(capture: Capture, text: string): Promise<Outcomes> {
  const { item = {} } = capture;
  // Loaded only here: the detector brings megabytes of data, and wires say what they are written in.
  const { languageOf } = await import('@stemma/article/language');
  const story = fromPlainText(text, item, languageOf(text, item.language ? [item.language] : []));
  return story.article.text ? done(capture, story) : drop('no-text', 'plain text without a paragraph');
}

function readWire(capture: Capture, text: string): Outcomes {
  try {
    const story = readWireStory(essence(capture.mediaType), text);
    return story
      ? done(capture, fromWire(story, capture.item))
      : reject('media-type', `${capture.mediaType} is neither a page nor a wire format that this build reads`);
  } catch (error) {
    if (error instanceof WireError) return reject(error.code, error.message);
    throw error;
  }
}

function done(capture: Capture, { article, dropped }: Cleaned): Outcomes {
  const { id, source, url, observedAt } = capture;
  const eventTime = believed(article.firstcreated, observedAt);
  const value: Article = { id, source, url, observedAt, eventTime, ...article };
  return emit([{ topic: 'articles', value }], { reason: article.kind, detail: told(article.wordcount, dropped) });
}

/**
 * When a piece was said first: what it claims. A claim from the future would be nobody's origin for ever after, and a
 * day alone is its midnight, before every piece of the same day that tells the time: then it is when it was seen.
 */
function believed(claim: string | undefined, observedAt: string): string {
  const isToday = claim === `${observedAt.slice(0, 10)}T00:00:00.000Z`;
  return claim && claim <= observedAt && !isToday ? claim : observedAt;
}

/** "312 words; taken out: 2 related, 1 credit" */
function told(words: number, dropped: Cleaned['dropped']): string {
  const counts = Map.groupBy(dropped, ({ reason }) => reason);
  const parts = [...counts].map(([reason, all]) => `${all.length} ${reason}`);
  return `${words} words${parts.length > 0 ? `; taken out: ${parts.join(', ')}` : ''}`;
}
