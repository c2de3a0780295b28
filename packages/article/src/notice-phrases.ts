import type { Notice } from '@stemma/contracts';

type Kind = Notice['kind'];

/** Words that label a note, "Correction: …", by what it does; also marks of headlines when they are in capitals. */
export const labels: Readonly<Record<Kind, readonly string[]>> = {
  kill: [
    'annulation',
    'anulación',
    'annullamento',
    'anulação',
    'аннулирование',
    'meldungsrückzug',
    'withdrawn',
    'story removed',
  ],
  clarification: [
    ...[
      'clarifications?',
      'clarified',
      'klarstellung',
      'précision',
      'aclaración',
      'precisazione',
      'esclarecimento',
      'уточнение',
    ],
  ],
  correction: [
    ...[
      'corrections?',
      'corrected',
      'corrections and clarifications',
      'korrektur',
      'korrigiert',
      'berichtigung',
      'richtigstellung',
    ],
    ...[
      'errat(?:um|a)(?: corrige)?',
      'rectificatif',
      'rectification',
      'corrigé',
      'corrección',
      'rectificación',
      'fe de (?:errores|erratas)',
    ],
    ...['correzione', 'rettifica', 'correção', 'retificação', 'erramos', 'исправление', 'исправлено', 'поправка'],
  ],
  update: [
    ...[
      'updated?(?: \\d+)?',
      'aktualisierung',
      'aktualisiert',
      'mise à jour',
      'actualisation',
      'actualización',
      'actualizado',
    ],
    ...['aggiornamento', 'aggiornato', 'atualização', 'atualizado', 'обновление', 'обновлено', 'дополнено'],
  ],
};

const piece = '(?:article|story|report|post|piece|column|headline|caption|item|page|version)';
const artikel = '(?:Artikels?|Beitrags?|Beitrag|Textes|Text|Meldung|Berichts?|Überschrift|Nachricht)';

// "This story has been": by language, the piece and the verb before what was done to it.
const passives: readonly string[] = [
  `this (?:\\S+ ){0,3}${piece} (?:has been|was|is|will be)`,
  `diese[rs]? ${artikel} w(?:urde|ird)(?: \\S+){0,6}?`,
  'cet(?:te)? (?:article|dépêche|texte|information) a été',
  'est[ea] (?:artículo|nota|noticia|texto|información) (?:ha sido|fue)',
  "quest(?:o|a|['’])\\s?(?:articolo|notizia|testo) è stat[oa]",
  'est[ea] (?:reportagem|artigo|texto|notícia|matéria) foi',
  '(?:материал|статья|новость|текст)(?: был[ао]?)?',
];
const done: Readonly<Record<Kind, string>> = {
  kill: 'withdrawn|retracted|zurückgezogen|retirée?|retirad[oa]|ritirat[oa]|отозван[ао]?',
  clarification: 'updated to clarify|clarified|klargestellt|précisée?',
  correction:
    'updated to correct|corrected|amended|korrigiert|berichtigt|corrigée?|rectifiée?|corregid[oa]|corrett[oa]|corrigid[oa]|исправлен[ао]?',
  update:
    'updated|revised|aktualisiert|mise? à jour|actualisée?|complétée?|actualizad[oa]|aggiornat[oa]|atualizad[oa]|дополнен[ао]?|обновлен[ао]?|обновлён',
};
// "An earlier version of this article".
const earlier = [
  `an? (?:earlier|previous|initial|original) version of (?:this|the) ${piece}`,
  `in einer (?:früheren|vorherigen|ersten) (?:version|fassung) dieses ${artikel}`,
  'une version (?:antérieure|précédente|initiale) de cet',
  'una versión (?:anterior|previa) de est[ea]',
  'una versione precedente di quest',
  'uma versão anterior d?est[ea]',
  'в (?:предыдущей|первоначальной) версии',
];
const start =
  "^\\W{0,3}(?:(?:editor['’]s note|anmerkung der redaktion|note de la rédaction|nota de la redacción)\\W+)?";
const any = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;

