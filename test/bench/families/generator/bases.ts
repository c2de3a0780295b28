import type { Article } from '@stemma/contracts';
import { candidatePairs } from '../../../labels/candidates.ts';
import { countWords } from '../labelled.ts';
import { type Chance, chanceOf } from '../random.ts';
import { readStream } from '../stream.ts';
import type { Base } from './grammar.ts';
import { invented } from './grammar.ts';

const [leastWords, mostWords, leastParagraphs] = [120, 600, 4];
/** From here on two wire stories may be one, and the truth would be wrong. */
const alike = 0.15;

/** `count` texts to start from: made up, or of a folder of wire stories, of which only those are taken that are like no other. */
export async function basesFrom(folder: string | undefined, count: number, seed: number): Promise<Base[]> {
  const chance = chanceOf(seed);
  const bases = folder
    ? distinct(await readStream(folder), chance)
    : Array.from({ length: count }, () => invented(chance));
  if (bases.length < count)
    throw new Error(`${folder} holds ${bases.length} stories that are like no other, ${count} are needed`);
  return bases.slice(0, count);
}

function distinct(all: readonly Article[], chance: Chance): Base[] {
  const doubtful = new Set(
    candidatePairs(all)
      .filter(({ containment }) => containment >= alike)
      .flatMap(({ a, b }) => [a, b]),
  );
  const fit = all.filter(({ text }, i) => {
    const words = countWords(text);
    return (
      !doubtful.has(i) && words >= leastWords && words <= mostWords && text.split('\n\n').length >= leastParagraphs
    );
  });
  return chance.shuffle(fit).map(({ headline, text }) => ({ headline, text }));
}
