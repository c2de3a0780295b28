import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { sketch } from './sketch.ts';
import { article, prose } from './testing.ts';
import { linkageOf, sharedLookups } from './why.ts';

const text = prose(1, 300);
const half = text.slice(0, text.length / 2);

describe('what two articles are looked up by', () => {
  it.each([
    ['a copy', article(2, { text })],
    ['the first half', article(2, { text: half })],
    ['another text', article(2, { text: prose(2, 300) })],
    ['a brief', article(2, { text: 'harbour council vote ferry strike minister' })],
  ])('agrees with whether they are candidates: %s', (_, other) => {
    const one = article(1, { text });
    const { shared, needed } = sharedLookups(one, other);
    expect(shared >= needed).toBe(explain(sketch(one), sketch(other)).found);
  });

  it('is shown in words that both texts have', () => {
    const { shared, phrases } = sharedLookups(article(1, { text }), article(2, { text: half }));
    expect(phrases).toHaveLength(shared);
    for (const words of phrases.flatMap((phrase) => phrase.split(' … '))) expect(half).toContain(words);
  });

  it('is shown in names and figures where these are all that they share', () => {
    const one = 'Nobody was hurt when the ferry Corvia ran onto rocks outside Tarvos, the owner Meridor said.';
    const other =
      'Passengers of a stranded ship were brought to Tarvos, and Meridor will send vouchers to those on the Corvia.';
    const { phrases } = sharedLookups(
      article(1, { text: one, headline: 'Aground' }),
      article(2, { text: other, headline: 'Vouchers' }),
    );
    expect(phrases).toEqual(['Corvia … Tarvos … Meridor']);
  });
});

describe('what two families say', () => {
  const sketches = (from: number, ...texts: string[]) =>
    texts.map((each, i) => sketch(article(from + i, { text: each, contentHash: hashOf(each) })));
  const hashOf = (each: string) => createHash('md5').update(each).digest('hex');

  it('copies are together, and the strongest pair is named', () => {
    const found = linkageOf(sketches(1, text), sketches(2, text, `${half} ${prose(5, 300)}`));
    expect(found).toMatchObject({ together: true, strongest: { a: article(1).id, b: article(2).id } });
    expect(found.mean).toBeGreaterThan(found.leastMean);
  });

  it('strangers are not, and say next to nothing', () => {
    const found = linkageOf(sketches(1, text), sketches(2, prose(2, 300), prose(3, 300)));
    expect(found.together).toBe(false);
    expect(found.mean).toBeLessThan(found.leastMean);
  });
});
