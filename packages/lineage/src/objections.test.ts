import type { Article } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { openLineage } from './lineage.ts';
import { areEnough, areItems, isForm, opensWith } from './objection.ts';
import { print, sketch } from './sketch.ts';
import { article, prose, random } from './testing.ts';

const printOf = (one: Article) => print(sketch(one));

const streets = ['Alder Lane', 'Bishop Quay', 'Cobden Terrace', 'Drovers Hill', 'Elmgrove Rise'];
const notice = (n: number) =>
  `Contractors for Harrowmoor Water will close ${streets[n]} from ${7 + n} until ${13 + n} April to replace a cast-iron main laid in ${1890 + 7 * n}. ` +
  'Residents keep access on foot at all hours. Bins left at the barrier by seven will be collected by the crew, as the refuse lorry cannot pass. ' +
  `Buses ${20 + 3 * n} and ${41 + n} divert by way of Saltmarket and call at a temporary stop opposite the chapel. Low pressure may follow for a day; run the kitchen tap until it clears.`;

describe('a form', () => {
  const [a, b, third] = [0, 1, 2].map((n) =>
    printOf(article(n, { text: notice(n), headline: `Works in ${streets[n]}` })),
  );

  it('is known by a third filling, that lacks what two fillings lack of each other', () => {
    expect(isForm(a!, b!, third!)).toBe(true);
    expect(isForm(b!, a!, third!)).toBe(true);
  });

  it('is none for two copies of one filling', () => {
    const copy = printOf(article(9, { text: notice(0), headline: 'Road to close' }));
    expect(isForm(a!, copy, third!)).toBe(false);
  });

  it('has to be known by three, not all of one text', () => {
    const differ = (x: string, y: string) => x[0] !== y[0];
    expect(areEnough(['a1', 'a2', 'b1'], differ)).toBe(true);
    expect(areEnough(['a1', 'b1'], differ)).toBe(false);
    expect(areEnough(['a1', 'a2', 'a3', 'a4'], differ)).toBe(false);
  });
});

describe('a digest', () => {
  const stories = [1, 2, 3].map((n) => prose(n, 60));
  const digest = printOf(article(9, { text: stories.join('\n\n') }));
  const [first, second, last] = stories.map((text, n) => printOf(article(n, { text })));
  /** The digest, then its items; one content hash makes a tie whatever the texts are. */
  const tiedToFirst = [stories.join('\n\n'), ...stories].map((text, n) =>
    article(n, { text, ...(n < 2 && { contentHash: '0'.repeat(32) }) }),
  );

  it('is told by another of its items', () => {
    expect(areItems(digest, second!, last!)).toBe(true);
    expect(areItems(digest, first!, last!)).toBe(true);
    expect(areItems(digest, second!, second!)).toBe(false);
  });

  it('loses what it opens with only by two other items', () => {
    expect([first, second, last].map((item) => opensWith(digest, item!))).toEqual([true, false, false]);
    const lineage = openLineage();
    const tied = tiedToFirst.map((each) => {
      lineage.add(sketch(each));
      return lineage.family(tiedToFirst[0]!.id).members.length;
    });
    expect(tied).toEqual([1, 2, 2, 1]);
  });

  it('loses it in any order, with the same versions', () => expectOneResult(tiedToFirst));

  it('is no story that somebody cut in two', () => {
    const whole = printOf(article(8, { text: prose(2, 60) }));
    expect(areItems(whole, second!, last!)).toBe(false);
  });
});

describe('ties that others speak against', () => {
  /** One content hash makes a tie whatever the texts are. */
  const fillings = streets.map((street, n) =>
    article(n, { text: notice(n), headline: `Works in ${street}`, ...(n < 2 && { contentHash: '0'.repeat(32) }) }),
  );
  const lineageOf = (articles: readonly Article[]) => {
    const lineage = openLineage();
    for (const each of articles) lineage.add(sketch(each));
    return lineage;
  };
  const [one, other] = [fillings[0]!.id, fillings[1]!.id];

  it('fall when three know the form, not before', () => {
    expect(lineageOf(fillings.slice(0, 4)).family(one).members).toHaveLength(2);
    expect(lineageOf(fillings).family(one).members).toHaveLength(1);
  });

  it('stand when only copies of one other filling know the form', () => {
    const copies = [5, 6, 7].map((n) => article(n, { text: notice(2), headline: 'Works' }));
    expect(lineageOf([...fillings.slice(0, 3), ...copies]).family(one).members).toHaveLength(2);
  });

  it('fall in any order, with the same versions', () => expectOneResult(fillings));

  it('are told with the arrival by which they fall, in a higher version', () => {
    const lineage = lineageOf(fillings.slice(0, 4));
    const before = lineage.family(one);
    lineage.add(sketch(fillings[4]!));
    const told = lineage.families(fillings[4]!.id);
    expect(told.map(({ members }) => members.map(({ article }) => article))).toEqual(
      expect.arrayContaining([[fillings[4]!.id], [one], [other]]),
    );
    for (const family of told.slice(1)) expect(family.version).toBeGreaterThan(before.version);
  });
});

/** Whether the families of all are the same in whatever order they come, asked for on the way or not. */
function expectOneResult(articles: readonly Article[]): void {
  const tell = (inOrder: readonly Article[], asked: boolean) => {
    const lineage = openLineage();
    for (const each of inOrder) {
      lineage.add(sketch(each));
      if (asked) lineage.families(each.id);
    }
    return JSON.stringify(articles.map(({ id }) => lineage.family(id)));
  };
  const expected = tell(articles, false);
  for (let seed = 0; seed < 24; seed++) {
    const inOrder = shuffled(articles, random(seed));
    expect(tell(inOrder, true)).toBe(expected);
    expect(tell(inOrder, false)).toBe(expected);
  }
}

function shuffled<T>(from: readonly T[], next: () => number): T[] {
  const left = [...from];
  return from.flatMap(() => left.splice(Math.floor(next() * left.length), 1));
}
