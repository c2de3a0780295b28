import type { Dateline } from '@stemma/contracts';
import { agencyOf } from './agencies.ts';
import { titleCase } from './text.ts';

export interface WithDateline {
  readonly dateline?: Dateline;
  readonly agency?: string;
  /** The text behind the dateline. */
  readonly rest: string;
}

const month = String.raw`(?i:jan|jän|feb|fév|fev|mar|mär|apr|abr|avr|may|mai|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|déc|dez|dic|ene|gen|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)[\p{L}]{0,7}\.?`;
const date = String.raw`(?<date>${month}\s\d{1,2}|\d{1,2}\.?\s${month})(?:,?\s\d{4})?`;
const agency = String.raw`\((?<agency>\p{L}[\p{L} .&\/-]{1,30})\)`;
const capitals = String.raw`(?:Mc)?\p{Lu}[\p{Lu}\p{M}.'’ \/-]{1,38}[\p{Lu}.]`;
const mixed = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[ \/]+[\p{L}\p{M}.'’-]+){0,3}`;
const region = String.raw`(?:,\s(?!${month}\s\d)\p{Lu}[\p{L}.'’ -]{1,24}?)?`;
const dash = String.raw`(?:\s*(?:—|–|--|\.-)\s*|(?:\s+|(?<=[\d)]))-(?:\s+|$))`;

const flags = 'u';
// The agencies' own forms, from what says most to what says least.
const forms = [
  // BAGHDAD (AP) —   SAN JOSE, Calif., March 3 (Reuters) -   SALVADOR, Feb 26 -   WASHINGTON/PARIS —
  new RegExp(`^(?<place>${capitals}${region})(?:,?\\s${date})?(?:,?\\s${agency})?${dash}`, flags),
  // Kassel, 12. März (Meridian) –   Toronto, Feb 26 -
  new RegExp(`^(?<place>${mixed}${region}),\\s${date}(?:\\s${agency})?${dash}`, flags),
  // MOSCOW, March 12. /TASS/.
  new RegExp(String.raw`^(?<place>${capitals}),\s${date}\.\s\/(?<agency>[\p{L} ]{2,30})\/\.\s`, flags),
];
// Berlin (dpa/lhe) -   New Delhi, Mar 12 (PTI) The court: only with an agency that we know.
const known = new RegExp(`^(?<place>${mixed}${region})(?:,\\s${date})?\\s${agency}(?:${dash}|[:.]\\s|\\s+)`, flags);
// МОСКВА, 12 марта - РИА Новости. The agency takes the place of the first words, so it must be known, too.
const russian = new RegExp(
  String.raw`^(?<place>${capitals}),\s${date}\s[-–—]\s(?<agency>\p{Lu}[\p{L} ]{2,24}?)\.\s`,
  flags,
);
// (Reuters) -
const bare = new RegExp(`^${agency}${dash}`, flags);
// Neustadt. Der Rat: a habit of German regional papers.
const german = /^(?<place>\p{Lu}[\p{L}-]{2,}(?:[ /]\p{Lu}[\p{L}-]+){0,2})\.\s(?=[\p{Lu}„"»])/u;

const notPlaces =
  /^(?:ADVISORY|ANALYSIS|ATTENTION|BREAKING|CLARIFICATION|CORRECTED|CORRECTION|EDITORS?|EXCLUSIVE|EXPLAINER|FACTBOX|INTERVIEW|JUST IN|KILL|LIVE|NOTE|OPINION|PHOTOS?|READ|REVIEW|UPDATED?|URGENT|VIDEO|WATCH)\b/;

type Groups = Partial<Record<'place' | 'date' | 'agency', string>>;

function match(pattern: RegExp, text: string): { groups: Groups; rest: string } | undefined {
  const found = pattern.exec(text);
  return found ? { groups: found.groups ?? {}, rest: text.slice(found[0].length) } : undefined;
}

function leading(text: string): { groups: Groups; rest: string } | undefined {
  const named = match(russian, text);
  if (named && agencyOf(named.groups.agency ?? '')) return named;
  for (const form of forms) {
    const found = match(form, text);
    if (found && !notPlaces.test(found.groups.place ?? '')) return found;
  }
  const found = match(known, text);
  return found && agencyOf(found.groups.agency ?? '') ? found : undefined;
}

function dateline({ place, date }: Groups, agency: string | undefined): Dateline | undefined {
  if (!place) return undefined;
  return { place: titleCase(place.trim()), ...(date && { date }), ...(agency && { agency }) };
}

/**
 * Takes the dateline off a first paragraph: "BAGHDAD (AP) — Iraq and" is Baghdad, AP and "Iraq and". An agency that
 * is not in the table is taken as it is written where the form leaves no doubt. Undefined when there is none.
 */
export function readDateline(text: string): WithDateline | undefined {
  const first = match(bare, text);
  const behind = leading(first?.rest ?? text);
  const found = behind ?? first;
  if (!found) return undefined;
  const name = found.groups.agency ?? first?.groups.agency;
  const agency = name === undefined ? undefined : (agencyOf(name) ?? name.split('/')[0]);
  const line = dateline(found.groups, agency);
  return { ...(line && { dateline: line }), ...(agency && { agency }), rest: found.rest };
}

/**
 * The German form without an agency, "Neustadt. Der Rat". A short first sentence looks the same, so the place must
 * be named in `elsewhere` too: the headline, the rest of the text, the page around it.
 */
export function readGermanPlace(text: string, elsewhere: string): WithDateline | undefined {
  const found = match(german, text);
  const place = found?.groups.place;
  return found && place && elsewhere.includes(place) ? { dateline: { place }, rest: found.rest } : undefined;
}
