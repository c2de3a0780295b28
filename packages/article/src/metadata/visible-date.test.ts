import { describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.ts';
import { parseDocument } from '../dom.ts';
import { readMarks } from './marks.ts';
import { datesBesideHeadline, datesCalledSo } from './visible-date.ts';

function visibleDate(document: ReturnType<typeof parseDocument>, headline: string): string | undefined {
  const beside = datesBesideHeadline(blocksOf(document.body), headline);
  const lines = [...beside, ...datesCalledSo(readMarks(document), headline)];
  return (lines.find(({ isChange }) => !isChange) ?? lines[0])?.instant;
}

const headline = 'Ferry hits barge in fog';
const read = (body: string) => visibleDate(parseDocument(`<html><body>${body}</body></html>`), headline);
const lead = `<p>${'Two ferries collided off the harbour, the port said. '.repeat(8)}</p>`;
const below = (line: string) => read(`<h1>${headline}</h1><p>${line}</p>${lead}`);

describe('a date beside the headline', () => {
  it.each([
    ['12 March 2026', '2026-03-12T00:00:00.000Z'],
    ['By Ines Calder | March 12th, 2026 at 2:20 p.m.', '2026-03-12T14:20:00.000Z'],
    ['Thursday, Mar. 12, 2026 9:15 AM EST', '2026-03-12T14:15:00.000Z'],
    ['Donnerstag, 12. März 2026, 9:15 Uhr', '2026-03-12T09:15:00.000Z'],
    ['Von Ines Calder am 12.03.2026 um 09:15 Uhr', '2026-03-12T09:15:00.000Z'],
    ['12.3.2026 (gültig seit 05.02.2026)', '2026-03-12T00:00:00.000Z'],
    ['Posted on 12 March 2026.', '2026-03-12T00:00:00.000Z'],
    ['2026-03-12 | World', '2026-03-12T00:00:00.000Z'],
  ])('is read: %s', (line, at) => {
    expect(below(line)).toBe(at);
  });

  it.each([
    'The harbour lay in fog on 12 March 2026.',
    'Am 12. März 2026 lag der Hafen im Nebel.',
    'Market 12 2026',
    'Version 112.03.2026',
    '31 June',
    '99.99.2026',
  ])('is not: %s', (line) => {
    expect(below(line)).toBeUndefined();
  });

  it('may open the text', () => {
    expect(below(`(12.03.2026) ${lead}`)).toBe('2026-03-12T00:00:00.000Z');
  });

  it('may stand above it, and the nearer one counts', () => {
    expect(read(`<p>12 March 2026</p><h1>${headline}</h1>${lead}`)).toBe('2026-03-12T00:00:00.000Z');
    expect(read(`<p>12 March 2026</p><h1>${headline}</h1><p>By Ines Calder</p><p>5 May 2025</p>`)).toBe(
      '2026-03-12T00:00:00.000Z',
    );
  });

  it('stands by a heading of any rank, and where the title goes on behind the headline', () => {
    const title = `${headline} - Harbour Gazette`;
    const page = parseDocument(
      `<html><body><h1>Gazette</h1><h2>${headline}</h2><p>12 March 2026</p>${lead}</body></html>`,
    );
    expect(visibleDate(page, title)).toBe('2026-03-12T00:00:00.000Z');
  });

  it('is no day in a menu, and none far below', () => {
    expect(read(`<h1>${headline}</h1><ul><li><a href="/x">12 March 2026</a></li></ul>${lead}`)).toBeUndefined();
    expect(read(`<h1>${headline}</h1>${lead}${lead}<p>12 March 2026</p>`)).toBeUndefined();
  });

  it('is the first publication before the last change, which counts alone', () => {
    expect(below('Updated 14 March 2026</p><p>12 March 2026')).toBe('2026-03-12T00:00:00.000Z');
    expect(below('Stand: 14.03.2026 11:05 Uhr')).toBe('2026-03-14T11:05:00.000Z');
  });
});

describe('an element that calls itself a date', () => {
  const far = (markup: string) => read(`<h1>${headline}</h1>${lead}${lead}${markup}`);

  it.each([
    '<time>12.03.2026</time>',
    '<span class="entryDate">12 March 2026</span>',
    '<p class="submitted">12. März 2026</p>',
  ])('is read wherever it stands: %s', (markup) => {
    expect(far(markup)).toBe('2026-03-12T00:00:00.000Z');
  });

  it.each([
    '<aside><time>12.03.2026</time></aside>',
    '<div class="comment-list"><span class="date">12 March 2026</span></div>',
    '<div id="related-posts"><span class="date">12 March 2026</span></div>',
  ])('belongs to another piece: %s', (markup) => {
    expect(far(markup)).toBeUndefined();
  });

  it('is the one below the headline before one above it', () => {
    const [above, under] = ['<span class="date">5 May 2025</span>', '<span class="date">12 March 2026</span>'];
    expect(read(`${above}${lead}<h1>${headline}</h1>${lead}${lead}${under}`)).toBe('2026-03-12T00:00:00.000Z');
  });
});
