import type { EntityType } from '@stemma/contracts';
import { type Token, tokenise } from './tokens.ts';

/** One way to write the name of one thing. */
export interface Spelling {
  readonly spelling: string;
  readonly type: EntityType;
  /** The name that the thing goes by. */
  readonly name: string;
}

interface Entry extends Omit<Spelling, 'spelling'> {
  readonly words: readonly Token[];
}

/** A trie over the keys of words: a lookup costs the length of a name, however many names begin alike. */
export interface Lexicon {
  readonly next: ReadonlyMap<string, Lexicon>;
  /** Names that end here. More than one only where they differ in capitals. */
  readonly entries: readonly Entry[];
}

interface Growing extends Lexicon {
  readonly next: Map<string, Growing>;
  readonly entries: Entry[];
}

/** Spellings to a lexicon. Of two that are written alike, the first stands. */
export function compile(spellings: readonly Spelling[]): Lexicon {
  const root: Growing = { next: new Map(), entries: [] };
  const compiled = new Set<string>();
  for (const { spelling, type, name } of spellings) {
    if (compiled.has(spelling)) continue;
    compiled.add(spelling);
    const words = tokenise(spelling);
    const last = words.reduce(grow, root);
    if (last !== root) last.entries.push({ words, type, name });
  }
  return root;
}

function grow({ next }: Growing, { key }: Token): Growing {
  const node = next.get(key) ?? { next: new Map(), entries: [] };
  next.set(key, node);
  return node;
}

/** The longest entry that stands at token `i`; it does not reach over the end of a sentence. */
export function longestAt(lexicon: Lexicon, tokens: readonly Token[], i: number): Entry | undefined {
  let longest: Entry | undefined;
  let node: Lexicon | undefined = lexicon;
  for (let j = i; node && j < tokens.length; j++) {
    node = node.next.get(tokens[j]?.key ?? '');
    longest = node?.entries.find(({ words }) => words.every((word, k) => agree(word, tokens[i + k], k > 0))) ?? longest;
  }
  return longest;
}

// An acronym is found in capitals only, a name with at least one: us is not the US, turkey is not Turkey.
function agree(word: Token, token: Token | undefined, inside: boolean): boolean {
  if (token === undefined || token.key !== word.key || (inside && token.opens && !word.opens)) return false;
  if (word.shape === 'upper') return token.shape === 'upper';
  if (word.shape === 'capital') return token.shape === 'capital' || token.shape === 'upper';
  return true;
}
