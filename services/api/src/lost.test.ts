import { type Capture, captureId, type Fate } from '@stemma/contracts';
import { expect, it } from 'vitest';
import { at } from '../test/newsroom.ts';
import { lostSince } from './lost.ts';

const id = 'a'.repeat(20);
const capture = (minute: number): Capture => ({
  ...{ id, source: 'gazette', url: 'https://gazette.example/ferry', observedAt: at(minute) },
  ...{ mediaType: 'text/html', text: '' },
});
/** What a stage told long after, of what was seen at a minute. */
const fate = (minute: number, reason: string, more: Partial<Fate> = {}): Fate => ({
  ...{ id: captureId(capture(minute)), stage: 'cleaner', outcome: 'drop', reason, article: id },
  ...{ at: at(1_000), attempts: 1, emitted: 0 },
  ...more,
});
const since = (...fates: readonly Fate[]) => lostSince({ observedAt: at(10) }, fates);

it('an article is lost since its page was first seen without a text, whenever that was worked off', () => {
  expect(since(fate(40, 'http-410'), fate(20, 'no-text', { detail: 'no line' }))).toEqual({
    ...{ at: at(20), reason: 'no-text', detail: 'no line' },
  });
});

it('what the fetcher was told counts as well', () => {
  const refused = fate(0, 'http-404', {
    ...{ id: `${id}@${Date.parse(at(30)).toString(36)}-http-404`, stage: 'fetcher', outcome: 'reject' },
  });
  expect(since(refused)).toEqual({ at: at(30), reason: 'http-404' });
});

it.each([
  ['it was read since', fate(5, 'no-text')],
  ['it was not to be had', fate(20, 'http-5xx')],
  ['a wall stood before it', fate(20, 'consent-wall')],
  ['it was read', fate(20, 'article', { outcome: 'emit' })],
  ['another stage dropped it', fate(20, 'no-text', { stage: 'tagger' })],
])('it is not where %s', (_, one) => {
  expect(since(one)).toBeUndefined();
});
