import type { Chance } from '../random.ts';
import { type Draft, type Edit, type Token, written } from './draft.ts';
import { replaced } from './edits.ts';
import { small, synonyms } from './words.ts';

const smallWords = new Set(small);

/** A slip of the keyboard: two letters swapped, one lost, or one struck twice. */
function typo(word: string, chance: Chance): string {
  if (word.length < 4) return word;
  const at = chance.whole(1, word.length - 3);
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  return word.slice(0, at) + chance.pick([b + a, b, a + a + b]) + word.slice(at + 2);
}

/** One word as a second translation, or a hurried typist, would have it. */
function disturbed(token: Token, chance: Chance): readonly Token[] {
  const plain = token.word.toLowerCase();
  const other = replaced(token, synonyms);
  if (other !== token && chance(0.8)) return [other].flat();
  if (smallWords.has(plain)) return chance(0.6) ? [] : written(chance.pick(small));
  if (chance(0.35)) return [{ word: typo(token.word, chance) }];
  return chance(0.5) ? [token, ...written(chance.pick(small))] : [...written(chance.pick(small)), token];
}

/** Every word disturbed with a probability; now and then two neighbours change places. */
export const disturb =
  (chance: Chance, rate: number): Edit =>
  (draft) =>
    draft.map((paragraph) => {
      const words = paragraph.flatMap((token) => (chance(rate) ? disturbed(token, chance) : [token]));
      for (let i = 1; i < words.length - 1; i += 1) {
        if (chance(rate / 6)) words.splice(i, 2, words[i + 1]!, words[i]!);
      }
      return words;
    });

/** Disturbs until no more than `likeness` of the three-word runs of both texts are common (Jaccard). */
export const disturbTo =
  (chance: Chance, likeness: number): Edit =>
  (draft) => {
    const before = wordRuns(draft);
    let now: Draft = draft;
    for (let pass = 0; pass < 30 && jaccard(before, wordRuns(now)) > likeness; pass += 1)
      now = disturb(chance, 0.03)(now);
    return now;
  };

/** The runs of three words of a draft. */
export function wordRuns(draft: Draft): Set<string> {
  const words = draft.flat().map(({ word }) => word.toLowerCase());
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** Size of what two sets share over the size of both together; 0 of two empty ones. */
export const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : a.intersection(b).size / a.union(b).size;
