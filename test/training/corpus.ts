import { followUpOf, formOf, livePageOf, roundupsOf } from './apart.ts';
import { copyOf } from './copies.ts';
import { forms } from './forms.ts';
import { betweenFillings, later } from './moments.ts';
import type { Draft } from './operators.ts';
import { type Draw, drawFrom, fewChoices } from './random.ts';
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
}

/** A text on its way into the corpus. */
type Dated = Base & Pick<Sample, 'said'>;

const fillings = 7;
const ownFillings = 20;
/** Paragraphs of a story that make a form: machines mostly write short. */
const [formLength, longForm] = [5, 12];

/**
 * A corpus to learn from: the bases as they are, with copies and copies of copies, one or two follow-ups of a story, live
 * pages and roundups that quote it, filled forms, and stories that were retold by hand.
 */
export function corpusOf(bases: readonly Base[], seed: number): Sample[] {
  const draw = drawFrom(seed);
  // Of its own, so that no text depends on when it was said.
  const clock = drawFrom(seed + 1_000_003);
  const others = bases
    .filter(({ paragraphs }) => paragraphs.length > 3)
    .flatMap(({ paragraphs }) => paragraphs.slice(1));
  const names = [
    ...new Set(bases.flatMap(({ paragraphs }) => paragraphs.join(' ').match(/(?<=[a-z] )[A-Z][a-z]{3,}/g) ?? [])),
  ];
  const samples: Sample[] = [];
  const put = (family: string, draft: Dated, known: boolean, original = false) =>
    samples.push({ ...draft, family, known, original });
  const copies = (family: string, draft: Dated, most: number, known: boolean) => {
    for (let n = draw.whole(0, most); n > 0; n--) {
      const said = draft.said !== undefined && { said: draft.said + later.copy(clock) };
      put(family, { ...copyOf(draft, draw, others), time: draft.time, ...said }, known);
    }
  };
  const onTopOf = (base: Base, i: number, make: (older: Draft, newer: Draft, draw: Draw) => Draft, after: number) => {
    const at = (i + draw.whole(1, bases.length - 1)) % bases.length;
    const newer = bases[at]!;
    const made = { ...make(base, newer, draw), time: base.time, said: base.time + after };
    put(`base ${at}`, made, true, true);
    copies(`base ${at}`, made, 2, true);
  };
  bases.forEach((one, i) => {
    const base = { ...one, said: one.time };
    put(`base ${i}`, base, false, true);
    const role = draw();
    if (role < 0.4) copies(`base ${i}`, base, 5, false);
    else if (role < 0.51 && base.paragraphs.length > 4) {
      copies(`base ${i}`, base, 2, false);
      for (let n = draw.whole(1, 2); n > 0; n--) onTopOf(base, i, followUpOf, later.followUp(clock));
    } else if (role < 0.57 && base.paragraphs.length > 2) {
      copies(`base ${i}`, base, 2, false);
      if (draw.chance(0.4)) onTopOf(base, i, livePageOf, later.quote(clock));
      else
        roundupsOf(base, draw, others).forEach((roundup, n) => {
          const issue = { ...roundup, time: base.time, said: base.time + later.quote(clock) };
          put(`roundup ${i} ${n}`, issue, true, true);
          copies(`roundup ${i} ${n}`, issue, 2, true);
        });
    } else if (role < 0.63) {
      const paragraphs = base.paragraphs.slice(0, draw.whole(1, draw.chance(0.7) ? formLength : longForm));
      const apart = betweenFillings(clock);
      for (let n = 0; n < fillings; n++) {
        const made = formOf({ ...base, paragraphs }, draw, names);
        if (!made) return;
        const filled = { ...made, time: base.time, said: base.time + n * apart };
        put(`form ${i} ${n}`, filled, true, true);
        copies(`form ${i} ${n}`, filled, 1, true);
      }
    }
  });
  forms.forEach((form, i) => {
    const apart = betweenFillings(clock);
    for (let n = 0; n < ownFillings; n++) {
      const filled = { ...form(n % 2 === 0 ? draw : fewChoices(draw)), time: 0, said: n * apart };
      put(`own form ${i} ${n}`, filled, true, true);
      copies(`own form ${i} ${n}`, filled, 2, true);
    }
  });
  for (const { family, ...story } of toldStories()) {
    put(family, { ...story, time: 0 }, true, true);
    copies(family, { ...story, time: 0 }, 1, true);
  }
  for (const { family, set, form, ...article } of writtenArticles()) {
    samples.push({ ...article, family, set, time: 0, known: true, original: true });
    if (!form) copies(family, { ...article, time: 0 }, 1, true);
  }
  return samples;
}
