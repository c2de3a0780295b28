const hour = '(?:[01]?[0-9]|2[0-3])';
const half = '[aApP]\\.?[mM]\\b';
/** How an entry of a live page begins. */
const clocks = [
  // 16:25, 17h30; 8.55pm, and 18.02 before a sentence: what else stands so is 1.25 billion.
  `${hour}[:h][0-5][0-9](?![0-9%])`,
  `${hour}\\.[0-5][0-9](?=[ :–—-]*(?:${half}|["“‘'«]?\\p{Lu}|$))`,
  `1?[0-9] ?${half}`,
  // 0915 GMT
  '(?:[01][0-9]|2[0-3])[0-5][0-9] (?:GMT|UTC|CES?T|EE?S?T|BST)\\b',
  // The minute of a match: 88', 90+3:
  "[0-9]{1,3}(?:\\+[0-9]{1,2})?['’′:](?![0-9])",
];
const clock = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${clocks.join('|')})`, 'u');

/** Entries that a live page has at least, and the share of its paragraphs that begin one. */
const [fewEntries, leastShare] = [3, 1 / 3];

/**
 * What shows that a text, with blank lines between its paragraphs, is written entry by entry as things happen: paragraphs that begin with a time,
 * one of them at its top. A story may end with a timetable. Undefined where nothing does.
 */
export function timedEntries(text: string): string | undefined {
  const paragraphs = text.split('\n\n');
  const timed = paragraphs.filter((paragraph) => clock.test(paragraph)).length;
  const isTop = paragraphs.slice(0, 2).some((paragraph) => clock.test(paragraph));
  if (!isTop || timed < fewEntries || timed < leastShare * paragraphs.length) return undefined;
  return `${timed} of ${paragraphs.length} paragraphs begin with a time`;
}
