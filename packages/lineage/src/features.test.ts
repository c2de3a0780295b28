import { describe, expect, it } from 'vitest';
import { sharedRuns } from './align.ts';
import { codesOf } from './codes.ts';
import { coverage } from './coverage.ts';
import { featuresOf } from './features.ts';
import { prose } from './testing.ts';

const of = (text: string, headline = 'A headline') => ({ top: codesOf(headline).codes, codes: codesOf(text).codes });
const [one, two, three] = [prose(1, 120), prose(2, 120), prose(3, 60)] as const;

describe('runs', () => {
  it('cover a text that was cut, and say where they stand', () => {
    const [whole, tail] = [of(`${one} ${two}`).codes, of(two).codes];
    const [run] = sharedRuns(whole, tail);
    expect(run).toEqual({ a: whole.length - tail.length, b: 0, length: tail.length });
  });

  it('stay linear in a text that says one thing over and over', () => {
    const same = of('harbour bridge '.repeat(5_000)).codes;
    expect(sharedRuns(same, same)[0]?.length).toBe(same.length);
  });
});

describe('features', () => {
  it('do not depend on which text comes first', () => {
    const [a, b] = [of(`${one} ${three}`), of(`${two} ${three} ${one}`)];
    expect(featuresOf(a, b)).toEqual(featuresOf(b, a));
    expect(featuresOf(of(one, 'Fire in the harbour'), of(one, 'Harbour on fire, fire in the yard'))).toEqual(
      featuresOf(of(one, 'Harbour on fire, fire in the yard'), of(one, 'Fire in the harbour')),
    );
    const [early, late] = [
      { ...a, time: 0 },
      { ...b, time: 3_600_000 },
    ];
    expect(featuresOf(early, late)).toEqual(featuresOf(late, early));
    expect(coverage(a, b)).toEqual({ one: coverage(b, a).other, other: coverage(b, a).one });
  });

  it('tell where the shared text begins: background stands late in both', () => {
    expect(featuresOf(of(`${one} ${three}`), of(`${two} ${three}`)).firstFarShare).toBeGreaterThan(0.5);
    expect(featuresOf(of(`${three} ${one}`), of(`${three} ${two}`)).firstFarShare).toBe(0);
  });

  it('tell the news of what was said later from that of what was said before', () => {
    const [story, next] = [
      of(`Tolvanen closed bridge 7. ${one}`),
      of(`Ruokonen sued Vessby and Skarnholm over 30 millions. ${one}`),
    ];
    const { newsLater, newsEarlier, lengthLater } = featuresOf({ ...story, time: 0 }, { ...next, time: 1 });
    expect([newsLater > 0, newsEarlier > 0, lengthLater > 0]).toEqual([true, true, true]);
    const swapped = featuresOf({ ...story, time: 1 }, { ...next, time: 0 });
    expect([swapped.newsLater, swapped.newsEarlier, swapped.lengthLater]).toEqual([
      newsEarlier,
      newsLater,
      -lengthLater,
    ]);
    expect(featuresOf(story, next)).toMatchObject({ newsLater: -1, newsEarlier: -1, lengthLater: 0 });
  });

  it('count the numbers of a passage that differ', () => {
    const words = (n: number) =>
      'harbour council ferry minister bridge storm school report union valley'.replace(' storm', ` ${n} storm`);
    const saying = (n: number) => of(words(n));
    expect(featuresOf(saying(7), saying(7)).numbersKept).toBe(1);
    expect(featuresOf(saying(7), saying(8)).numbersKept).toBe(0);
  });
});
