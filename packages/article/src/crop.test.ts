import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { articleRange, belowHeadline, fromDateline, insideArticle } from './crop.ts';
import { parseDocument } from './dom.ts';

const long = 'The harbour was quiet on Thursday, and the boats stayed in. '.repeat(5).trim();
const block = (text: string, place = 0): Block => ({
  kind: 'paragraph',
  text,
  linked: 0,
  onward: 0,
  strong: 0,
  labels: '',
  place,
});
const texts = ({ blocks }: { blocks: readonly Block[] }) => blocks.map(({ text }) => text);

describe('the article element', () => {
  const rangeIn = (html: string) => {
    const document = parseDocument(`<html><body>${html}</body></html>`);
    return articleRange(document);
  };

  it('is where the text is, if one has the heading', () => {
    expect(rangeIn('<p>x</p><article><h1>a</h1><p>b</p></article><p>y</p>')).toEqual({ first: 4, last: 6 });
    const cropped = insideArticle([block('menu', 1), block(long, 4), block('made', 0), block('weather', 5)], {
      first: 2,
      last: 4,
    });
    expect(texts(cropped)).toEqual([long, 'made']);
    expect(cropped.dropped).toEqual([
      { reason: 'outside-article', text: 'menu' },
      { reason: 'outside-article', text: 'weather' },
    ]);
  });

  it('is not, if several or none have', () => {
    expect(rangeIn('<article><h1>a</h1></article><article><h1>b</h1></article>')).toBeUndefined();
    expect(rangeIn('<h1>a</h1><article>b</article>')).toBeUndefined();
  });

  it('is not, if it holds no text to speak of', () => {
    expect(texts(insideArticle([block('teaser', 3), block(long, 9)], { first: 2, last: 4 }))).toEqual(['teaser', long]);
  });
});

describe('the headline in the text', () => {
  it('begins it, byline and date beside it or not', () => {
    for (const line of ['Ferry hits barge', 'Ferryhits barge', 'FERRY HITS BARGE By Ines Calder, March 12, 2026']) {
      expect(texts(belowHeadline([block('Calendar'), block(line), block(long)], 'Ferry hits barge'))).toEqual([long]);
    }
  });

  it('does not, if text stands above it or none below', () => {
    const above = [block(long), block('Ferry hits barge'), block(long), block(long)];
    expect(belowHeadline(above, 'Ferry hits barge').blocks).toEqual(above);
    const below = [block('Ferry hits barge'), block('Short.')];
    expect(belowHeadline(below, 'Ferry hits barge').blocks).toEqual(below);
  });
});

describe('a dateline near the top', () => {
  const dated = `OSLO (AP) — ${long}`;

  it('begins the text; of what stands above, only a note to the reader stays', () => {
    const note = 'Correction: no fog.';
    expect(texts(fromDateline([block('Skip to content'), block(note), block(dated)]))).toEqual([note, dated]);
  });

  it('does not, if text stands above it', () => {
    const blocks = [block(long), block(dated)];
    expect(fromDateline(blocks).blocks).toEqual(blocks);
  });
});
