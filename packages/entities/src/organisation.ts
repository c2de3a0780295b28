import {
  adjectives,
  calendarWords,
  givenNames,
  offices,
  organisationEnds,
  organisationOpeners,
  owners,
  publicBodies,
  speechVerbs,
  titles,
  titlesThatAreNames,
} from './gazetteer/index.ts';
import { known, mayBegin, type Passage, type Rule, sure, written } from './reading.ts';
import type { Token } from './tokens.ts';

const longestName = 9;
const smallWords = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'de', '&']);
const openerLinks = new Set(['of', 'for', 'on']);

/**
 * An organisation: a name that ends in the word for one (Tarsa Bank), begins with it (Bank of Tarsa), is spelt out before
 * its acronym, or is spoken for (Tarsa spokesman).
 */
export const organisation: Rule = (passage, i) => {
  if (!beginsName(passage, i)) return undefined;
  const to = headedEnd(passage, i) ?? abbreviatedEnd(passage, i);
  const name = (end: number) => written(passage.tokens, i, end);
  if (to !== undefined) return { from: i, to, type: 'organisation', name: name(to), sure: sure.headed };
  const vouched = vouchedEnd(passage, i);
  return vouched ? { from: i, to: vouched, type: 'organisation', name: name(vouched), sure: sure.vouched } : undefined;
};

function beginsName(passage: Passage, i: number): boolean {
  const token = passage.tokens[i];
  if (!token || !mayBegin(passage, i) || calendarWords.has(token.key)) return false;
  return !titles.has(token.key) || titlesThatAreNames.has(token.key);
}

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape === 'capital' || token.shape === 'upper') && !calendarWords.has(token.key);

/** The end of a name with the word for an organisation at its end or its beginning. */
function headedEnd(passage: Passage, i: number): number | undefined {
  const { tokens, nounsCapital } = passage;
  let end: number | undefined;
  for (let j = i; j < i + longestName; j++) {
    const token = tokens[j];
    if (!token || (j > i && token.opens)) break;
    if (isWord(token)) {
      const link = tokens[j + 1];
      if (organisationOpeners.has(token.key) && link && openerLinks.has(link.key)) {
        const tail = tailEnd(passage, j + 2);
        if (tail !== undefined) return tail;
      }
      if (j > i && organisationEnds.has(token.key)) end = j + 1;
      if (nounsCapital && j > i + 1) break;
    } else if (!(j > i && (joinsPublicBody(tokens, j) || belongsTo(tokens, j)))) break;
  }
  return end;
}

/** `of Foreign Affairs and Trade`: what follows the link, when it is a name. */
function tailEnd(passage: Passage, from: number): number | undefined {
  const { tokens } = passage;
  let end: number | undefined;
  for (let j = tokens[from]?.key === 'the' ? from + 1 : from; j < from + longestName; j++) {
    const token = tokens[j];
    if (!token || token.opens || beginsPerson(tokens, j)) break;
    if (isWord(token) && !titles.has(token.key)) end = j + 1;
    else if (end === undefined || !isWord(tokens[j + 1]) || !joinsTail(passage, j)) break;
  }
  return end;
}

/** `of` goes on with the name; so does `and`, but not after a place: the Bank of Tarsa and Vell Ltd. */
const joinsTail = (passage: Passage, j: number): boolean => {
  const key = passage.tokens[j]?.key;
  return key === 'of' || (key === 'and' && known(passage, j - 1)?.type !== 'place');
};

/** `the Party of Mara Vell`: the name stays, its leader's goes. */
const beginsPerson = (tokens: readonly Token[], j: number): boolean =>
  givenNames.has(tokens[j]?.key ?? '') && tokens[j + 1]?.shape === 'capital';

/** `Securities and Exchange Commission`: here `and` joins parts of one name, elsewhere two names. */
const joinsPublicBody = (tokens: readonly Token[], j: number): boolean =>
  (tokens[j]?.key === 'and' || tokens[j]?.text === '&') &&
  isWord(tokens[j + 1]) &&
  [tokens[j + 2], tokens[j + 3]].some((token) => token && isWord(token) && publicBodies.has(token.key));

/** `Lowland People's Party`: the possessive is part of the name. */
const belongsTo = (tokens: readonly Token[], j: number): boolean =>
  /^['’](s)?$/.test(tokens[j]?.text ?? '') && owners.has(tokens[j - 1]?.key ?? '') && isWord(tokens[j + 1]);

/** A name before its acronym in brackets: `Tarsa Relief Network (TRN)`. */
function abbreviatedEnd({ tokens }: Passage, i: number): number | undefined {
  let initials = '';
  for (let j = i; j < i + longestName; j++) {
    const token = tokens[j];
    if (!token || (j > i && token.opens)) return undefined;
    if (token.text === '(') {
      const acronym = tokens[j + 1];
      return j > i + 1 && acronym?.shape === 'upper' && acronym.key === initials && !calendarWords.has(initials)
        ? j
        : undefined;
    }
    if (isWord(token)) initials += token.key.slice(0, 1);
    else if (!smallWords.has(token.key)) return undefined;
  }
  return undefined;
}

/** An unknown acronym that speaks, or an unknown name whose spokesman, shares or officials are named. */
function vouchedEnd(passage: Passage, i: number): number | undefined {
  const { tokens, nounsCapital } = passage;
  if (nounsCapital) return undefined;
  let to = i;
  while (to < i + 3 && isWord(tokens[to]) && !(to > i && tokens[to]?.opens)) {
    const key = tokens[to]?.key ?? '';
    if (known(passage, to) || titles.has(key) || organisationEnds.has(key)) return undefined;
    to += 1;
  }
  const [only, next] = [tokens[i], tokens[to]];
  if (next?.shape !== 'lower') return undefined;
  const acronym = to === i + 1 && only?.shape === 'upper' && only.text.length > 1;
  const named = acronym || to > i + 1 || only?.opens === false;
  if (offices.has(next.key) && named && !adjectives.has(tokens[to - 1]?.key ?? '')) return to;
  // The GDP is none, but such are known; most others with an article are.
  return acronym && (speechVerbs.has(next.key) || isAcronymWithArticle(tokens, i)) ? to : undefined;
}

const isAcronymWithArticle = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.key === 'the' && /^\p{Lu}{3,6}$/u.test(tokens[i]?.text ?? '');
