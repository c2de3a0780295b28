import {
  directions,
  gazetteer,
  givenNames,
  placeEnds,
  placeKinds,
  placeKindsOf,
  placeOpeners,
  strongPrepositions,
} from './gazetteer/index.ts';
import { longestAt } from './lexicon.ts';
import {
  afterPreposition,
  beforePlace,
  known,
  mayBegin,
  type Passage,
  type Rule,
  runEnd,
  type Span,
  sure,
  written,
} from './reading.ts';
import { type Token, tokenise } from './tokens.ts';

const longestName = 4;

const keyAt = (tokens: readonly Token[], i: number): string => tokens[i]?.key ?? '';

/** A place that no list has: by a word in its name, by the word for a place beside it, or by the known place after it. */
export const place: Rule = (passage, i) => {
  const { tokens } = passage;
  const span = (to: number, certainty: number): Span => ({
    from: i,
    to,
    type: 'place',
    name: calm(written(tokens, i, to)),
    sure: certainty,
  });
  const dateline = datelineEnd(passage, i);
  if (dateline) return span(dateline, sure.dateline);
  if (!mayBegin(passage, i)) return undefined;
  const to = narrowedEnd(passage, i) ?? headedEnd(tokens, i) ?? kindEnd(passage, i);
  if (to !== undefined) return span(to, sure.headed);
  const likely = locatedEnd(passage, i);
  return likely === undefined ? undefined : span(likely, sure.located);
};

/** `East Jerusalem` */
function narrowedEnd(passage: Passage, i: number): number | undefined {
  if (!directions.has(keyAt(passage.tokens, i))) return undefined;
  const narrowed = known(passage, i + 1);
  return narrowed?.type === 'place' ? narrowed.to : undefined;
}

/** `in Tarsa`: one or two unknown name words, and no capital or possessive after them. */
function locatedEnd({ tokens, nounsCapital }: Passage, i: number): number | undefined {
  if (nounsCapital || !strongPrepositions.has(keyAt(tokens, i - 1))) return undefined;
  if (givenNames.has(keyAt(tokens, i))) return undefined;
  const end = runEnd(tokens, i, 3);
  const after = tokens[end];
  if (end === i || end > i + 2 || after?.shape === 'capital' || after?.shape === 'upper') return undefined;
  return /^['’]/.test(after?.text ?? '') ? undefined : end;
}

/** `Mount Tarsa`, `Gulf of Tarsa`, `Tarsa River`. */
function headedEnd(tokens: readonly Token[], i: number): number | undefined {
  if (placeOpeners.has(keyAt(tokens, i))) {
    const name = keyAt(tokens, i + 1) === 'of' ? i + 2 : i + 1;
    const end = runEnd(tokens, name, 1);
    if (end > name && !tokens[name]?.opens) return placeEnds.has(keyAt(tokens, end)) ? end + 1 : end;
  }
  let end = runEnd(tokens, i + 1, longestName - 1);
  while (end > i + 1 && !placeEnds.has(keyAt(tokens, end - 1))) end -= 1;
  return end > i + 1 && !tokens[i + 1]?.opens ? end : undefined;
}

const bases = new Set(['base', 'airbase']);
const forces = new Set(['air', 'military', 'naval', 'army']);

/** `Tarsa province`, `the town of Tarsa`, `in Tarsa, Iraq`, `Tarsa air base`: the base is part of the name. */
function kindEnd(passage: Passage, i: number): number | undefined {
  const { tokens } = passage;
  const isKind = (j: number, kinds: ReadonlySet<string>) => tokens[j]?.shape === 'lower' && kinds.has(keyAt(tokens, j));
  const end = runEnd(tokens, i, longestName);
  if (end === i) return undefined;
  if (isKind(end, bases)) return end + 1;
  if (isKind(end, forces) && isKind(end + 1, bases)) return end + 2;
  if (isKind(end, placeKinds) || (keyAt(tokens, i - 1) === 'of' && isKind(i - 2, placeKindsOf))) return end;
  return afterPreposition(passage, i) && beforePlace(passage, end) ? end : undefined;
}

const furthestDash = 12;

/** `TARSA, Iraq (AP) —`: capitals that open a passage and come before a dash, with nothing in lower case between. */
function datelineEnd({ tokens }: Passage, i: number): number | undefined {
  if (i > 0 || tokens[0]?.shape !== 'upper' || tokens[0].text.length < 3) return undefined;
  const isDash = ({ text, start }: Token, j: number) => /^[—–-]$/.test(text) && start > (tokens[j - 1]?.end ?? start);
  const dash = tokens.slice(0, furthestDash).findIndex(isDash);
  if (dash < 0 || tokens.slice(0, dash).some(({ shape }) => shape === 'lower')) return undefined;
  const end = tokens.findIndex(({ shape }) => shape !== 'upper');
  return /^[,(—–-]$/.test(tokens[end]?.text ?? '') ? end : undefined;
}

/** A name out of capitals: `TARSA` is Tarsa. */
const calm = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());

/** `Baghdad-Moscow` to its places and the dash, when every part is a place and the whole is none; other words as they are. */
export function splitPairs(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const parts = token.text.split(/([-–])/);
    const names = parts.filter((_, i) => i % 2 === 0);
    if (names.length === 1 || gazetteer.next.has(token.key) || !names.every(isPlace)) return token;
    let at = token.start;
    return parts.flatMap((part) => {
      const found = tokenise(part, at);
      at += part.length;
      return found.map((one) => ({ ...one, opens: one.opens && token.opens }));
    });
  });
}

const isPlace = (name: string): boolean => longestAt(gazetteer, tokenise(name), 0)?.type === 'place';
