import { agencyOf } from './agencies.ts';
import { monthOf } from './metadata/months.ts';
import { cleanText, fold, titleCase } from './text.ts';

export interface Byline {
  readonly names: readonly string[];
  readonly agency?: string;
}

/** What a byline opens with: "Written by", "Text:". */
export const opening =
  /^(?:(?:(?:written|posted|published|reported|story|words|report|erstellt|eingestellt|geschrieben|veröffentlicht|publiziert|publié|escrito|scritto|interview|(?:ein(?:e)? )?(?:kolumne|kommentar|gastbeitrag|bericht|beitrag|analyse|interview|reportage|artikel))\s+)?(?:by|vo[nm]|par|por|di|door|av|af|автор)|(?:text|fotos?|interview|und|and|&|\s)+:|autor(?:in|es?)?|author|auteur|autore|words|story|text)(?![\p{L}])[\s:]*/iu;
const between = /\s*(?:[,;|/·•]|\s(?:and|und|et|sowie|&|with|mit)\s|\s[-–—]\s)\s*/i;
// What a person does, not who it is: such a part of a byline is no name.
const role =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|editorial|journalists?|columnists?|contributors?|desk|newsroom|\w*team|bureau|chief|agenc(?:y|ies)|agentur(?:en)?|news|service|special|press|media|redaktion|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|\w*admin|guest|online|digital|web|politics|sports?|business|redacci[oó]n|r[eé]daction|redazione|reda[cç][aã]o|geschäftsstelle|pressestelle|pressemitteilung|photograph|fotos?|says|sagt|follow|share|folgen|contactar|publisher|wortlaut|nachricht(?:en)?|association|attorney|cent(?:er|re)|committee|council|department|foundations?|institute?|kitchens?|ministry|program(?:me)?|project|university|\w*(?:ministerium|stiftung|verband|verein))\b|\be\.\s?v\.|\b(?:gmbh|eg|inc|ltd|llc)\b|[@\d]|https?:|\.(?:com|org|net|de)\b/i;
const inPlace = /\s(?:in|from|aus)\s\p{Lu}.*$/u;
const title =
  /^(?:(?:dr|prof|mag|dipl\S*|sir|rev|(?:rechts|patent)anw[aä]lt(?:in)?|ra(?:in)?|dott|don|doña|ing|lic)\.?\s+)+/i;
const names =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:[\p{Lu}][\p{L}\p{M}.'’-]*|al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|vom|von|zu)){0,5}$/u;

const dateWord =
  /^(?:on|at|am|um|vom|den|le|el|il|em|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|\p{L}+(?:day|tag|abend|woch|di))[.,]?$/iu;

/** A byline without what pages put behind it on its line: a date, a counter, a handle, a bar. */
export function withoutTail(text: string): string {
  const words = text
    .replace(/\s@\S+/g, ' ')
    .replace(
      /\s(?:weitere beiträge|alle (?:artikel|beiträge)|mehr artikel|all posts|(?:view|see) (?:all|more|profile|bio)|more (?:from|by|posts|articles|stories)|voir tous|ver más).*$/iu,
      '',
    )
    .replace(/\s(?:published|updated|posted|aktualisiert|veröffentlicht|publicado|publié)(?:\s.*)?$/iu, '')
    .replace(/\s[|·•∙—–].*$|(?<![\p{L}\d])\d.*$/su, '')
    .trim()
    .split(/\s+/);
  const isTail = (word: string) =>
    dateWord.test(word) || /^\W+$/u.test(word) || monthOf(word.replace(/\W+$/u, '')) !== undefined;
  // Only where something was cut: a month may be a name.
  const isCut = words.join(' ').length < text.length;
  while (isCut && words.length > 1 && isTail(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[\s,]+$/, '');
}

// One word or two that a person goes by online.
const nickname = /^\p{L}[\p{L}\p{M}\d'’_ -]{1,28}[\p{L}\p{M}\d]$/u;
const noName =
  /^(?:posted|published|publiziert|veröffentlicht|erstellt|geschrieben|kommentar|reply|name|newsletter|no author|unknown|anonymous|anonym|unbekannt|log ?(?:in|out)|sign (?:in|up|out)|verifizierte?|the|die|das|les|los|\p{L}+(?:day|tag))(?!\p{L})/iu;
// Shorter names of months are names of people in another language.
const leastMonth = 5;
const isMonth = (text: string): boolean => text.length >= leastMonth && monthOf(text) !== undefined;
const isNobody = (text: string): boolean => noName.test(text) || isMonth(text);
// A degree behind a name.
const degree = /^(?:ph\.?\s?d|m\.?d|r\.?d|mba|m\.?sc|b\.?sc|esq|cfa)\.?$/i;
// LN, BBC, SP-X: an outlet's letters.
const acronym = /^\p{Lu}{2,4}(?:-\p{Lu}{1,2})?$/u;
const letters = (text: string): string => fold(text).replaceAll(' ', '');
const isOutlet = (name: string, outlets: readonly string[]): boolean =>
  acronym.test(name) || outlets.some((outlet) => letters(outlet) === letters(name));

// "The Gazette, Halverstad, Germany": where a publisher is, not who wrote.
const postal =
  /,\s*(?:austria|belgi(?:um|en|que)|canada|deutschland|españa|france|germany|ireland|italia|italy|nederland|netherlands|österreich|polska|portugal|schweiz|spain|suisse|switzerland|u\.?k\.?|united kingdom|united states|u\.?s\.?a\.?)$/i;

/** What an element that calls itself an author holds: names, or else the one name of any shape that a person goes by. */
export function readMarkedByline(raw: string, outlets: readonly string[] = []): Byline {
  const text = cleanText(raw).replace(opening, '');
  if (postal.test(text)) return { names: [] };
  const tailed = withoutTail(text) || text;
  const byline = readByline(tailed, outlets);
  if (byline.names.length > 0 || byline.agency) return byline;
  const isNick = nickname.test(tailed) && tailed.split(' ').length <= 3 && !role.test(tailed.replace(/\d/g, ''));
  return isNick && !isNobody(tailed) && !isOutlet(tailed, outlets) ? { names: [tailed] } : { names: [] };
}

const isName = (text: string): boolean => names.test(text) && !role.test(text) && !degree.test(text) && !isNobody(text);

/** Reads a byline: names without "By", roles, places and outlets; and the agency where it names one. */
export function readByline(raw: string, outlets: readonly string[] = []): Byline {
  // Who signs with an address is the maker of the site.
  if (/https?:/.test(raw)) return { names: [] };
  const text = cleanText(raw)
    .replace(opening, '')
    .replace(/\([^)]*\)/g, '');
  const found = new Set<string>();
  let agency = agencyOf(cleanText(raw).replace(opening, ''));
  for (const part of text.split(between)) {
    const whole = part.replace(inPlace, '').replace(title, '').trim();
    const credited = agencyOf(whole);
    const [name, behind] = splitAgency(whole);
    agency ??= credited ?? behind;
    if (credited || isOutlet(name, outlets) || !isName(name)) continue;
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
