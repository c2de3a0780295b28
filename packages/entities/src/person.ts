import { isInitials, personEvidence } from './evidence.ts';
import { givenNames, organisationEnds, particles, placeEnds, thingEnds } from './gazetteer/index.ts';
import { isNameWord, isTitleOf, known, mayBegin, type Passage, type Rule, written } from './reading.ts';
import type { Token } from './tokens.ts';

const longestName = 6;
const generations = new Set(['ii', 'iii', 'iv', 'jr', 'sr']);

/**
 * A person: a run of name words with evidence. By its strength: a title before it, the word for a role before it, a given
 * name or initials in it, a verb of saying or an age after it.
 */
export const person: Rule = (passage, i) => {
  if (!beginsName(passage, i)) return undefined;
  const to = nameEnd(passage, i);
  if (to === i || passage.tokens.slice(i + 1, to).some(isNoPerson)) return undefined;
  const sure = personEvidence(passage, i, to);
  if (sure === 0) return undefined;
  const listed = known(passage, i);
  const name = listed?.type === 'person' && listed.to === to ? listed.name : written(passage.tokens, i, to);
  return { from: i, to, type: 'person', name, sure };
};

/** Banks, rivers and cups are often called after people. */
const isNoPerson = ({ key }: Token): boolean => organisationEnds.has(key) || placeEnds.has(key) || thingEnds.has(key);

function beginsName(passage: Passage, i: number): boolean {
  const [token, next] = [passage.tokens[i], passage.tokens[i + 1]];
  // St. Louis, St. Mary's: mostly places and schools.
  if (!token || token.key === 'st') return false;
  if (isInitials(token)) return next !== undefined && (isNameWord(next) || next.shape === 'initial');
  return isNameWord(token) && mayBegin(passage, i) && !isTitleOf(passage, i);
}

/** Where the name that begins at `i` ends. Where nouns have capitals, given names and one word more are all. */
function nameEnd({ tokens, nounsCapital }: Passage, i: number): number {
  let end = i;
  for (let j = i; j < tokens.length && j < i + longestName; j++) {
    const token = tokens[j];
    if (!token || (j > i && token.opens)) break;
    if (isNameWord(token) || (j > i && generations.has(token.key))) {
      end = j + 1;
      if (nounsCapital && !givenNames.has(token.key)) break;
    } else if (!isInitials(token) && !(j > i && isParticle(token))) break;
  }
  return end;
}

const isParticle = ({ shape, key }: Token): boolean => shape === 'lower' && particles.has(key);
