import type { CleanArticle, Drift, Extraction, Yield } from '@stemma/article';
import { decodeHtml } from '@stemma/article/decode';
import { sameSite } from '@stemma/article/links';
import {
  type Article,
  type Capture,
  captureBytes,
  goneStatuses,
  isWithdrawn,
  parseFetchedJson,
  Ruling,
} from '@stemma/contracts';
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
  /** Told what each page yielded; what it says has changed with a page is written into that page's fate. */
  readonly watch?: (page: Yield) => readonly Drift[];
}

type Outcomes = Outcome<'articles'>;

/** Makes an article of every capture that holds one, and says of every other why not. */
export function cleaner({ extract, concurrency = 4, watch = () => [] }: CleanerOptions): Stage<'captures', 'articles'> {
  return {
    name: 'cleaner',
    from: 'captures',
    to: ['articles'],
    concurrency,
    async handle(capture, { signal }) {
      const status = capture.http?.status ?? 200;
      const medium = mediumOf(capture.mediaType);
      if (status >= 400 && !(goneStatuses.has(status) && medium === 'page')) return refusedBy(status);
      const bytes = captureBytes(capture);
      const binary = binaryType(bytes);
      if (binary) return reject('media-type', `${capture.mediaType}, but its bytes are ${binary}`);
      const text = decodeHtml(bytes, capture.http?.headers?.['content-type'] ?? capture.mediaType);
      if (medium === 'ruling') return readRuling(text);
      if (medium === 'page') return readPage(capture, text, { extract, watch }, signal);
      return medium === 'plain' ? readPlain(capture, text) : readWire(capture, text);
    },
  };
}

const refusedBy = (status: number): Outcomes => drop(`http-${status}`, `the server answered ${status}`);

async function readPage(
  capture: Capture,
  html: string,
  { extract, watch }: Required<Pick<CleanerOptions, 'extract' | 'watch'>>,
  signal: AbortSignal,
): Promise<Outcomes> {
  const { url, item } = capture;
  try {
    const extraction = await extract({ html, url, ...(item && { item }) });
    const { status = 200 } = capture.http ?? {};
    if (goneStatuses.has(status) && !saysWithdrawn(extraction)) return refusedBy(status);
    // That a withdrawn piece has no text says nothing of its template.
    const drifts = saysWithdrawn(extraction) ? [] : watch(yieldOf(capture, extraction)).map(toldDrift);
    if ('reason' in extraction) return drop(extraction.reason, [extraction.detail, ...drifts].join('; '));
    return done(capture, extraction, [...toldPage(extraction, url), ...drifts]);
  } catch (error) {
    if (signal.aborted) throw error;
    return failure(error);
  }
}

const saysWithdrawn = (extraction: Extraction): boolean => 'article' in extraction && isWithdrawn(extraction.article);

/** What a page's fate says beside its words: who found the text, why it is no plain article, whose word its date is. */
function toldPage(extraction: Extract<Extraction, { article: CleanArticle }>, url: string): string[] {
  const { finder, confidence, evidence, dates, canonical } = extraction;
  const published = dates?.published;
  return [
    ...(finder === 'readability' ? [`second extraction, confidence ${confidence}`] : []),
    ...(evidence ? [evidence] : []),
    ...(published ? [`published ${published.day} by ${published.source}, confidence ${published.confidence}`] : []),
    ...(canonical && canonical !== url ? [`canonical ${canonical}`] : []),
  ];
}

function yieldOf({ source, url }: Capture, extraction: Extraction): Yield {
  const { text, headline } = 'article' in extraction ? extraction.article : { text: '', headline: '' };
  return {
    source,
    url,
    template: extraction.template,
    characters: text.length,
    paragraphs: text ? text.split('\n\n').length : 0,
    headline: headline !== '',
  };
}

const toldDrift = ({ what, before, after, template }: Drift): string =>
  what === 'template' ? `new template: ${template}` : `template drift: ${what} ${before} before, ${after} now`;

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
    return parseFetchedJson(text);
  } catch {
    return undefined;
  }
}

async function readPlain(capture: Capture, text: string): Promise<Outcomes> {
  const { item = {} } = capture;
  // Loaded only here: the detector brings megabytes of data, and wires say what they are written in.
  const { languageOf } = await import('@stemma/article/language');
  const story = fromPlainText(text, item, languageOf(text, item.language ? [item.language] : []));
  const says = story.article.text || isWithdrawn(story.article);
  return says ? done(capture, story) : drop('no-text', 'plain text without a paragraph');
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

function done(capture: Capture, { article, dropped }: Cleaned, more: readonly string[] = []): Outcomes {
  const { id, source, url, observedAt } = capture;
  const from = capture.http?.url ?? url;
  if (isWithdrawn(article) && /^https?:/.test(url) && !sameSite(from, url))
    return drop('withdrawn-elsewhere', `another site, ${from}, says that it was withdrawn there`);
  const eventTime = believed(article.firstcreated, observedAt);
  const value: Article = { id, source, url, observedAt, eventTime, ...article };
  const detail = [told(article.wordcount, dropped), ...more].join('; ');
  return emit([{ topic: 'articles', value }], { reason: isWithdrawn(article) ? 'withdrawn' : article.kind, detail });
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
