import type { Drift, Yield } from '@stemma/article';
import { articleId } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { type CleanerOptions, cleaner, workerModule } from './index.ts';
import { articleOf, capture, context, inProcess, observedAt, outcomeOf, page, stageWith, url } from './testing.ts';

describe('a page', () => {
  it('becomes an article with what its capture knows', async () => {
    expect(await articleOf(capture())).toMatchObject({
      id: articleId(url),
      source: 'harbourgazette',
      url,
      observedAt,
      eventTime: observedAt,
      headline: 'Ferries collide in fog',
      dateline: { place: 'Halverstad', agency: 'AP' },
      language: 'en',
      wordcount: 37,
    });
  });

  it('is decoded by its header', async () => {
    const base64 = Buffer.from(page().replace('port authority', 'Hafenbehörde'), 'latin1').toString('base64');
    const http = { status: 200, headers: { 'content-type': 'text/html; charset=iso-8859-1' } };
    expect((await articleOf(capture({ base64, http }))).text).toContain('the Hafenbehörde said');
  });

  it('is read with what its feed said', async () => {
    const item = { author: 'Ines Calder', firstcreated: '2026-03-12T08:15:00.000Z', tags: ['World'] };
    expect(await articleOf(capture({ item }))).toMatchObject({
      byline: ['Ines Calder'],
      firstcreated: '2026-03-12T08:15:00.000Z',
      eventTime: '2026-03-12T08:15:00.000Z',
      tags: ['World'],
    });
  });

  it.each([
    ['the past is believed', '2026-03-11T23:00:00Z', '2026-03-11T23:00:00.000Z'],
    ['the future is not', '2026-03-12T09:00:01Z', observedAt],
    ['today without a time is not', '2026-03-12', observedAt],
    ['an earlier day without a time is', '2026-03-11', '2026-03-11T00:00:00.000Z'],
  ])('claims when it was first said: %s', async (_, claim, eventTime) => {
    const text = page(`<meta property="article:published_time" content="${claim}">`);
    expect((await articleOf(capture({ text }))).eventTime).toBe(eventTime);
  });

  it('tells the ledger what it is and what was taken out of it', async () => {
    const text = page().replace('</body>', '<p>Also read: Fog</p></body>');
    expect(await outcomeOf(capture({ text }))).toMatchObject({
      reason: 'article',
      detail: '37 words; taken out: 1 headline, 1 related',
    });
  });

  it('tells the ledger whose word its date is, and its canonical address where that is another', async () => {
    const text = page(
      '<meta property="article:published_time" content="2026-03-11T08:15:00Z"><link rel="canonical" href="/ferry">',
    );
    expect(await outcomeOf(capture({ text }))).toMatchObject({
      detail: expect.stringMatching(/; published 2026-03-11 by meta, confidence 0\.9; canonical https:\/\/\S+\/ferry$/),
    });
  });

  it('tells the ledger where its text was found only at the second look', async () => {
    const line =
      'Forty people were hurt, most of them on the car deck, and the lane was closed for five hours on Thursday.';
    const text = page().replace('</body>', `<div class="topic"><p>${line}</p></div>`.repeat(8));
    const misread = text.replaceAll(
      /<p>(?!Forty people were hurt, most of them on the car deck, and the lane was closed for five hours on).*?<\/p>/g,
      '',
    );
    expect(await outcomeOf(capture({ text: misread }))).toMatchObject({
      detail: expect.stringContaining('; second extraction, confidence 0.'),
    });
  });

  it.each([
    ['no-text', '<html><body></body></html>'],
    ['error-page', '<html><head><title>Page not found</title></head><body><h1>Sorry</h1></body></html>'],
  ])('without an article is dropped: %s', async (reason, text) => {
    const outcome = await outcomeOf(capture({ text }));
    expect(outcome).toMatchObject({ kind: 'drop', reason });
    expect(outcome).toHaveProperty('detail');
  });
});

