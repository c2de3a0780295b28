import { fold } from '../fold.ts';
import { compile, type Spelling } from '../lexicon.ts';
import { cities } from './cities.ts';
import { companies } from './companies.ts';
import { countries } from './countries.ts';
import { givenNames as givenNameList } from './given-names.ts';
import * as heads from './heads.ts';
import { media } from './media.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { provinces } from './provinces.ts';
import { publicBodyList } from './public-bodies.ts';
import { regions } from './regions.ts';
import * as surnameLists from './surnames.ts';
import { territories } from './territories.ts';
import * as titleLists from './titles.ts';
import * as words from './words.ts';

const lines = (list: string): string[] => list.split('\n').filter((line) => line !== '');

/** `Name | other | other`, one a line. */
const named = (type: Spelling['type'], list: string): Spelling[] =>
  lines(list).flatMap((line) => {
    const spellings = line.split('|').map((part) => part.trim());
    return spellings.map((spelling) => ({ spelling, type, name: spellings[0] ?? spelling }));
  });

/** `Country: city, city|other spelling`. */
const cityLines = lines(cities).flatMap((line) => line.slice(line.indexOf(':') + 1).split(', '));

/** All names that the tagger knows before it reads. Of two that are spelt alike, the first listed stands. */
export const gazetteer = compile([
  ...named('place', countries),
  ...named('place', territories),
  ...named('place', provinces),
  ...named('place', regions),
  ...named('place', cityLines.join('\n').replaceAll('|', ' | ')),
  ...named('organisation', organisations),
  ...named('organisation', publicBodyList),
  ...named('organisation', companies),
  ...named('organisation', media),
  ...named('person', people),
]);

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(fold));

export const givenNames = set(givenNameList);
export const surnames = set(surnameLists.surnames);
export const leadingSurnames = set(surnameLists.leadingSurnames);
export const surnameEndings = [...set(surnameLists.surnameEndings)];
export const shyNames = set(words.shyNames);
export const shyPlaces = set(words.shyPlaces);
export const titles = set(titleLists.titles);
export const titlesThatAreNames = set(titleLists.titlesThatAreNames);
export const roles = set(titleLists.roles);
export const offices = set(titleLists.offices);
export const functionWords = set(words.functionWords);
export const openingWords = set(words.openingWords);
export const calendarWords = set(words.calendarWords);
export const adjectives = set(words.adjectives);
/** What no name of a person or place contains: function words, days, months, peoples. */
export const nameless: ReadonlySet<string> = new Set([...functionWords, ...calendarWords, ...adjectives]);
export const particles = set(words.particles);
export const personParticles = set(words.personParticles);
export const placePrepositions = set(words.placePrepositions);
export const strongPrepositions = set(words.strongPrepositions);
export const speechVerbs = set(words.speechVerbs);
export const organisationEnds = set(heads.organisationEnds);
export const organisationOpeners = set(heads.organisationOpeners);
export const legalForms = set(heads.legalForms);
export const publicBodies = set(heads.publicBodies);
export const placeEnds = set(heads.placeEnds);
export const thingEnds = set(heads.thingEnds);
export const owners = set(heads.owners);
export const directions = set(heads.directions);
export const placeOpeners = set(heads.placeOpeners);
export const placeKinds = set(heads.placeKinds);
export const placeKindsOf = set(heads.placeKindsOf);
