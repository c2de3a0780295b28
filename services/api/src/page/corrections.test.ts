import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

type Element = InstanceType<JSDOM['window']['HTMLElement']>;
// The page is plain JavaScript, which has no types to import; these are what it promises.
interface Corrections {
  takenBack(family: object | undefined, id: string): readonly Element[];
  withdrawal(correction: object, origin: object): Element;
  reaction(member: object, correction: object): Element | undefined;
}
const [file, dom] = ['./corrections.js', './dom.js'];
const { takenBack, withdrawal, reaction } = (await import(file)) as Corrections;
const { withdrawnChip } = (await import(dom)) as { withdrawnChip(article: object): Element | false };

beforeAll(() => void vi.stubGlobal('document', new JSDOM().window.document));
afterAll(() => void vi.unstubAllGlobals());

const at = (minute: number) => new Date(Date.parse('2026-03-12T07:00:00Z') + minute * 60_000).toISOString();
const member = (article: string, source: string) => ({ article, source });
const members = [
  member('first', 'wire'),
  member('obeys', 'post'),
  member('stands', 'star'),
  member('short', 'echo'),
  member('again', 'wire'),
];
const taken = { article: 'obeys', state: 'taken', since: at(45) };
const copies = [taken, { article: 'stands', state: 'standing' }, { article: 'short', state: 'absent' }];
const kill = { article: 'again', kind: 'kill', text: 'Do not use it.', observedAt: at(30), copies };
const correction = { ...kill, kind: 'correction' };
const family = (one: object) => ({ origin: 'first', members, corrections: [one] });
const above = (one: object, id: string) => takenBack(family(one), id).map(({ textContent }) => textContent);

describe('who reads a story that its origin took back', () => {
  it('is told first where the copy still stands, with the words of the notice', () => {
    expect(above(kill, 'stands')).toEqual([
      expect.stringMatching(/^Withdrawn by wire, .*; still stands here ?Do not use it\.$/),
    ]);
    expect(above(correction, 'stands')).toEqual([expect.stringMatching(/^Corrected by wire, .*; not corrected here/)]);
  });

  it('is told where the page of the copy is gone, with no word on what stands there', () => {
    const gone = { ...kill, copies: [{ article: 'stands', state: 'gone', since: at(60) }] };
    expect(above(gone, 'stands')).toEqual([expect.stringMatching(/^Withdrawn by wire, [^;]*Do not use it\.$/)]);
  });

  it('is told at the earlier article of the origin itself, with no word on what stands there', () => {
    expect(above(kill, 'first')).toEqual([expect.stringMatching(/^Withdrawn by wire, [^;]*Do not use it\.$/)]);
  });

  it.each(['again', 'obeys', 'short'])('is told nothing where the article says so itself or lacks it: %s', (id) => {
    expect(above(kill, id)).toEqual([]);
  });

  it('a single article without a family is told nothing about', () => {
    expect(takenBack(undefined, 'first')).toEqual([]);
  });
});

it('an article that says itself that it is withdrawn is marked so wherever it is listed; one that is corrected is not', () => {
  const chip = (kind: string) => withdrawnChip({ notices: [{ kind, text: '' }] });
  expect([chip('kill'), chip('correction')]).toMatchObject([{ textContent: 'withdrawn' }, false]);
});

it('a story that comes withdrawn is marked so as it comes', async () => {
  const stories = './stories.js';
  const { liveItem } = (await import(stories)) as { liveItem(story: object): Element };
  const story = {
    source: 'wire',
    eventTime: at(0),
    id: 'first',
    language: 'en',
    headline: 'Ferry',
    verdict: 'original',
  };
  const chips = (notices: object[]) =>
    [...liveItem({ ...story, family: 'first', notices }).querySelectorAll('.chip')].map(
      ({ textContent }) => textContent,
    );
  expect(chips([])).toEqual(['original']);
  expect(chips([{ kind: 'kill', text: '' }])).toEqual(['original', 'withdrawn']);
});

describe('the family of a story that was taken back', () => {
  it('says who and how many of those that had it followed', () => {
    expect(withdrawal(kill, member('first', 'wire')).textContent).toMatch(
      /^Withdrawn by wire, .*, taken up by 1 of 2$/,
    );
  });

  it('says how many are gone with their pages', () => {
    const gone = { ...kill, copies: [...copies, { article: 'lost', state: 'gone', since: at(60) }] };
    expect(withdrawal(gone, member('first', 'wire')).textContent).toMatch(
      /, taken up by 1 of 3, 1 gone from the page$/,
    );
    expect(reaction(member('lost', 'echo'), gone)?.textContent).toBe('gone from its page');
  });

  it.each([
    [kill, 'again', 'withdrawn'],
    [kill, 'obeys', 'withdrawn here too, 15 min later'],
    [kill, 'stands', 'still stands here'],
    [correction, 'again', 'corrected'],
    [correction, 'obeys', 'corrected here too, 15 min later'],
    [correction, 'stands', 'not corrected here'],
    [kill, 'short', undefined],
  ])('says of each what it did', (one, id, said) => {
    expect(reaction(member(id, ''), one)?.textContent).toBe(said);
  });
});
