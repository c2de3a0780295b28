import type { Sketch } from '@stemma/contracts';
import { codesOf, wordMask } from './codes.ts';
import { compare, threshold } from './compare.ts';
import { silent } from './likeness.ts';
import { openLineage } from './lineage.ts';
import { leastMean, meanOfBetterHalf } from './linkage.ts';
import { eachNamedIn, lookupsOf, width } from './lookup.ts';
import { lookupOf } from './named.ts';
import { areEnough, areItems, isAlike, isForm, opensWith } from './objection.ts';
import { isTelling, rarityIn } from './rare.ts';
import { readText } from './relation/words.ts';
import { leastShared, sizeOf } from './sharers.ts';
import { type Print, print, sketch } from './sketch.ts';

/** By what two texts are found to be worth a comparison. */
export interface Lookups {
  /** Lookups that both have, and how many of them make a candidate. */
  readonly shared: number;
  readonly needed: number;
  /** The words behind them, as the first text has them. */
  readonly phrases: readonly string[];
}

type Text = Parameters<typeof sketch>[0];

/** What two articles are both looked up by. */
export function sharedLookups(a: Text, b: Text): Lookups {
  const [one, other] = [print(sketch(a)), print(sketch(b))];
  const theirs = new Set(lookupsOf(other.codes, other.top));
  const shared = new Set([...lookupsOf(one.codes, one.top)].filter((lookup) => theirs.has(lookup)));
  const rarest = Math.max(0, ...[...shared].map(rarityIn));
  const needed = leastShared(Math.min(sizeOf(one.codes), sizeOf(other.codes)), rarest);
  return { shared: shared.size, needed, phrases: phrasesOf(`${a.headline}\n\n${a.text}`, one, shared) };
}

/** Between the words of a phrase that do not follow each other. */
export const apartBy = ' … ';

interface Coded {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** A lookup says nothing of its words, so every few words of the text are asked whether they make one of them, and then the names and figures. */
function phrasesOf(text: string, { codes, top }: Print, wanted: ReadonlySet<number>): string[] {
  const { plain, words } = readText(text);
  const coded = words.flatMap(({ start, end }): Coded[] => {
    const [code] = codesOf(plain.slice(start, end)).codes;
    return code === undefined ? [] : [{ code, start, end }];
  });
  const phrases = new Map<number, string>();
  for (const all of [coded.filter(({ code }) => isTelling(code)), coded]) {
    for (let i = 0; i + width <= all.length; i++) {
      const shingle = all.slice(i, i + width);
      const [first, second, third] = shingle.map(({ code }) => code & wordMask) as [number, number, number];
      const lookup = lookupOf(first, second, third);
      if (!wanted.has(lookup) || phrases.has(lookup)) continue;
      phrases.set(lookup, plain.slice(shingle[0]?.start, shingle.at(-1)?.end));
    }
  }
  eachNamedIn(codes, top, (lookup, ...named) => {
    if (!wanted.has(lookup) || phrases.has(lookup)) return;
    const found = named.flatMap((word) => coded.find(({ code }) => (code & wordMask) === word) ?? []);
    // A name that is coded otherwise on its own than in its text is not shown.
    if (found.length < named.length) return;
    const inOrder = found.sort((a, b) => a.start - b.start).map(({ start, end }) => plain.slice(start, end));
    phrases.set(lookup, inOrder.join(apartBy));
  });
  return [...phrases.values()];
}

/** What all articles of two families say on whether the two are one. */
export interface Linkage {
  /** Whether their texts alone, all of them together, put the two articles into one family. */
  readonly together: boolean;
  /** Pairs across the two families that say anything, the mean score of their better half, and that from which two groups may be joined. */
  readonly pairs: number;
  readonly mean: number;
  readonly leastMean: number;
  /** The strongest of these pairs; joined from `threshold`. */
  readonly strongest?: { readonly a: string; readonly b: string; readonly score: number };
  readonly threshold: number;
}

/** The first of each family is the one that is asked for. What people ruled is not among the texts. */
export function linkageOf(one: readonly Sketch[], other: readonly Sketch[]): Linkage {
  const lineage = openLineage();
  for (const each of [...one, ...other]) lineage.add(each);
  const [first, second] = [one[0]?.article ?? '', other[0]?.article ?? ''];
  const together = lineage.family(first).members.some(({ article }) => article === second);
  const theirs = other.map(print);
  const scored = one.map(print).flatMap((a) => theirs.flatMap((b) => scoreOf(a, b)));
  const strongest = scored.reduce<(typeof scored)[number] | undefined>(
    (best, each) => (!best || each.score > best.score ? each : best),
    undefined,
  );
  const mean = scored.length === 0 ? 0 : meanOfBetterHalf(scored.map(({ score }) => score));
  return { together, pairs: scored.length, mean, leastMean, ...(strongest && { strongest }), threshold };
}

/** What other articles say against taking two for one. */
export interface Objected {
  /** They fill in the same form, or are items of one digest. */
  readonly by: 'form' | 'digest';
  readonly articles: readonly string[];
}

/** Which of some other articles part two that are tied; undefined where they do not. Of each the one version is asked. */
export function objectionOf(one: Sketch, other: Sketch, others: readonly Sketch[]): Objected | undefined {
  const [a, b] = [print(one), print(other)];
  const thirds = others.map(print);
  const items = itemsBeside(a, b, thirds) ?? itemsBeside(b, a, thirds);
  if (items) return { by: 'digest', articles: items.map(({ article }) => article) };
  const forms = thirds.filter((third) => isLike(a, third) && isLike(b, third) && isForm(a, b, third));
  const fell = areEnough(forms, (x, y) => !compare(x, y).same);
  return fell ? { by: 'form', articles: forms.map(({ article }) => article) } : undefined;
}

/** What stands beside an item in a digest, where it is enough to part the two. */
function itemsBeside(digest: Print, item: Print, thirds: readonly Print[]): Print[] | undefined {
  const beside = thirds.filter(
    (third) => (compare(digest, third).same || isLike(digest, third)) && areItems(digest, item, third),
  );
  const isEnough = opensWith(digest, item)
    ? beside.some((one, i) => beside.slice(i + 1).some((other) => areItems(digest, one, other)))
    : beside.length > 0;
  return isEnough ? beside : undefined;
}

const isLike = (a: Print, b: Print): boolean => isAlike(compare(a, b));

function scoreOf(a: Print, b: Print) {
  const { score, rule } = compare(a, b);
  return a.article === b.article || silent.has(rule) ? [] : [{ a: a.article, b: b.article, score }];
}
