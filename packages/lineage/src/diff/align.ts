/** `length` words from `a` on in one text are the words from `b` on in the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A stretch of both texts that is still to be aligned, half-open. */
interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * What two lists of words have in common, in order: patience diff (Bram Cohen), which first ties the words that stand once
 * in each, as a reader would, and then what lies between them. Stretches without such words are aligned by the longest
 * common subsequence where that is affordable, and left unaligned where it is not.
 */
export function align(a: readonly number[], b: readonly number[]): Match[] {
  const matches: Match[] = [];
  const open: Stretch[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let whole = open.pop(); whole; whole = open.pop()) {
    const stretch = trim(a, b, whole, matches);
    if (stretch.a === stretch.aEnd || stretch.b === stretch.bEnd) continue;
    const ties = inOrder(onceInBoth(a, b, stretch));
    if (ties.length === 0) matches.push(...commonSubsequence(a, b, stretch));
    else open.push(...between(stretch, ties));
  }
  return merged(matches);
}

/** Takes off the words that both begin and end with. */
function trim(a: readonly number[], b: readonly number[], stretch: Stretch, matches: Match[]): Stretch {
  let { a: i, aEnd, b: j, bEnd } = stretch;
  while (i < aEnd && j < bEnd && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  if (i > stretch.a) matches.push({ a: stretch.a, b: stretch.b, length: i - stretch.a });
  while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  if (aEnd < stretch.aEnd) matches.push({ a: aEnd, b: bEnd, length: stretch.aEnd - aEnd });
  return { a: i, aEnd, b: j, bEnd };
}

type Tie = readonly [a: number, b: number];

/** Where the words stand that each of the two stretches has exactly once, in the order of the first. */
function onceInBoth(a: readonly number[], b: readonly number[], stretch: Stretch): Tie[] {
  const places = (words: readonly number[], from: number, to: number) => {
    const found = new Map<number, number>();
    for (let i = from; i < to; i++) found.set(words[i] as number, found.has(words[i] as number) ? -1 : i);
    return found;
  };
  const inB = places(b, stretch.b, stretch.bEnd);
  return [...places(a, stretch.a, stretch.aEnd)]
    .map(([word, at]): Tie => [at, inB.get(word) ?? -1])
    .filter(([i, j]) => i >= 0 && j >= 0)
    .sort(([i], [j]) => i - j);
}

/** The longest run of ties that rise in both texts (patience sorting). */
function inOrder(ties: readonly Tie[]): Tie[] {
  const piles: number[] = [];
  const before = new Int32Array(ties.length).fill(-1);
  const b = (tie: number) => (ties[tie] as Tie)[1];
  for (let tie = 0; tie < ties.length; tie++) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (b(piles[middle] as number) < b(tie)) low = middle + 1;
      else high = middle;
    }
    before[tie] = low > 0 ? (piles[low - 1] as number) : -1;
    piles[low] = tie;
  }
  const chain: Tie[] = [];
  for (let tie = piles.at(-1) ?? -1; tie >= 0; tie = before[tie] as number) chain.push(ties[tie] as Tie);
  return chain.reverse();
}

/** The stretches between ties; each begins with a tied word, which `trim` then takes off. */
function between(stretch: Stretch, ties: readonly Tie[]): Stretch[] {
  const starts: Tie[] = [[stretch.a, stretch.b], ...ties];
  return starts.map(([a, b], i) => {
    const [aEnd, bEnd] = ties[i] ?? [stretch.aEnd, stretch.bEnd];
    return { a, aEnd, b, bEnd };
  });
}

const affordable = 250_000;

/** The longest common subsequence by the table of Wagner and Fischer (1974): words times words of space. */
function commonSubsequence(a: readonly number[], b: readonly number[], { a: a0, aEnd, b: b0, bEnd }: Stretch): Match[] {
  const [rows, columns] = [aEnd - a0, bEnd - b0];
  if (rows * columns > affordable) return [];
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] as number;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i * width + j] = a[a0 + i] === b[b0 + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[a0 + i] === b[b0 + j]) matches.push({ a: a0 + i++, b: b0 + j++, length: 1 });
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/** In order, with neighbours made one. */
function merged(matches: readonly Match[]): Match[] {
  const runs: Match[] = [];
  for (const match of matches.toSorted((x, y) => x.a - y.a)) {
    const last = runs.at(-1);
    if (last && last.a + last.length === match.a && last.b + last.length === match.b)
      runs[runs.length - 1] = { ...last, length: last.length + match.length };
    else runs.push(match);
  }
  return runs;
}
