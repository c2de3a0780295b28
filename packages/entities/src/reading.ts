import type { EntityType } from '@stemma/contracts';
import {
  functionWords,
  gazetteer,
  givenNames,
  legalForms,
  nameless,
  openingWords,
  particles,
  placePrepositions,
  shyPlaces,
  titles,
  titlesThatAreNames,
} from './gazetteer/index.ts';
import { type Lexicon, longestAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a passage is like to read: prose, a headline With A Capital On Every Word, or ALL CAPITALS. */
export type Style = 'prose' | 'titled' | 'loud';

/** A passage and what its article says of its words. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly style: Style;
  /** Keys that the article also writes in lower case: their capital at the start of a sentence says nothing. */
  readonly common: ReadonlySet<string>;
  /** Every noun has a capital, as in German, so that a capital alone is never evidence. */
  readonly nounsCapital: boolean;
}

/** Tokens `from` up to `to` name something. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** The name that the thing goes by. */
  readonly name: string;
  /** How good the evidence is, on the scale of `sure`; decides between spans of one length. */
  readonly sure: number;
}

/** The evidence for a span, from a title before it down to a mere preposition. Below `vouched` it teaches no name. */
export const sure = {
  titled: 5,
  taught: 4,
  role: 3,
  dateline: 2.5,
  listed: 2,
  headed: 1,
  named: 0.8,
  vouched: 0.5,
  alone: 0.4,
  located: 0.2,
} as const;

/** Says what is named at token `i`, if anything. */
export type Rule = (passage: Passage, i: number) => Span | undefined;

/** How the words of a passage are written. A few words tell nothing, and pass as prose. */
export function styleOf(tokens: readonly Token[]): Style {
  const words = tokens.filter(({ shape, text }) => shape !== 'mark' && shape !== 'number' && text.length > 3);
  if (words.length < 3) return 'prose';
  const share = (shape: string) => words.filter((word) => word.shape === shape).length / words.length;
  if (share('upper') > 0.7) return 'loud';
  const isSentence = tokens.some(({ text }) => /^[.!?]$/.test(text));
  return !isSentence && share('capital') + share('upper') > 0.75 ? 'titled' : 'prose';
}

// In loud text these are as likely to be the word. U.S. with its dots is none.
const wordsThatAcronymsSpell = new Set(['US', 'WHO', 'IS', 'IT', 'FED', 'MIT']);

/** A rule that finds the names of a lexicon, as sure as said. */
export const fromLexicon =
  (lexicon: Lexicon, certainty: number): Rule =>
  ({ tokens, style, common }, i) => {
    const entry = longestAt(lexicon, tokens, i);
    const token = tokens[i];
    if (!entry || !token) return undefined;
    const { words, type, name } = entry;
    if (words.length === 1) {
      if (token.opens && common.has(token.key) && token.shape !== 'upper') return undefined;
      if (style === 'loud' && wordsThatAcronymsSpell.has(token.text)) return undefined;
    }
    return { from: i, to: i + words.length, type, name, sure: certainty };
  };

const listed = fromLexicon(gazetteer, sure.listed);

/**
 * What the gazetteer knows at `i`. A place whose name is also a word needs a preposition before or a place after it; one
 * that begins a longer unknown name (Perth Glory, Paris Hilton) is not that place.
 */
export const known: Rule = (passage, i) => {
  const span = listed(passage, i) ?? genitive(passage, i);
  if (span?.type === 'organisation') return withLegalForm(passage, span);
  if (span?.type !== 'place') return span;
  if (passage.style === 'prose' && beginsLongerName(passage, i, span.to)) return undefined;
  if (span.to > i + 1 || !shyPlaces.has(passage.tokens[i]?.key ?? '')) return span;
  return afterPreposition(passage, i) || beforePlace(passage, span.to) ? span : undefined;
};

/** `Deutschlands`: a German genitive, which needs no apostrophe. */
function genitive(passage: Passage, i: number): Span | undefined {
  const token = passage.tokens[i];
  if (!passage.nounsCapital || token?.shape !== 'capital' || !/[^s]s$/.test(token.key)) return undefined;
  const bare = { ...passage, tokens: [{ ...token, key: token.key.slice(0, -1) }] };
  const span = listed(bare, 0);
  return span && { ...span, from: i, to: i + 1 };
}

/** `General Motors Corp` is General Motors. */
function withLegalForm({ tokens }: Passage, span: Span): Span {
  const next = tokens[span.to];
  return next?.shape === 'capital' && legalForms.has(next.key) ? { ...span, to: span.to + 1 } : span;
}

function beginsLongerName(passage: Passage, i: number, to: number): boolean {
  const [first, next] = [passage.tokens[i], passage.tokens[to]];
  if (passage.nounsCapital || first?.shape === 'upper' || !next || next.opens) return false;
  if (!isNameWord(next) || givenNames.has(next.key) || titles.has(next.key) || listed(passage, to)) return false;
  // In `the Middle East Marine General Vell` the words after the place belong to the title.
  return !titles.has(passage.tokens[runEnd(passage.tokens, to, 2)]?.key ?? '');
}

/** Whether a preposition of place stands before `i`. */
export const afterPreposition = ({ tokens }: Passage, i: number): boolean =>
  placePrepositions.has(tokens[i - 1]?.key ?? '');

/** Whether `, Known Place` follows at `i`. */
export const beforePlace = (passage: Passage, i: number): boolean =>
  passage.tokens[i]?.text === ',' && listed(passage, i + 1)?.type === 'place';

/** Whether a name may begin at `i`: a capital that grammar alone does not explain. */
export function mayBegin({ tokens, common }: Passage, i: number): boolean {
  const token = tokens[i];
  if (!token || (token.shape !== 'capital' && token.shape !== 'upper')) return false;
  if (functionWords.has(token.key)) return false;
  return !token.opens || !(openingWords.has(token.key) || common.has(token.key));
}

/** Whether a token can be part of a person's or a place's name. Jan is one; Jan. is a month. */
export const isNameWord = ({ key, shape, text }: Token): boolean =>
  shape === 'capital' && text !== 'Jan.' && !nameless.has(key) && (!titles.has(key) || titlesThatAreNames.has(key));

/** Whether a title stands at `i`, before a name: of King Harold, not of Martin King. */
export function isTitleOf({ tokens }: Passage, i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || !next || !titles.has(token.key)) return false;
  return isNameWord(next) || particles.has(next.key);
}

/** Where the run of name words that begins at `i` ends: `i` when there is none. */
export function runEnd(tokens: readonly Token[], i: number, most: number): number {
  let end = i;
  for (let token = tokens[i]; token && end < i + most; token = tokens[end]) {
    if (!isNameWord(token) || (end > i && token.opens)) break;
    end += 1;
  }
  return end;
}

/** The text of a span, its tokens as they were spaced but for line breaks. */
export const written = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, end }, k, all) => text + ((all[k + 1]?.start ?? end) > end ? ' ' : ''))
    .join('');
