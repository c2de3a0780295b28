import type { Notice } from '@stemma/contracts';

type Kind = Notice['kind'];

const piece = '(?:article|story|report|post|piece|column|headline|caption|item|page|version)';
const artikel = '(?:Artikels?|Beitrags?|Beitrag|Textes|Text|Meldung|Berichts?|Überschrift)';
const label = (words: string): RegExp =>
  new RegExp(`^\\W{0,3}(?:${words})\\b(?:[^.:!?]|\\d[.:]\\d){0,40}?\\s?[:—–]\\s`, 'iu');

// First match wins; a note that something was put right outranks that something was renewed.
const paragraphs: readonly (readonly [Kind, RegExp])[] = [
  ['kill', /^\W{0,3}(?:(?:mandatory |story |bulletin )?kill\b(?: notice)?|withdrawn|story removed)\W/i],
  ['kill', new RegExp(`\\b(?:this|the) ${piece} (?:has been|is) (?:withdrawn|retracted)\\b`, 'i')],
  ['kill', new RegExp(`^\\W{0,3}(?:\\S+ ){1,3}(?:is|are) withdrawing (?:the|its|this) ${piece}\\b`, 'i')],
  ['kill', /\b(?:please (?:kill|disregard)|bitte verwenden sie die meldung)\b/i],
  ['clarification', label('clarifications?|klarstellung')],
  [
    'clarification',
    new RegExp(`\\bthis (?:\\S+ ){0,3}${piece} (?:has been|was) (?:updated to clarify|clarified)\\b`, 'i'),
  ],
  ['correction', label('corrections?|corrected|korrektur|berichtigung|richtigstellung|erratum|corrección')],
  ['correction', /^\W{0,3}\(?corrects\s/i],
  [
    'correction',
    new RegExp(`\\bthis (?:\\S+ ){0,3}${piece} (?:has been|was) (?:updated to correct|corrected|amended)\\b`, 'i'),
  ],
  [
    'correction',
    new RegExp(`^\\W{0,3}an? (?:earlier|previous|initial|original) version of (?:this|the) ${piece}\\b`, 'i'),
  ],
  [
    'correction',
    new RegExp(`^\\W{0,3}in einer (?:früheren|vorherigen|ersten) (?:version|fassung) dieses ${artikel}`, 'iu'),
  ],
  [
    'update',
    new RegExp(
      `^\\W{0,3}(?:editor['’]s note\\W+)?this (?:\\S+ ){0,3}${piece} (?:has been|was|will be) (?:updated|revised)\\b`,
      'i',
    ),
  ],
  ['update', new RegExp(`^\\W{0,3}dieser? ${artikel} w(?:urde|ird) (?:\\S+ ){0,6}aktualisiert`, 'iu')],
  ['update', /^\W{0,3}(?:eds|editors)\s?:\s*updates?\b|^\(updates?\s/i],
];
// "Update: Police said" is text of the story; it is a note when it speaks of the story.
const updateLabel = label('updated?|update \\d|aktualisierung|aktualisiert');
const ofThePiece = new RegExp(
  `\\b(?:${piece}|paragraphs?|quotes?|details|adds|updated|${artikel}|ergänzt|Angaben)\\b`,
  'iu',
);
// Whatever is longer tells the story itself.
const longest = 700;

/** The note to the reader that a whole paragraph is, or undefined. */
export function readNotice(text: string): Notice | undefined {
  if (text.length > longest) return undefined;
  const found = paragraphs.find(([, pattern]) => pattern.test(text));
  if (found) return { kind: found[0], text };
  return updateLabel.test(text) && ofThePiece.test(text.replace(updateLabel, ''))
    ? { kind: 'update', text }
    : undefined;
}

// Marks in front of or behind a headline. Sources: the Reuters and AP guides to slugs.
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['kill', /^(?:KILL|KILLED|WITHDRAWN|STORY REMOVED)\s?[-:–—]\s?|\s\((?:KILLED|WITHDRAWN)\)$/],
  [
    'correction',
    /^\(?(?:CORRECTED(?: \(OFFICIAL\))?|CORRECTION|Corrected|Correction|KORREKTUR|Korrektur|BERICHTIGUNG)\)?\s?[-:–—/]\s?/,
  ],
  ['clarification', /^(?:CLARIFICATION|CLARIFIED|Clarification)\s?[-:–—]\s?/],
  ['update', /^(?:UPDATE|REFILE|RPT)(?:\s\d+)?\s?[-:–—]\s?/],
  ['update', /[,;]?\s(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+) Ld(?:-Writethru)?(?:,\s?\d+)?$/],
];

/** The marks of correction, update or kill that a headline bears; it keeps them, as its outlet printed it. */
export function headlineNotices(headline: string): Notice[] {
  return marks.flatMap(([kind, pattern]) => {
    const mark = pattern.exec(headline)?.[0];
    return mark && mark.length < headline.length ? [{ kind, text: mark.replace(/^[\s,;(]+|[\s\-:–—/)]+$/g, '') }] : [];
  });
}
