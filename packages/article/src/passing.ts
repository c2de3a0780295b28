import { monthOf, weekdays } from './metadata/months.ts';
import { isOnly } from './phrases.ts';

// What a page counts or stamps while its text stays the same: comments, readers, minutes, the time of the last change.
const count = '(?:no|\\d[\\d.,\\s]*[km]?)';
const counted = `(?:${[
  ...['comments?', 'shares?', 'views?', 'likes?', 'reactions?', 'replies', 'kommentare?', 'aufrufe', 'antworten'],
  ...['commentaires?', 'partages?', 'comentarios?', 'compartidos?', 'comentários?', 'commenti', 'condivisioni'],
  ...['reacties', 'komentarz[ey]?', 'komentarzy', 'комментари(?:й|я|ев)', 'просмотр(?:а|ов)?'],
].join('|')})`;
const minutes = '\\d+[\\s-]?(?:min(?:s|ute[ns]?|utos?|uti|uty?|uut)?|мин(?:ут[аы]?)?)\\.?';
const reading = `(?:${[
  ...[
    'read(?:ing time)?',
    'lesezeit',
    'de lecture',
    'temps de lecture',
    'tiempo de lectura',
    'tempo (?:de leitura|di lettura)',
    'de lectura',
    'di lettura',
    'de leitura',
  ],
  ...['leestijd', 'czytania', 'на чтение', 'чтения'],
].join('|')})`;
const counter = isOnly(
  `${count}\\s?${counted}`,
  `${counted}[\\s:(]+${count}`,
  `${minutes} ${reading}`,
  `${reading}[\\s:]*${minutes}`,
);

const label =
  /^\W{0,3}(?:(?:last |first )?(?:updated?|published|posted|modified)|(?:zuletzt )?aktualisiert|stand|veröffentlicht|mise? à jour|publiée?|actualizad[oa]|publicad[oa]|aggiornat[oa]|pubblicat[oa]|atualizad[oa]|обновлен[оа]|опубликовано|bijgewerkt|gepubliceerd|zaktualizowano|opublikowano)(?!\p{L})[\s:]*/iu;
// Numbers, clocks and days, zones, and the small words between them.
const dateWord =
  /^(?:\d{1,4}(?:st|nd|rd|th|er|º|h)?|\d{1,4}(?:[./:h]\d{1,4}){1,2}(?:[ap]m)?|[ap]\.?m|uhr|gmt|utc|bst|cest|cet|e[ds]?t|p[ds]?t|c[ds]t|ist|msk|at|on|am|um|le|à|às|el|a|las|il|alle|ore|de|del|в|op|om|o|ago|today|heute|vor|hace|il|y|há|(?:min(?:ute)?|hour|hr|day|heure|hora)s?|minute[nr]|stunden?|tagen?|minutos?)$/iu;
const isDateWord = (word: string): boolean =>
  dateWord.test(word) || monthOf(word) !== undefined || weekdays.has(word.toLowerCase());
const clock = /\d[:.h]\d\d/;

/** Whether a text is nothing but a time: with a label, "Updated 12 March", or with a time of day. */
function isStamp(text: string): boolean {
  const told = text.replace(label, '');
  const words = told.split(/[\s,;|·•–—()-]+|\.(?=\s|$)/).filter(Boolean);
  return (told !== text || clock.test(told)) && /\d/.test(told) && words.every(isDateWord);
}

const longest = 90;
const number = /\d|^\W*no\s/i;
/** Whether a line is nothing but a counter or a stamp of time. */
export const isPassing = (line: string): boolean =>
  line.length <= longest && number.test(line) && (counter.test(line) || isStamp(line));

// Within a paragraph a stamp stands in brackets, or is its last sentence.
const inBrackets = /\s*\(([^()]{4,90})\)/g;
const lastSentence = /(?<=[.!?…”"»]\s)\s*(\p{L}[^!?]{3,80})$/u;
const isLabelled = (text: string): boolean => label.test(text) && isStamp(text);

/**
 * A text without what its page counts and stamps: lines such as "12 comments", "3 min read" and "Updated 12:31", and such
 * stamps in brackets or at the end of a paragraph. For comparing; the text itself keeps them.
 */
export function withoutPassing(text: string): string {
  const unless = (whole: string, part: string) => (isLabelled(part) ? '' : whole);
  return text
    .split('\n\n')
    .filter((paragraph) => !isPassing(paragraph))
    .map((paragraph) => paragraph.replace(inBrackets, unless).replace(lastSentence, unless))
    .join('\n\n');
}