/** A note that begins with its label; up to 40 characters, such as a time, may stand before the colon. */
export const labelled = (kind: Kind): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]{0,3}${any(...labels[kind])}(?!\\p{L})(?:[^.:!?]|\\d[.:]\\d){0,40}?\\s?[:—–]\\s`, 'iu');

const passive = (kind: Kind): RegExp =>
  new RegExp(`${start}${any(...passives)}(?: \\S+){0,1}? ${any(done[kind])}(?!\\p{L})`, 'iu');

/** Sentences that only a note says, first match first: that something was put right outranks that it was renewed. */
export const sentences: readonly (readonly [Kind, RegExp])[] = [
  ['kill', /^\W{0,3}(?:(?:MANDATORY|STORY|BULLETIN) )?KILL(?: NOTICE)?\s?[:.—–-]/],
  ['kill', labelled('kill')],
  // What a ministry withdraws is a report, a bill, an item; and who reports that another paper does so says when and who said it.
  [
    'kill',
    /^\W{0,3}(?:\S+ ){1,4}(?:is|are) withdrawing (?:the|its|this) (?:story|article)(?: [^\s,]+){0,8}?\.(?: |$)/i,
  ],
  ['kill', /^\W{0,3}(?:\S+ ){1,4}ha(?:s|ve) (?:withdrawn|retracted) this (?:story|article)\b/i],
  ['kill', new RegExp(`\\bplease (?:kill|disregard) (?:\\S+ ){0,5}?${piece}\\b`, 'i')],
  ['kill', /\bbitte verwenden sie die meldung\b/i],
  ['kill', passive('kill')],
  ['clarification', labelled('clarification')],
  ['clarification', passive('clarification')],
  ['correction', labelled('correction')],
  ['correction', /^\W{0,3}\(?corrects\s/i],
  ['correction', passive('correction')],
  ['correction', new RegExp(`^[^\\p{L}\\p{N}]{0,3}${any(...earlier)}`, 'iu')],
  ['correction', /^anmerkung der redaktion\W+wir haben .{0,80}(?:korrigiert|berichtigt)/iu],
  ['update', passive('update')],
  ['update', /^\W{0,3}(?:eds|editors)\s?:\s*updates?\b|^\(updates?\s/i],
];

/** What a label of update must speak of, since "Update: Police said" is text of the story. */
export const ofThePiece = new RegExp(
  `(?<!\\p{L})(?:${piece}|paragraphs?|quotes?|details|adds|updated|${artikel}|ergänzt|Angaben|complété|incluye|nota|noticia|articolo|integrato|texto|inclui|статью|статья|добавлен)(?!\\p{L})`,
  'iu',
);

// Of these an outlet says why: without a reason, "removed" is what an archive says of all that is old.
const taken = '(?:removed|deleted|taken down|unpublished)';
const why = '(?:because|after|following|pending|while|as it|at the request|for (?:legal|editorial) reasons)';
const genommen = '(?:gelöscht|entfernt|depubliziert)';

/** What says so only where it stands in place of a text: in a text it may be said of another piece. */
export const withdrawals: readonly RegExp[] = [
  new RegExp(`^\\W{0,3}this ${piece} (?:has been|was) ${taken}(?: \\S+){0,8}? ${why}\\b`, 'i'),
  new RegExp(`^\\W{0,3}(?:\\S+ ){1,4}ha(?:s|ve) (?:withdrawn|retracted|${taken}) this ${piece}\\b`, 'i'),
  new RegExp(`^\\W{0,3}diese[rs]? ${artikel} wurde (?:\\S+ ){0,6}?${genommen}, (?:weil|da|nachdem)(?!\\p{L})`, 'iu'),
  new RegExp(
    `^\\W{0,3}(?:\\S+ ){0,4}ha(?:ben|t) diesen? ${artikel} (?:\\S+ ){0,6}?(?:zurückgezogen|${genommen})(?!\\p{L})`,
    'iu',
  ),
  /^\W{0,3}(?:\S+ ){0,4}(?:a|avons) retiré cet(?:te)? (?:article|dépêche|texte)(?!\p{L})/iu,
  /^\W{0,3}(?:\S+ ){0,4}(?:ha|hemos) retirado est[ea] (?:artículo|nota|noticia|texto)(?!\p{L})/iu,
];