describe('a page that says in place of its text that it was withdrawn', () => {
  const note = 'This story has been withdrawn.';
  const text = page().replace(/<p>.*<\/p>/s, `<p>${note}</p>`);

  it('is a version of its article without text, and the ledger says so', async () => {
    expect(await outcomeOf(capture({ text }))).toMatchObject({
      ...{ kind: 'emit', reason: 'withdrawn', detail: expect.stringContaining(`it says "${note}"`) },
      out: [{ value: { id: articleId(url), text: '', notices: [{ kind: 'kill', text: note }] } }],
    });
  });

  it.each([404, 410])('is one with an answer of %i, too', async (status) => {
    expect(await outcomeOf(capture({ text, http: { status } }))).toMatchObject({ kind: 'emit', reason: 'withdrawn' });
  });

  it.each([
    ['https://www.harbourgazette.example/withdrawn', 'emit'],
    ['https://wire.example/withdrawn', 'drop'],
  ])('counts where the outlet itself says it: %s', async (from, kind) => {
    const reason = kind === 'emit' ? 'withdrawn' : 'withdrawn-elsewhere';
    expect(await outcomeOf(capture({ text, http: { status: 200, url: from } }))).toMatchObject({ kind, reason });
  });

  it('is no drift of its template', async () => {
    const watched: Yield[] = [];
    const watch = (one: Yield): Drift[] => {
      watched.push(one);
      return [];
    };
    await cleaner({ extract: inProcess, watch }).handle(capture({ text }), context);
    expect(watched).toEqual([]);
  });
});

describe('what is told of a page', () => {
  const fateOf = async (text: string, watch?: CleanerOptions['watch']) => {
    const outcome = await cleaner({ extract: inProcess, ...(watch && { watch }) }).handle(capture({ text }), context);
    return 'detail' in outcome ? outcome.detail : undefined;
  };

  it('is why it is no plain article', async () => {
    const sold = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    expect(await fateOf(page(sold))).toContain('; it says that it is not free, with fewer than 400 words');
  });

  it('is what it yielded, and in its fate what has changed with it', async () => {
    const seen: Yield[] = [];
    const watch = (one: Yield): Drift[] => {
      seen.push(one);
      return [{ ...one, what: 'characters', before: 3000, after: one.characters, example: one.url }];
    };
    expect(await fateOf(page(), watch)).toContain('; template drift: characters 3000 before, 194 now');
    expect(await fateOf('<html><body><main></main></body></html>', watch)).toContain('characters 3000 before, 0 now');
    expect(seen).toMatchObject([
      { source: 'harbourgazette', url, template: 'h1', paragraphs: 2, headline: true },
      { template: 'main', characters: 0, paragraphs: 0, headline: false },
    ]);
  });
});

describe('a page that cannot be read', () => {
  const failing = (code?: string) => async () => {
    throw Object.assign(new Error('boom'), code && { code });
  };

  it.each([
    ['timeout', 'page-timeout'],
    ['memory', 'page-memory'],
    ['crashed', 'page-error'],
    [undefined, 'page-error'],
  ])('is rejected: %s', async (code, reason) => {
    expect(await outcomeOf(capture(), failing(code))).toEqual({ kind: 'reject', reason, detail: 'boom' });
  });

  it('comes again where only the pool was closed, or the service stops', async () => {
    await expect(outcomeOf(capture(), failing('closed'))).rejects.toThrow('boom');
    const stopped = { ...context, signal: AbortSignal.abort() };
    await expect(stageWith(failing('crashed')).handle(capture(), stopped)).rejects.toThrow('boom');
  });
});

it.each([
  ['image/png', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['bytes of a PDF that call themselves a page', 'text/html', Buffer.from('%PDF-1.7')],
  ['a format that nobody reads', 'application/x-unheard-of', Buffer.from('hello')],
])('%s is rejected by its media type', async (_, mediaType, bytes) => {
  const outcome = await outcomeOf(capture({ mediaType, base64: bytes.toString('base64') }));
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'media-type', detail: expect.stringContaining(mediaType) });
});

it.each([404, 503])('an answer of %i is dropped, whatever it holds', async (status) => {
  expect(await outcomeOf(capture({ http: { status } }))).toMatchObject({ kind: 'drop', reason: `http-${status}` });
});

it('the module of the worker threads does what the cleaner asks for', async () => {
  const { default: work }: typeof import('./worker.ts') = await import(workerModule.href);
  expect(work({ html: page(), url })).toMatchObject({ article: { headline: 'Ferries collide in fog' } });
});
