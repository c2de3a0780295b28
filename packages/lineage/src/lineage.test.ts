import type { Article, Family } from '@stemma/contracts';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { openLineage } from './lineage.ts';
import { sketch } from './sketch.ts';
import { article, prose } from './testing.ts';
import { verdictOf } from './verdict.ts';

const lineageOf = (articles: readonly Article[]) => {
  const lineage = openLineage();
  for (const each of articles) lineage.add(sketch(each));
  return lineage;
};
const familyOf = (articles: readonly Article[], id = articles[0]?.id ?? ''): Family => lineageOf(articles).family(id);
const paragraphs = (text: string) => text.split('\n\n');

describe('families', () => {
  const original = article(1);

  it('an article on its own is the original of a family of one', () => {
    expect(familyOf([original])).toMatchObject({ id: original.id, version: 1, members: [{ kind: 'original' }] });
  });

  it('a copy joins the family of what it was copied from, and says what it kept', () => {
    const family = familyOf([original, article(2, { text: original.text, headline: original.headline })]);
    expect(family.members).toMatchObject([
      { article: original.id, kind: 'original' },
      { kind: 'copy', edge: { kind: 'copy', from: original.id, kept: 1, added: 0 } },
    ]);
  });

  it('another spelling, other quotes and another headline hide no copy', () => {
    const text = `${original.text}\n\n“The defence ministry’s programme,” he emphasised, “is organised around labour.”`;
    const other = `${original.text}\n\n"The defense ministry's program," he emphasized, "is organized around labor."`;
    const family = familyOf([article(1, { text }), article(2, { text: other })]);
    expect(family.members[1]?.edge).toMatchObject({ kind: 'rewrite', kept: 1, added: 0 });
  });

  it('the same words are one text under any headline; a line or two may stand in place of many', () => {
    const under = (n: number, text: string) => article(n, { text, headline: `UPDATE ${n}-Grain futures ${n}00` });
    expect(familyOf([under(1, original.text), under(2, `${original.text} `)]).members).toHaveLength(2);
    const line = (n: number) => sketch(article(n, { text: `Full story follows, Oxmoor desk${' '.repeat(n)}` }));
    expect(explain(line(1), line(2)).rule).not.toBe('equal');
  });

  it('a live page is of no family with a story that it tells, and is one with what carries it', () => {
    const text = `${original.text}\n\n${prose(9, 30)}`;
    const live = (n: number, more: string) => article(n, { text: `${text}${more}`, kind: 'live' });
    expect(familyOf([original, article(2, { text })]).members).toHaveLength(2);
    expect(familyOf([original, live(2, '')]).members).toHaveLength(1);
    expect(explain(sketch(original), sketch(live(2, ''))).rule).toBe('one goes on being written');
    expect(familyOf([live(1, ''), live(2, `\n\n${prose(7, 20)}`)]).members).toHaveLength(2);
  });

  it('a copy that lost its last paragraphs is a trim', () => {
    const text = paragraphs(original.text).slice(0, -2).join('\n\n');
    const family = familyOf([original, article(2, { text })]);
    expect(family.members[1]?.edge).toMatchObject({ kind: 'trim', added: 0 });
  });

  it('the same outlet again is an update; a copy with a notice of correction is a correction', () => {
    const update = article(2, { text: `${original.text} ${prose(9, 30)}`, url: `${original.url}/2` });
    const corrected = article(3, { text: original.text, notices: [{ kind: 'correction', text: 'Corrects a name.' }] });
    const { members } = familyOf([original, update, corrected]);
    expect(members.map(({ kind }) => kind)).toEqual(['original', 'update', 'correction']);
  });

  it('an outlet is told by its host, whatever the feed; where there is none, by the feed', () => {
    const kindOf = (...urls: [string, string]) => {
      const [a, b] = urls.map((url, n) => article(n, { url, source: 'wire', text: original.text }));
      return familyOf([a as Article, b as Article]).members[1]?.kind;
    };
    expect(kindOf('https://gazette.example/1', 'https://post.example/2')).toBe('copy');
    expect(kindOf('urn:wire:1', 'urn:wire:2')).toBe('update');
  });

  it('two outlets that cut the same story alike both have it from its origin', () => {
    const text = paragraphs(original.text).slice(0, 3).join('\n\n');
    const { members } = familyOf([original, article(2, { text }), article(3, { text })]);
    expect(members.map(({ edge }) => edge?.from)).toEqual([undefined, original.id, original.id]);
  });

  it('a copy with what only one copy added hangs on that copy', () => {
    const text = `${original.text}\n\n${prose(8, 60)}`;
    const { members } = familyOf([original, article(2, { text }), article(3, { text })]);
    expect(members[2]?.edge?.from).toBe(members[1]?.article);
  });

  it('texts that share a paragraph of background stay apart', () => {
    const background = prose(77, 60);
    const two = [
      article(1, { text: `${prose(1, 200)}\n\n${background}` }),
      article(2, { text: `${prose(2, 200)}\n\n${background}` }),
    ];
    expect(familyOf(two).members).toHaveLength(1);
  });

  it('a paragraph that another story quotes in its midst speaks against one family', () => {
    const quoted = paragraphs(original.text)[0] ?? '';
    const text = paragraphs(prose(2, 200)).toSpliced(2, 0, quoted).join('\n\n');
    const { same, rule, score } = explain(sketch(original), sketch(article(2, { text })));
    expect({ same, rule }).toEqual({ same: false, rule: 'a passage shared' });
    expect(score).toBeLessThanOrEqual(0.1);
  });

  it('a template with other numbers stays apart', () => {
    const weather = (n: number) =>
      `Dry in the valley at first. Highs of ${n} degrees by day and ${n + 9} by night. Wind ${n * 3} km/h from the west, gusts of ${n * 5}. Rain of ${n + 40} mm is expected, after ${n + 50} mm last week and ${n + 60} mm before.`;
    expect(familyOf([article(1, { text: weather(3) }), article(2, { text: weather(11) })]).members).toHaveLength(1);
  });

  it('the same words in another language tag or weeks apart stay apart', () => {
    expect(familyOf([original, article(2, { text: original.text, language: 'de' })]).members).toHaveLength(1);
    const later = '2026-04-12T06:00:00.000Z';
    expect(familyOf([original, article(2, { text: original.text, eventTime: later })]).members).toHaveLength(1);
  });

  it('a late arrival that was first becomes the origin', () => {
    const late = article(2, { text: original.text, eventTime: '2026-03-12T01:00:00.000Z' });
    const lineage = lineageOf([original]);
    lineage.add(sketch(late));
    expect(verdictOf(lineage.family(original.id), original.id)).toMatchObject({
      kind: 'copy',
      origin: late.id,
      version: 2,
    });
  });

  it('what came after a question is found by the next one, whichever article is asked for', () => {
    const lineage = lineageOf([original]);
    lineage.family(original.id);
    lineage.add(sketch(article(2, { text: original.text })));
    expect(lineage.family(original.id).members).toHaveLength(2);
  });

  it('an empty text is a family of its own', () => {
    expect(familyOf([article(1, { text: '' }), article(2, { text: '' })]).members).toHaveLength(1);
  });

  it('a version heard of twice counts once', () => {
    expect(familyOf([original, original, original]).version).toBe(1);
  });

  it('an article edited beyond recognition keeps the kin of its earlier text', () => {
    const edited = article(1, {
      text: prose(55, 200),
      observedAt: '2026-03-12T13:00:00.000Z',
      contentHash: 'e'.repeat(32),
    });
    expect(familyOf([original, article(2, { text: original.text }), edited])).toMatchObject({
      version: 3,
      members: [{}, {}],
    });
  });
});

