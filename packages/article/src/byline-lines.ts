import { agencyOf } from './agencies.ts';
import { type Byline, opening, readByline, withoutTail } from './byline.ts';
import { isOnly } from './phrases.ts';
import { fold } from './text.ts';

const longestLine = 120;
const label =
  /(?:^|\s)(?:autor(?:in|en)?|author|text(?:\s?(?:&|und|and)\s?(?:fotos?|photos?|interview))?|von):\s+(?=\p{Lu})/iu;
const dated = /\d/;
const explicit =
  /^(?:(?:written|posted|words|story|report|interview|text)\s+by|by|von|par|por|di|autor(?:in)?:|author:|text(?:\s?(?:&|und|and)\s?(?:fotos?|photos?|interview))?:|(?:erstellt|eingestellt|geschrieben) von|(?:ein(?:e)? )?(?:kolumne|kommentar|gastbeitrag|bericht|beitrag|analyse|interview|reportage) von)\s+\p{L}/iu;

/** "Autorin: Jane Doe, Redaktion" in a short line; undefined where nothing is labelled so. */
export function readLabelledByline(line: string, outlets: readonly string[]): Byline | undefined {
  const found = line.length <= longestLine ? label.exec(line) : null;
  if (!found) return undefined;
  const [first = ''] = line.slice(found.index + found[0].length).split(/[,/]|\.$/);
  const byline = readByline(withoutTail(first), outlets);
  return byline.names.length > 0 && first.split(' ').length <= 8 ? byline : undefined;
}

/**
 * A line that opens as a byline and holds nothing but names, and perhaps a date: "By Jane Doe, March 12". One name alone
 * counts only with a label or a date. Undefined where the line says more.
 */
export function readExplicitByline(line: string, outlets: readonly string[]): Byline | undefined {
  if (line.length > longestLine) return undefined;
  const labelled = readLabelledByline(line, outlets);
  if (labelled || !explicit.test(line) || /[.!?]$/.test(line)) return labelled;
  const told = line.replace(opening, '');
  const text = withoutTail(told);
  const byline = readByline(text, outlets);
  const isShort = fold(text).split(' ').length - byline.names.join(' ').split(' ').length <= 4;
  const isSure = byline.names.every((name) => name.includes(' ')) || (dated.test(line) && text !== told);
  return byline.names.length > 0 && isShort && isSure ? byline : undefined;
}

// The end of a date or of a time of day, and what stands between it and a byline.
const dateBefore =
  /^.*(?:\b\d{4}|\d[:.h]\d\d)(?:\s?(?:uhr|h|[ap]\.?m\.?|[A-Z]{3,4}))?[\s,;|/·•–—-]{1,4}(?=(?:von|by|par|por|di|door|av)\s)/iu;

/** A byline behind a date, "12.03.2026, 9:15 Uhr von Jane Doe", and nothing after it; undefined for any other line. */
export function readDatedByline(line: string, outlets: readonly string[]): Byline | undefined {
  if (line.length > longestLine || !dateBefore.test(line)) return undefined;
  const text = line.replace(dateBefore, '').replace(opening, '');
  const { names } = readByline(text, outlets);
  const others = fold(text).split(' ').length - fold(names.join(' ')).split(' ').length;
  // "and", once between two of them.
  return names.length > 0 && others < names.length ? { names } : undefined;
}

const labelAlone = isOnly(
  ...['(?:written|words|story|text) by', '(?:(?:geschrieben|verfasst) )?von', '(?:écrit )?par', '(?:escrito )?por'],
  ...['autor(?:in|en|es)?', 'authors?', 'auteur', 'autore', 'автор', 'text'],
);

/** Whether a line is nothing but the label of a byline, "Author:"; the names are then on the next line. */
export const isBylineLabel = (line: string): boolean => line.length <= 20 && labelAlone.test(line);

// "By Gazette Reporter": a byline that names nobody.
const unnamed =
  /^(?:By|BY|Von|Par|Por|Di)\s(?:\p{Lu}\S*\s){0,4}(?:[Rr]eporters?|[Ww]riters?|[Cc]orrespondents?|[Ee]ditors?|[Ss]taff|[Nn]ewsroom|[Dd]esk|[Bb]ureau|[Rr]edaktion|[Rr]edacción|[Rr]édaction|[Rr]edazione)$/u;

/** A paragraph that is nothing but a byline, "By Jane Doe, Associated Press", or an agency's name; undefined when it says more. */
export function readBylineLine(text: string, outlets: readonly string[] = []): Byline | undefined {
  const agency = agencyOf(text);
  if (agency) return { names: [], agency };
  if (text.length > 90 || !/^(?:by|von|par|por|di)\s+\p{Lu}/iu.test(text) || /[.!?:]$/.test(text)) return undefined;
  if (unnamed.test(text)) return { names: [] };
  const byline = readByline(text, outlets);
  const said = fold(text.replace(opening, '')).split(' ').length;
  const named = byline.names.length > 0 || byline.agency;
  return named && said <= 12 ? byline : undefined;
}
