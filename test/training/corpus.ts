import { followUpOf, formOf, livePageOf, roundupsOf } from './apart.ts';
import { copyOf } from './copies.ts';
import { forms } from './forms.ts';
import { betweenFillings, later } from './moments.ts';
import type { Draft } from './operators.ts';
import { drawFrom, fewChoices } from './random.ts';
import { toldStories } from './told.ts';
import { writtenArticles } from './written.ts';

/** A text to start from, and when it was said, in ms since 1970. */
export interface Base extends Draft {
  readonly time: number;
}

/** A text with the family that it belongs to. Bases may have kin among themselves that nobody marked; what is `known` has been made to be apart. */
export interface Sample extends Base {
  readonly family: string;
  /** Nobody edited it. */
  readonly original: boolean;
  readonly known: boolean;
  /** The hand-written set that it stands in. */
  readonly set?: string;
  /** When it was said of those that know of it, ms since 1970: what the verifier is told. `time` is that of the story of the wire. */
  readonly said?: number;
  /** Who published it, of those that know of it. */
  readonly outlet?: string;
}

/** A text on its way into the corpus. */
type Dated = Base & Pick<Sample, 'said'>;

/**
 * A corpus to learn from: the bases as they are, with copies and copies of copies, one or two follow-ups of a story, live
 * pages and roundups that quote it, filled forms, and stories that were retold by hand.
 */
export function corpusOf(bases: readonly Base[], seed: number): Sample[] {
  const corpus = openCorpus(bases, seed);
  bases.forEach((base, i) => {
    addBase(corpus, { ...base, said: base.time }, i);
  });
  addOwnForms(corpus);
  addByHand(corpus);
  return corpus.samples;
}

function openCorpus(bases: readonly Base[], seed: number) {
  const draw = drawFrom(seed);
  // Of its own, so that no text depends on when it was said.
  const clock = drawFrom(seed + 1_000_003);
  const texts = bases.map(({ paragraphs }) => paragraphs);
  const others = texts.filter(({ length }) => length > 3).flatMap((paragraphs) => paragraphs.slice(1));
  const names = [...new Set(texts.flatMap((all) => all.join(' ').match(/(?<=[a-z] )[A-Z][a-z]{3,}/g) ?? []))];
  const samples: Sample[] = [];
  const put = (family: string, draft: Dated, known: boolean, original = false): void => {
    samples.push({ ...draft, family, known, original });
  };
  /** So many copies at most. */
  const copy = (family: string, draft: Dated, most: number, known: boolean): void => {
    for (let n = draw.whole(0, most); n > 0; n--) {
      const said = draft.said !== undefined && { said: draft.said + later.copy(clock) };
      put(family, { ...copyOf(draft, draw, others), time: draft.time, ...said }, known);
    }
  };
  return { bases, draw, clock, others, names, samples, put, copy };
}
type Corpus = ReturnType<typeof openCorpus>;

/** A story, and what one draw makes of it; most stay as they are. */
function addBase(corpus: Corpus, base: Dated, i: number): void {
  const { draw, put, copy } = corpus;
  const { length } = base.paragraphs;
  put(`base ${i}`, base, false, true);
  const role = draw();
  if (role < 0.4) copy(`base ${i}`, base, 5, false);
  else if (role < 0.51 && length > 4) addFollowUps(corpus, base, i);
  else if (role < 0.57 && length > 2) addQuotes(corpus, base, i);
  else if (role < 0.63) addFillings(corpus, base, i);
}

function addFollowUps(corpus: Corpus, base: Dated, i: number): void {
  const { draw, clock, copy } = corpus;
  copy(`base ${i}`, base, 2, false);
  for (let n = draw.whole(1, 2); n > 0; n--) addOnTop(corpus, base, i, followUpOf, later.followUp(clock));
}

/** A live page with the story among its entries, or issues of a roundup with its first sentence. */
function addQuotes(corpus: Corpus, base: Dated, i: number): void {
  const { draw, clock, others, put, copy } = corpus;
  copy(`base ${i}`, base, 2, false);
  if (draw.chance(0.4)) {
    addOnTop(corpus, base, i, livePageOf, later.quote(clock));
    return;
  }
  roundupsOf(base, draw, others).forEach((roundup, n) => {
    const issue = { ...roundup, time: base.time, said: base.time + later.quote(clock) };
    put(`roundup ${i} ${n}`, issue, true, true);
    copy(`roundup ${i} ${n}`, issue, 2, true);
  });
}

/** What is made of a story and another, newer one is of the newer one's family. */
function addOnTop(
  { bases, draw, put, copy }: Corpus,
  base: Dated,
  i: number,
  make: typeof followUpOf | typeof livePageOf,
  after: number,
): void {
  const at = (i + draw.whole(1, bases.length - 1)) % bases.length;
  const made = { ...make(base, bases[at]!, draw), time: base.time, said: base.time + after };
  put(`base ${at}`, made, true, true);
  copy(`base ${at}`, made, 2, true);
}

const fillings = 7;
/** Paragraphs of a story that make a form: machines mostly write short. */
const [formLength, longForm] = [5, 12];

function addFillings({ draw, clock, names, put, copy }: Corpus, base: Dated, i: number): void {
  const paragraphs = base.paragraphs.slice(0, draw.whole(1, draw.chance(0.7) ? formLength : longForm));
  const apart = betweenFillings(clock);
  for (let n = 0; n < fillings; n++) {
    const made = formOf({ ...base, paragraphs }, draw, names);
    if (!made) return;
    const filled = { ...made, time: base.time, said: base.time + n * apart };
    put(`form ${i} ${n}`, filled, true, true);
    copy(`form ${i} ${n}`, filled, 1, true);
  }
}

const ownFillings = 20;

function addOwnForms({ draw, clock, put, copy }: Corpus): void {
  forms.forEach((form, i) => {
    const apart = betweenFillings(clock);
    for (let n = 0; n < ownFillings; n++) {
      const filled = { ...form(n % 2 === 0 ? draw : fewChoices(draw)), time: 0, said: n * apart };
      put(`own form ${i} ${n}`, filled, true, true);
      copy(`own form ${i} ${n}`, filled, 2, true);
    }
  });
}

function addByHand({ samples, put, copy }: Corpus): void {
  for (const { family, ...story } of toldStories()) {
    put(family, { ...story, time: 0 }, true, true);
    copy(family, { ...story, time: 0 }, 1, true);
  }
  for (const { family, set, form, ...article } of writtenArticles()) {
    samples.push({ ...article, family, set, time: 0, known: true, original: true });
    if (!form) copy(family, { ...article, time: 0 }, 1, true);
  }
}