it('forgets whole days, the longest untouched first, when it holds too much', () => {
  const lineage = openLineage({ capacity: 3 });
  const on = (n: number, day: number, text: string) => article(n, { text, eventTime: `2026-03-${day}T00:00:00.000Z` });
  const text = prose(1, 100);
  for (const each of [on(1, 10, text), on(2, 20, prose(2, 100)), on(3, 20, prose(3, 100)), on(4, 20, prose(4, 100))])
    lineage.add(sketch(each));
  lineage.add(sketch(on(5, 10, text)));
  expect(lineage.family(on(5, 10, text).id).members).toHaveLength(1);
  expect(() => lineage.family(on(1, 10, text).id)).toThrow('has no sketch here');
});

it('knows the later version of an article whose earlier one was forgotten', () => {
  const lineage = openLineage({ capacity: 1 });
  const later = article(1, { eventTime: '2026-03-20T00:00:00.000Z', contentHash: 'e'.repeat(32) });
  for (const each of [article(1), later]) lineage.add(sketch(each));
  expect(lineage.family(later.id)).toMatchObject({ version: 1, members: [{ article: later.id }] });
});

it('forgets a day that nothing came near for long, however much room there is', () => {
  const lineage = openLineage();
  const [first, late] = [10, 11].map((n) => article(n, { text: prose(1, 100), eventTime: '2026-03-10T00:00:00.000Z' }));
  lineage.add(sketch(first as Article));
  const brief = (n: number) =>
    article(n, { text: `item${n} was number${n} of many`, eventTime: '2026-03-20T00:00:00.000Z' });
  for (let n = 100; n < 20_700; n++) lineage.add(sketch(brief(n)));
  lineage.add(sketch(late as Article));
  expect(lineage.family((late as Article).id).members).toHaveLength(1);
});
