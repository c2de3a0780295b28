import type { Article, Sketch } from '@stemma/contracts';
import { foldedWords } from './fold.ts';
import { ascending, hashText, mix, packHashes, unpackHashes } from './hash.ts';

/** Words in a shingle: Broder's w-shingling with the width that the field settled on for news. */
export const width = 4;
/** Texts of at least this many words keep one shingle in four, always the same ones; shorter ones keep all. */
const sampledFrom = 240;
export const sampleEvery = 4;

/** Of texts of at least this many words, only the same one shingle in four is looked up; of a brief, all are. */
const lookedUpFrom = 60;

/** A sketch as it is compared. */
export interface Print extends Omit<Sketch, 'shingles' | 'numbers'> {
  readonly shingles: Uint32Array;
  /** Those of its shingles by which it is found. */
  readonly lookup: Uint32Array;
  readonly numbers: Uint32Array;
  readonly sampled: boolean;
}

/** What the deduper remembers of an article: hashes, no text. */
export function sketch(article: Article): Sketch {
  const words = foldedWords(article.text);
  const hashes = shingleHashes(words);
  const sampled = words.length >= sampledFrom;
  return {
    article: article.id,
    source: article.source,
    observedAt: article.observedAt,
    eventTime: article.eventTime,
    language: article.language,
    headline: hashText(foldedWords(article.headline).join(' ')),
    lead: hashText(foldedWords(article.text.split('\n\n', 1)[0] ?? '').join(' ')),
    words: words.length,
    corrected: article.notices.some(({ kind }) => kind === 'correction'),
    contentHash: article.contentHash,
    shingles: packHashes(ascending(sampled ? hashes.filter((h) => h % sampleEvery === 0) : hashes)),
    numbers: packHashes(ascending(words.filter((word) => /^\p{N}/u.test(word)).map(hashText))),
  };
}

export function print(sketch: Sketch): Print {
  const shingles = unpackHashes(sketch.shingles);
  return {
    ...sketch,
    shingles,
    lookup: sketch.words >= lookedUpFrom ? shingles.filter((hash) => hash % sampleEvery === 0) : shingles,
    numbers: unpackHashes(sketch.numbers),
    sampled: sketch.words >= sampledFrom,
  };
}

/** One hash for each run of `width` words; a shorter text is one shingle. */
function shingleHashes(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const each = words.map(hashText);
  const count = Math.max(1, words.length - width + 1);
  return Array.from({ length: count }, (_, i) => {
    let hash = 0;
    for (const word of each.slice(i, i + width)) hash = mix(Math.imul(hash, 31) + word);
    return hash;
  });
}
