import { agencyOf } from './agencies.ts';
import { cleanText, fold, titleCase } from './text.ts';

export interface Byline {
  readonly names: readonly string[];
  readonly agency?: string;
}

const opening =
  /^(?:(?:written|posted|published|reported|story|text|words|report)\s+)?(?:by|von|par|por|di|text|autor(?:in)?|author|words|story)\b[\s:]*/i;
const between = /\s*(?:[,;|/·•]|\s(?:and|und|et|sowie|&|with|mit)\s|\s[-–—]\s)\s*/i;
// What a person does, not who it is: such a part of a byline is no name.
const role =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|editorial|journalists?|columnists?|contributors?|desk|newsroom|team|bureau|chief|agenc(?:y|ies)|agentur(?:en)?|news|service|special|press|media|redaktion|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|admin|guest|online|digital|web|politics|sports?|business)\b|\b(?:gmbh|inc|ltd|llc)\b|[@\d]|https?:|\.(?:com|org|net|de)\b/i;
const inPlace = /\s(?:in|from|aus)\s\p{Lu}.*$/u;
const title = /^(?:dr|prof|mag|dipl\S*|sir|rev)\.?\s+/i;
const names =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:[\p{Lu}][\p{L}\p{M}.'’-]*|al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|vom|von|zu)){0,5}$/u;

/** Reads a byline: names without "By", roles, places and outlets; and the agency where it names one. */
export function readByline(raw: string, outlets: readonly string[] = []): Byline {
  const text = cleanText(raw)
    .replace(opening, '')
    .replace(/\([^)]*\)/g, '');
  const known = new Set(outlets.map(fold));
  const found = new Set<string>();
  let agency = agencyOf(cleanText(raw).replace(opening, ''));
  for (const part of text.split(between)) {
    const whole = part.replace(inPlace, '').replace(title, '').trim();
    const credited = agencyOf(whole);
    const [name, behind] = splitAgency(whole);
    agency ??= credited ?? behind;
    if (credited || known.has(fold(name)) || role.test(name) || !names.test(name)) continue;
    found.add(/\p{Ll}/u.test(name) ? name : titleCase(name));
  }
  return { names: [...found], ...(agency && { agency }) };
}

/** "JANE DOE Associated Press" without a comma is a name of two words and an agency. */
function splitAgency(text: string): [name: string, agency?: string] {
  const words = text.split(' ');
  const agency = words.length > 2 ? agencyOf(words.slice(2).join(' ')) : undefined;
  return agency ? [words.slice(0, 2).join(' '), agency] : [text];
}

/** Several bylines as one: every name once, the first agency. */
export function joinBylines(bylines: readonly Byline[]): Byline {
  const agency = bylines.find((byline) => byline.agency)?.agency;
  return { names: [...new Set(bylines.flatMap((byline) => byline.names))], ...(agency && { agency }) };
}

/** A paragraph that is nothing but a byline, such as "By Jane Doe, Associated Press"; undefined when it says more. */
export function readBylineLine(text: string): Byline | undefined {
  if (text.length > 90 || !/^(?:by|von|par|por|di)\s+\p{Lu}/iu.test(text) || /[.!?:]$/.test(text)) return undefined;
  const byline = readByline(text);
  const said = fold(text.replace(opening, '')).split(' ').length;
  const named = byline.names.length > 0 || byline.agency;
  return named && said <= 12 ? byline : undefined;
}
