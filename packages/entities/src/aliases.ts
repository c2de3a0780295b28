import { fold } from './fold.ts';
import {
  adjectives,
  calendarWords,
  functionWords,
  legalForms,
  organisationEnds,
  particles,
} from './gazetteer/index.ts';
import { compile, type Lexicon, type Spelling } from './lexicon.ts';
import { type Passage, type Span, sure } from './reading.ts';

/** A passage with what was found in it. */
export interface Read {
  readonly passage: Passage;
  readonly spans: readonly Span[];
}

/**
 * What an article teaches about its own names: each as it was found, and the short forms that it is likely to use
 * later: a surname, an acronym in brackets, a company without its legal form, a ministry without its country.
 */
export function aliases(read: readonly Read[]): Lexicon {
  const found = read
    .flatMap(({ passage, spans }) => spans.map((span) => ({ span, passage })))
    .filter(({ span }) => span.sure >= sure.vouched);
  // Better evidence first: of two readings of one name, that one stands.
  found.sort((a, b) => b.span.sure - a.span.sure);
  return compile([
    ...found.flatMap(({ span, passage }) => acronym(passage, span)),
    ...found.flatMap(({ span }) =>
      isListedPlace(span) ? [] : [{ ...span, spelling: span.name }, ...shortForms(span)],
    ),
  ]);
}

/** The gazetteer finds these by itself, and says better where they are none: after a Michael Jordan, Jordan is he. */
const isListedPlace = ({ type, sure: certainty }: Span): boolean => type === 'place' && certainty === sure.listed;

/** `Tarsa Relief Network (TRN)`, with or without a word between: the brackets must hold the name's initials. */
function acronym({ tokens }: Passage, { to, type, name }: Span): Spelling[] {
  const [open, inside, close] = tokens.slice(to, to + 3);
  if (open?.text !== '(' || inside?.shape !== 'upper' || close?.text !== ')') return [];
  if (calendarWords.has(inside.key) || !isAcronymOf(inside.key, name)) return [];
  return [{ spelling: inside.text, type, name }];
}

/** Whether the letters are the initials of a name, with or without those of its small words. */
function isAcronymOf(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/).map(fold);
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('');
  return letters === initials(words) || letters === initials(words.filter((word) => !functionWords.has(word)));
}

function shortForms({ type, name }: Span): Spelling[] {
  if (type === 'person') return surnames(name).map((spelling) => ({ spelling, type, name }));
  if (type === 'place') return [];
  const words = name.split(' ');
  const short: string[][] = [];
  if (legalForms.has(fold(words.at(-1) ?? ''))) short.push(words.slice(0, -1));
  if (adjectives.has(fold(words[0] ?? ''))) short.push(words.slice(1));
  return short
    .filter((rest) => !rest.every((word) => isGeneric(fold(word))))
    .map((rest) => ({ spelling: rest.join(' '), type, name }));
}

/** Says nothing by itself: Iraqi, Party. */
const isGeneric = (word: string): boolean => adjectives.has(word) || organisationEnds.has(word);

/** `van der Berg` and `Berg`, `al-Muhandis` and `Muhandis`. None for a single name. */
export function surnames(name: string): string[] {
  const words = name.split(' ').filter((word) => !/^(jr|sr|ii|iii|iv)$/.test(fold(word)));
  const last = words.at(-1);
  if (words.length < 2 || last === undefined) return [];
  let start = words.length - 1;
  while (start > 1 && particles.has(fold(words[start - 1] ?? ''))) start -= 1;
  const bare = last.replace(/^[ae]l-/i, '');
  return [...new Set([words.slice(start).join(' '), last, bare, `Al-${bare}`])];
}
