import { agencyOf, leadingAgency } from './agencies.ts';

export interface Credit {
  readonly agency?: string;
}

type Reader = (line: string, isLast: boolean) => Credit | undefined;

const credit = (agency: string | undefined): Credit => (agency ? { agency } : {});
// One capitalised word: an agency that the table does not know, where the place in the text leaves no other reading.
const unknown = /^\p{Lu}[\p{L}-]{2,24}$/u;

/** "Source: AP", "Quelle: dpa". Of an unknown name only at the end; a source in the middle belongs to a chart. */
const source: Reader = (line, isLast) => {
  const name = /^(?:sources?|quellen?|fuente|fonte|источник|credits?)\s?:\s?(.{2,60}?)\.?$/iu.exec(line)?.[1];
  if (!name) return undefined;
  const agency = agencyOf(name) ?? leadingAgency(name);
  if (agency) return credit(agency);
  return isLast ? credit(unknown.exec(name)?.[0]) : undefined;
};

/** "© AFP", "© dpa-infocom, dpa:260312-99-1/2", "Copyright 2026 The Associated Press. All rights reserved." */
const copyright: Reader = (line) => {
  const owner = /^(?:(?:©|\(c\)|copyright|riproduzione riservata)\s*)+(?:\d{4}\s*)?(?:by\s)?(.{2,400})$/iu.exec(
    line,
  )?.[1];
  return owner ? credit(leadingAgency(owner)) : undefined;
};

/** "— AP", "(dpa)", "–Meridian" alone on the last lines. */
const signature: Reader = (line, isLast) => {
  const name = /^(?:[—–-]{1,2}\s?(.{2,40})|\(([^()]{2,40})\))$/u.exec(line);
  const text = name?.[1] ?? name?.[2];
  if (!text) return undefined;
  const agency = agencyOf(text) ?? (isLast && name?.[1] ? unknown.exec(text)?.[0] : undefined);
  return agency ? credit(agency) : undefined;
};

/** "With AFP", "Mit Material von dpa", "Con información de EFE": whole lines that name an agency we know, or it alone. */
const withAgency: Reader = (line, isLast) => {
  const name =
    /^\(?(?:with(?: (?:inputs?|reporting|material|files) (?:from|by))?|mit(?: material (?:von|der))?|avec|con (?:información|informazioni) (?:de|di)|com(?: informações d[aeo])?)\s(.{2,40}?)\)?\.?$/iu.exec(
      line,
    )?.[1] ?? (isLast ? line : undefined);
  const agency = name === undefined ? undefined : agencyOf(name);
  return agency ? credit(agency) : undefined;
};

const people =
  /^[([]?(?i:(?:additional |further )?(?:reporting|writing|editing|compiled|graphics?|translated|produced|edited|written|reported)(?: and \p{L}+)? by)\s\p{Lu}/u;

/** "(Reporting by …; editing by …)": whoever worked on it; no word on whose it is. */
const workedOn: Reader = (line) => (people.test(line) && line.length < 500 ? {} : undefined);

/** "Jane Doe contributed to this report." An agency's helper there does not make it the agency's. */
const contributed: Reader = (line) =>
  line.length < 400 && /\bcontributed (?:reporting )?to (?:this|the) (?:report|story|article)\b/i.test(line)
    ? {}
    : undefined;

/** "This story was published from a wire agency feed without modifications to the text." */
const fromAgency: Reader = (line) =>
  line.length < 400 &&
  /\b(?:auto-generated|published|generated|taken) from (?:an? )?(?:\w+ ){0,2}(?:agency|syndicated|wire) ?feed\b|^dieser text (?:wurde|stammt) .{0,40}\bdpa\b/i.test(
    line,
  )
    ? {}
    : undefined;

const readers: readonly Reader[] = [source, copyright, signature, withAgency, workedOn, contributed, fromAgency];

/** The credit that a whole paragraph is, with the agency where it names one; undefined where it is none. */
export function readCredit(line: string, isLast: boolean): Credit | undefined {
  for (const reader of readers) {
    const found = reader(line, isLast);
    if (found) return found;
  }
  return undefined;
}

const closing = /(?<=[.!?"”“»’'])\s(?:\((?<inside>[^()]{2,30})\)|[—–]\s?(?<behind>[^—–]{2,30}))$/u;

/** The credit at the end of the last paragraph, "… he said. (AP)", taken off it. */
export function readClosingCredit(paragraph: string): { agency: string; rest: string } | undefined {
  const found = closing.exec(paragraph);
  const name = found?.groups?.inside ?? found?.groups?.behind;
  if (!found || !name) return undefined;
  const agency = agencyOf(name) ?? (found.groups?.inside ? unknown.exec(name)?.[0] : undefined);
  return agency ? { agency, rest: paragraph.slice(0, found.index) } : undefined;
}
