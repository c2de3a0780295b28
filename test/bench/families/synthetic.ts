import type { Article } from '@stemma/contracts';
import { articleOf } from './labelled.ts';
import { random } from './random.ts';

/** Made-up stories to measure speed with, each a function of its number alone, so that a million need no room. */

const vocabulary = 50_000;
const words = 500;
const paragraph = 50;
const slots = 1 << 16;

/** A word for each slot, by Zipf's law: the n-th most frequent in proportion to 1/n. */
const slotWords = ((): string[] => {
  const weights = Array.from({ length: vocabulary }, (_, i) => 1 / (i + 2.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const filled: string[] = [];
  let upTo = 0;
  weights.forEach((weight, i) => {
    upTo += weight;
    const end = Math.round((upTo / total) * slots);
    while (filled.length < end) filled.push(spelled(i));
  });
  return filled;
})();

/** A pronounceable word for a rank: shorter ones for the more frequent. */
function spelled(rank: number): string {
  const [consonants, vowels] = ['bcdfghklmnprstvz', 'aeiou'];
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / 80)) {
    word += consonants[rest % 16]! + vowels[Math.floor(rest / 16) % 5]!;
  }
  return word;
}

function prose(next: () => number, count: number): string {
  const all = Array.from({ length: count }, (_, i) => {
    const draw = next();
    const word = draw < rare ? spelled(Math.floor((draw / rare) * vocabulary)) : frequent(draw);
    return i > 0 && i % paragraph === 0 ? `\n\n${word}` : word;
  });
  return `${all.join(' ')}.`;
}

// The tail of the vocabulary, which the slots are too few for; and numbers.
const rare = 0.06;
const numbers = 0.09;
const frequent = (draw: number): string =>
  draw < numbers
    ? String(Math.floor(((draw - rare) / (numbers - rare)) * 3_000))
    : slotWords[Math.floor(((draw - numbers) / (1 - numbers)) * slots)]!;

const boilerplate = Array.from({ length: 40 }, (_, i) => prose(random(900_000_000 + i), 14));

const outlets = 5_000;
const copied = 0.08;
const boiled = 0.3;
const windowMs = 72 * 3_600_000;
const start = Date.UTC(2026, 2, 12);

/**
 * The n-th story: some 500 words, of one of 5,000 outlets, event times all over 72 hours. One in twelve is an edited copy of an earlier one (a
 * paragraph dropped, one added), three in ten end in one of forty stock lines.
 */
export function syntheticStory(n: number): Article {
  const next = random(n);
  const isCopy = n > 0 && next() < copied;
  const own = isCopy ? edited(textOf(Math.floor(next() * n)), next) : textOf(n);
  const text = next() < boiled ? `${own}\n\n${boilerplate[n % boilerplate.length]}` : own;
  const eventTime = new Date(start + Math.floor(next() * windowMs)).toISOString();
  const source = `outlet-${n % outlets}`;
  const url = `https://${source}.example/${n}`;
  return articleOf(n, { source, url, headline: text.slice(0, 50), text, eventTime, observedAt: eventTime });
}

const textOf = (n: number): string => prose(random(n + 1_000_000_007), words);

function edited(text: string, next: () => number): string {
  const paragraphs = text.split('\n\n');
  paragraphs.splice(Math.floor(next() * paragraphs.length), 1);
  return [...paragraphs, prose(next, paragraph)].join('\n\n');
}
