import { type Query, type Words, wantedWords } from './query/ast.ts';
import { type Placed, placedWords } from './words.ts';

const open = '\uE000';
const close = '\uE001';
const marks = /[\uE000\uE001]/g;
const snippetWords = 40;
const wordsBefore = 8;

interface Marked {
  readonly text: string;
  readonly words: readonly Placed[];
  /** Which of the words answer the query. */
  readonly hit: readonly boolean[];
}

/**
 * The headline whole and the best forty words of the text, with the words that the query asks for between U+E000 and
 * U+E001. It marks by the same words that engines index, so that every engine's marks are the same.
 */
export function highlight(query: Query, article: { headline: string; text: string }) {
  const wanted = wantedWords(query);
  const marked = (field: 'headline' | 'text'): Marked =>
    mark(
      article[field].replace(marks, ''),
      wanted.filter((phrase) => phrase.field === undefined || phrase.field === field),
    );
  const headline = marked('headline');
  return { headline: show(headline, 0, headline.words.length), text: snippet(marked('text')) };
}

function mark(text: string, phrases: readonly Words[]): Marked {
  const words = placedWords(text);
  const hit = words.map(() => false);
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.words.length <= words.length; at++) {
      if (stands(phrase, words, at)) hit.fill(true, at, at + phrase.words.length);
    }
  }
  return { text, words, hit };
}

function stands({ words, prefix }: Words, text: readonly Placed[], at: number): boolean {
  return words.every((wanted, i) => {
    const word = text[at + i]?.word ?? '';
    return prefix && i === words.length - 1 ? word.startsWith(wanted) : word === wanted;
  });
}

/** The window with most hits, the first of several, opened a few words before its first hit. */
function snippet(marked: Marked): string {
  const { words, hit } = marked;
  let inside = 0;
  let most = 0;
  let start = 0;
  for (let end = 0; end < words.length; end++) {
    inside += Number(hit[end]) - Number(hit[end - snippetWords] ?? false);
    if (inside > most) {
      most = inside;
      start = Math.max(0, end - snippetWords + 1);
    }
  }
  const first = hit.indexOf(true, start);
  const latest = Math.max(0, words.length - snippetWords);
  if (first >= 0) start = Math.min(Math.max(start, first - wordsBefore), latest);
  return show(marked, start, start + snippetWords).replace(/\s+/g, ' ');
}

/** Words from (inclusive) to (exclusive) with what stands between them; an ellipsis where something is left out. */
function show({ text, words, hit }: Marked, from: number, to: number): string {
  const cutBefore = from > 0;
  const cutAfter = to < words.length;
  let at = cutBefore ? (words[from]?.start ?? 0) : 0;
  let shown = cutBefore ? '… ' : '';
  for (let i = from; i < Math.min(to, words.length); i++) {
    const { start, end } = words[i] as Placed;
    const word = text.slice(start, end);
    shown += text.slice(at, start) + (hit[i] ? open + word + close : word);
    at = end;
  }
  // Characters of unspaced scripts that stand together are marked together.
  return (shown + (cutAfter ? ' …' : text.slice(at))).replaceAll(close + open, '');
}
