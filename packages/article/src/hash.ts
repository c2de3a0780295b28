import { createHash } from 'node:crypto';
import { foldSpelling } from '@stemma/lineage/fold';
import { withoutPassing } from './passing.ts';
import { fold } from './text.ts';

// A sum in another currency is another sum; `fold` takes its sign for punctuation.
const currency = /\p{Sc}/gu;
const percent = /\s*(?:%|per cent(?!\p{L}))/giu;
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe' };
const ligature = /[ßæœ]/g;
// English words have two spellings, and none that is shorter.
const spelled = /[a-z]{5,}/g;

/**
 * What of a text counts as its own: letters and numbers, each word in one of its spellings. Where words are joined, with
 * a dash or without, does not count; where numbers are, does.
 */
function essence(text: string): string {
  const signed = text.replace(currency, (sign) => ` cur${sign.codePointAt(0)} `).replace(percent, ' percent');
  return fold(signed)
    .replace(ligature, (one) => letters[one] ?? one)
    .replace(spelled, foldSpelling)
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
}

/**
 * 32 hex digits of SHA-256 over headline and text. Other quotes, dashes, case, accents, spaces or spelling (British and
 * American) give the same, and so do other counters and stamps of time (see `withoutPassing`).
 */
export const contentHash = (headline: string, text: string): string =>
  createHash('sha256')
    .update(`${essence(withoutPassing(headline))}\n${essence(withoutPassing(text))}`)
    .digest('hex')
    .slice(0, 32);
