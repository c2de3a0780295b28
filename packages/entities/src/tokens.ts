import { fold } from './fold.ts';
import { abbreviations as abbreviationList } from './gazetteer/words.ts';

/** How a token is written: `upper` is all capitals, `initial` one capital and a dot. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number' | 'mark';

/** A word or a mark of a passage. Offsets count UTF-16 units from the start of the field. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded: what it is looked up by. */
  readonly key: string;
  readonly shape: Shape;
  /** Whether a sentence or a quotation may begin here, so that a capital says nothing. */
  readonly opens: boolean;
}

const abbreviations = new Set(abbreviationList.split(/\s+/).filter(Boolean));

// In order: a possessive ending; dotted initials (U.S., J.K.); a word with inner hyphens, apostrophes or &; a mark.
const pattern =
  /['’]s(?![\p{L}\p{N}])|\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+\.?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ&‐‑-](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*|\S/gu;

// al-Ghanimi, d'Estaing: a short particle, then a capital.
const prefixed = /^(?:a[dlnrstz]|ash|e[dl]|u[lr]|bin|ibn|abu|d|l)['’‐‑-]\p{Lu}/u;

/** The tokens of one passage that stands at `offset` of its field. Linear in its length. */
export function tokenise(passage: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(passage); found; found = pattern.exec(passage)) {
    let text = found[0];
    if (passage[pattern.lastIndex] === '.' && takesDot(text)) {
      text += '.';
      pattern.lastIndex += 1;
    }
    const shape = shapeOf(text);
    const start = offset + found.index;
    tokens.push({ text, start, end: start + text.length, key: fold(text), shape, opens });
    if (shape !== 'mark') opens = false;
    else if (/[.!?…:;•*“„«"—–]/.test(text) || (text === '-' && passage[found.index + 1] === ' ')) opens = true;
  }
  return tokens;
}

const takesDot = (text: string): boolean => (text.length === 1 && /\p{Lu}/u.test(text)) || abbreviations.has(text);

function shapeOf(text: string): Shape {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return prefixed.test(text) ? 'capital' : 'lower';
  if (/^\p{Lu}/u.test(text)) {
    if (/^\p{Lu}\.$/u.test(text)) return 'initial';
    return /\p{Ll}/u.test(text) ? 'capital' : 'upper';
  }
  if (/^\p{L}/u.test(text)) return prefixed.test(text) ? 'capital' : 'lower';
  return /^\p{N}/u.test(text) ? 'number' : 'mark';
}
