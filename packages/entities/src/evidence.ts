import {
  calendarWords,
  givenNames,
  leadingSurnames,
  personParticles,
  roles,
  shyNames,
  speechVerbs,
  strongPrepositions,
  surnameEndings,
  surnames,
  titles,
} from './gazetteer/index.ts';
import { beforePlace, known, type Passage, sure } from './reading.ts';
import type { Token } from './tokens.ts';

/** Initials, not an acronym: `W.`, `J.K.` */
export const isInitials = ({ shape, text, key }: Token): boolean =>
  shape === 'initial' || (shape === 'upper' && !calendarWords.has(key) && /^(\p{L}\.){2,3}$/u.test(text));

/** How sure it is that the name words `from` up to `to` are a person's, 0 for no evidence. */
export function personEvidence(passage: Passage, from: number, to: number): number {
  const { tokens } = passage;
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (!first) return 0;
  const listed = known(passage, from);
  const words = to - from;
  // Where nouns have capitals, the one after a title may be a country: der Kanzler Deutschlands.
  const isCountry = passage.nounsCapital && words === 1 && listed !== undefined;
  const titled = before && before.shape !== 'lower' && titles.has(before.key) && !first.opens;
  if (titled && !isCountry) return sure.titled;
  if (before?.shape === 'lower' && roles.has(before.key) && (words > 1 || !listed)) return sure.role;
  // Abu Dhabi National is no person, whoever is called Abu.
  if (listed && (words === 1 || listed.to > from + 1)) return 0;
  const name = tokens.slice(from, to);
  if (words === 1) return isAloneGivenName(passage, from) ? sure.alone : 0;
  if (isGivenName(first)) return sure.headed;
  if (listed) return 0;
  if (name.slice(1, -1).some(isGivenName) || name.some(isInitials) || hasFamilyName(name)) return sure.named;
  return isIntroduced(passage, from, to) ? sure.vouched : 0;
}

const isGivenName = ({ key, opens }: Token): boolean =>
  !(opens && shyNames.has(key)) && (givenNames.has(key) || givenNames.has(key.slice(0, key.indexOf('-'))));

/** A given name by itself, inside a sentence and beside no other capital. */
function isAloneGivenName(passage: Passage, i: number): boolean {
  const { tokens, nounsCapital } = passage;
  const [before, name, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (nounsCapital || !name || name.opens || shyNames.has(name.key) || !givenNames.has(name.key)) return false;
  if (strongPrepositions.has(before?.key ?? '') || beforePlace(passage, i + 1)) return false;
  return before?.shape !== 'capital' && after?.shape !== 'capital' && after?.shape !== 'upper';
}

function hasFamilyName(name: readonly Token[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last) return false;
  if (surnames.has(last.key) || /^(al-|el-|mc|o['’])\p{L}{3}/iu.test(last.text)) return true;
  if (last.key.length > 5 && surnameEndings.some((ending) => last.key.endsWith(ending))) return true;
  if (name.some(({ shape, key }) => shape === 'lower' && personParticles.has(key))) return true;
  return leadingSurnames.has(first.key) && name.length <= 3 && name.every(({ text }) => text.length < 12);
}

/** Someone who speaks, whose age or whose role follows: `Tarsa Vell, 45,` or `Tarsa Vell, the party's leader`. */
function isIntroduced(passage: Passage, from: number, to: number): boolean {
  const { tokens, nounsCapital } = passage;
  if (nounsCapital || to - from > 4) return false;
  for (let i = from; i < to; i++) if (known(passage, i)) return false;
  const [next, age, after] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (next?.shape === 'lower' && speechVerbs.has(next.key)) return true;
  if (next?.text !== ',' || !age) return false;
  if (/^\d{1,2}$/.test(age.text)) return after?.text === ',' || after?.text === '.';
  const clause = tokens.slice(to + 1, to + 6);
  const end = clause.findIndex(({ shape, text }) => shape === 'mark' && !/^['’]/.test(text));
  return clause.slice(0, end < 0 ? undefined : end).some(({ key, shape }) => shape === 'lower' && roles.has(key));
}
