import type { Caption } from '@stemma/contracts';
import { agencyNames, agencyOf } from './agencies.ts';
import { readCredit } from './credits.ts';

const kinds =
  '(?:(?:crédits?|créditos?|featured|cover|file)\\s)?(?:photo(?:graph)?s?|pictures?|pics?|images?|credits?|fotos?|(?:titel|symbol)?bild(?:er|quelle|nachweis)?|crédito|crédit|quelle|фото|file)';
const label = String.raw`(?:${kinds}(?:\s(?:by|credit|courtesy(?:\sof)?|von))?\s?[:/©]|(?:photo(?:graph)?\sby|foto\s(?:di|von|de)|courtesy\sof)\s|©)`;
const house = `(?:${agencyNames.join('|')}|ATS|dpa/\\p{L}+|EPA|REUTERS|Getty(?:\\sImages)?|ТАСС|Интерфакс|РИА Новости)`;
// (Photo: Jane Doe)   Foto: dpa   PHOTO: AP
const labelled = new RegExp(String.raw`[\s|–—-]*[([]?(?<!\p{L})${label}\s?(?<credit>[^:()[\]]{2,80}?)[)\]]?\.?$`, 'iu');
// How a caption ends, from what says most to what says least. Sources: the agencies' own caption guides.
const endings: readonly RegExp[] = [
  // (AP Photo/Jane Doe)   (Photo by Jane Doe/Getty Images)
  new RegExp(
    String.raw`\s*\((?:Photo\s(?:by\s)?(?=[^()]*/))?(?<credit>(?:${house}\s(?:Photo|Images|via)[^()]*|[^():]*/\s?${house}))\)\.?$`,
    'u',
  ),
  // [Jane Doe/AFP]   Jane Doe / AFP
  /(?<=[.!?])\s\[?(?<credit>(?:\p{Lu}[\p{L}'’-]+\s(?:[\p{L}'’-]+\s?){1,3}\/\s?\p{L}{2,20}|EFE\/\p{Lu}[\p{L} .'’-]{2,40}))\]?$/u,
  labelled,
  // REUTERS/Jane Doe
  new RegExp(String.raw`\s(?<credit>${house}/\p{Lu}[\p{L} .'’-]{2,40})$`, 'u'),
];
// What every credit has; most paragraphs have none of it.
const hint = /[/:©]|photo|images|via|foto|courtesy/i;
/** The label of a credit, to be taken off it. */
export const labelOnly = new RegExp(String.raw`^[([\s]*${label}\s?|[)\]\s.]+$`, 'giu');
// "a bleak picture: prices rose" is a sentence: a label stands in brackets or begins with a capital, and a name follows.
const bracketed = /^[\s|–—-]*[([]|©/;
const isLabelled = (ending: string, credit: string, isAll: boolean): boolean => {
  const isName = /^\p{Lu}/u.test(credit) || agencyOf(credit) !== undefined;
  return bracketed.test(ending) || (isName && (isAll || /^\P{L}*\p{Lu}/u.test(ending)));
};

/** Text and credit of a caption whose credit says itself what it is; undefined where none does. */
export function splitCredit(text: string): Caption | undefined {
  if (!hint.test(text)) return undefined;
  for (const ending of endings) {
    const found = ending.exec(text);
    const credit = found?.groups?.credit?.trim();
    if (!found || !credit || (ending === labelled && !isLabelled(found[0], credit, found.index === 0))) continue;
    return { text: text.slice(0, found.index).trim(), credit };
  }
  return undefined;
}

// A paragraph that is longer and ends with a credit is one with a source in it.
const longest = 400;

/** The caption that a whole paragraph is, "A plane lands. PHOTO: AP"; undefined where it is none. */
export function readCaptionLine(text: string): Caption | undefined {
  const caption = text.length <= longest ? splitCredit(text) : undefined;
  // A line that is a credit as a whole and names an agency is the story's.
  return caption && readCredit(text, true)?.agency ? undefined : caption;
}
